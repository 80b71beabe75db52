using Xunit.Sdk;

namespace SiteGen.Tests.Fuzz;

/// <summary>The check that the fuzz tests rely on finds what it must.</summary>
public sealed class HarmlessPageTests
{
    [Theory]
    [InlineData("<p>a</b></p>")]
    [InlineData("<p>a</p></p>")]
    [InlineData("<table><p>a</p></table>")]
    [InlineData("<p title='a' title='b'>a</p>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick='x()'>a</p>")]
    [InlineData("<p style='color: red'>a</p>")]
    [InlineData("<a href=' java\nscript:x()'>a</a>")]
    [InlineData("<img src='data:text/html,x' alt=''>")]
    [InlineData("<base href='https://example.org/'>")]
    [InlineData("<iframe src='x'></iframe>")]
    public void What_is_wrong_or_runs_is_found(string html) =>
        Assert.ThrowsAny<XunitException>(() => HarmlessPage.Check($"<!doctype html><title>x</title>{html}"));

    [Fact]
    public void A_plain_page_is_harmless() => HarmlessPage.Check(
        "<!doctype html><title>x</title><p>a <a href='https://example.org/'>b</a> <a href='../c/#d'>e</a></p>");
}
