using System.Text;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Fuzz;

/// <summary>What servers answer when sources are got: whatever it is, it is read or ignored.</summary>
public sealed class AnswerFuzzTests
{
    private static readonly string[] Examples =
    [
        "User-agent: *\nDisallow: /private\nAllow: /private/x$\nSitemap: https://example.org/s.xml\n\nUser-agent: "
            + "SiteGen\nDisallow:\n",
        "<https://example.org/m>; rel=\"memento first\"; datetime=\"Sat, 28 Nov 2026 12:00:00 GMT\", <x>; rel=original",
        "<!doctype html><html><head><meta http-equiv=content-type content=\"text/html; charset=windows-1252\"><title>"
            + "x</title>",
        "text/html; charset=\"utf-8\"",
    ];

    private static readonly string[] Pieces =
    [
        "User-agent: ", "*", "SiteGen", "Disallow: ", "Allow: ", "/", "/*", "$", "%2F", "%", "?", "#", "\n", "\r\n",
        "<", ">", ";", ",", "rel=", "\"", "'", "datetime=", "memento", "Sat, 28 Nov 2026 12:00:00 GMT", "<meta ",
        "charset=", "http-equiv=content-type ", "content='text/html;charset=x'", "utf-16le", "utf-7", "x-user-defined",
        "<!--", "-->", "text/", "html", "; ", "=", "a", " ",
    ];

    [Fact]
    public Task Every_answer_is_read() => FuzzRun.CheckAsync(
        "answers of servers", FuzzInput.File(Examples, Pieces), 2_000, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var rules = RobotsRules.Read(text, "SiteGen");
            foreach (var path in (string[])["", "private/x?y#z", "%2F*$"])
            {
                var address = new Uri("https://example.org/" + path);
                Assert.Equal(rules.Allows(address), RobotsRules.Read(text, "SiteGen").Allows(address));
            }

            Assert.All(LinkHeader.Read(text), link => Assert.NotNull(link.Target));
            var (type, _) = MediaType.Split(text);
            try
            {
                Assert.NotEmpty(MediaType.Of(bytes, text, "x.bin"));
            }
            catch (FetchException)
            {
                // A type that is not read is refused.
            }

            Assert.NotNull(CharacterSet.Decode(bytes, text, type ?? MediaType.Html).Text);
            Assert.NotNull(CharacterSet.Decode(bytes, null, MediaType.Html).Text);
        });
}
