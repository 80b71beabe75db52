using System.Globalization;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>An exchange of fifty answers, each to the one before, fits a narrow window.</summary>
public sealed class ThreadTests(SampleSite sample)
{
    private const int Depth = 50;

    private const string LinesThatOverflow = """
        () => [...document.querySelectorAll('.exchange-lines > li')].filter(line => {
          const box = line.getBoundingClientRect();
          return box.left < 0 || box.right > innerWidth || box.width < Math.min(240, innerWidth / 2);
        }).map(line => line.textContent)
        """;

    [Theory]
    [InlineData(320, "ltr")]
    [InlineData(320, "rtl")]
    [InlineData(1440, "ltr")]
    public async Task A_deep_exchange_stays_readable(int width, string direction)
    {
        using var source = new TemporaryFolder();
        source.Write("content/site.yaml",
            $"title: T\nbase_url: https://example.org/\nlanguage: {(direction == "rtl" ? "ar" : "en")}\n");
        source.Write("content/people/ann.md", "---\nname: Ann Archer of the Harbour Institute\n---\n");
        source.Write("content/sources/log.md", "---\ntitle: Log\ntype: letter\n---\n");
        for (var i = 0; i <= Depth; i++)
        {
            source.Write($"content/quotes/q{i}.md", $"""
                ---
                speaker: ann
                source: log
                date: 2001-01-{1 + (i / 2):00}
                order: {i}
                {(i == 0 ? "language: en" : $"in_reply_to: q{i - 1}")}
                ---
                {string.Join(' ', Enumerable.Range(i * 9, 9).Select(Spelled))}.

                """);
        }

        await using var served = await ServedSite.StartAsync(source.Path);
        await using var opened = await sample.NewPageAsync(served.Server, new() { Width = width });
        await opened.Page.GotoAsync(new Uri(served.Server.Home, $"quotes/q{Depth / 2}/").AbsoluteUri);

        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(LinesThatOverflow));
        Assert.Equal(1, await opened.Page.Locator(".exchange-lines > [aria-current=true]").CountAsync());
        // How deep it is can be read where it is not indented further.
        Assert.Equal($"\"{(Depth / 2) + 1}\"", await opened.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('.exchange-lines > [aria-current]'), '::before').content"));
    }

    /// <summary>A word for each number, so that no two quotations are alike.</summary>
    private static string Spelled(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => (char)('a' + (c - '0')))) + "ish";
}
