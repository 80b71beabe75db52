using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Sharing;

/// <summary>Links to share a page: without scripts they have its address, with them its title as well.</summary>
public class ShareTests(SampleSite sample)
{
    private const string Links =
        "() => Object.fromEntries([...document.querySelectorAll('.share a:not([download])')]"
        + ".map(a => [a.textContent, a.href]))";

    [Fact]
    public async Task Links_have_the_address_and_what_is_shared()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        var (title, address) = (
            Uri.EscapeDataString(await ReadAsync(opened, "meta[property=\"og:title\"]", "content")),
            await ReadAsync(opened, "link[rel=canonical]", "href"));
        var links = await opened.Page.EvaluateAsync<Dictionary<string, string>>(Links);

        Assert.Equal($"mailto:?body={Uri.EscapeDataString(address)}&subject={title}", links["Email"]);
        Assert.Equal($"https://bsky.app/intent/compose?text={title}%20{address}", links["Bluesky"]);
        Assert.Equal($"https://www.linkedin.com/sharing/share-offsite/?url={address}", links["LinkedIn"]);
        Assert.Equal($"https://x.com/intent/post?url={address}&text={title}", links["X"]);
    }

    [Fact]
    public async Task Without_scripts_links_have_the_address()
    {
        await using var opened = await sample.OpenKindAsync("article", new() { HasScripts = false });
        var address = await ReadAsync(opened, "link[rel=canonical]", "href");
        var links = await opened.Page.EvaluateAsync<Dictionary<string, string>>(Links);

        Assert.Equal(4, links.Count);
        Assert.All(
            links.Values, link => Assert.EndsWith(address, Uri.UnescapeDataString(link), StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(OpenedPage opened, string selector, string attribute) =>
        (await opened.Page.Locator(selector).GetAttributeAsync(attribute))!;
}
