using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Sharing;

/// <summary>The picture of a quotation, to take along: copied, or downloaded where copying is not possible.</summary>
public class PictureTests(SampleSite sample)
{
    [Fact]
    public async Task The_picture_is_copied()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        try
        {
            await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as image" }).ClickAsync();
            await Assertions.Expect(opened.Page.GetByText("Image copied")).ToBeVisibleAsync();
            Assert.Equal("1200×630", await opened.Page.EvaluateAsync<string>("""
                async () => {
                  const [item] = await navigator.clipboard.read();
                  const picture = await createImageBitmap(await item.getType('image/png'));
                  return `${picture.width}×${picture.height}`;
                }
                """));
        }
        finally
        {
            // Other tests use the page again.
            await opened.Page.Context.ClearPermissionsAsync();
        }
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_it_is_downloaded()
    {
        await using var opened = await sample.OpenKindAsync("quote");
        await opened.Page.EvaluateAsync("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }");
        var download = await opened.Page.RunAndWaitForDownloadAsync(
            () => opened.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as image" }).ClickAsync());

        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_it_is_a_link()
    {
        await using var opened = await sample.OpenKindAsync("quote", new() { HasScripts = false });

        Assert.Equal(0, await opened.Page.Locator("[data-picture]:visible").CountAsync());
        var link = opened.Page.GetByRole(AriaRole.Link, new() { Name = "Image", Exact = true });
        Assert.Equal(1, await link.CountAsync());
    }
}
