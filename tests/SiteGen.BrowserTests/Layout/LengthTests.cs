using System.Text;
using System.Text.RegularExpressions;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>
/// The richest pages of the site in <c>content</c> stay short: a front, and a record of one line for each thing.
/// </summary>
public sealed partial class LengthTests(LengthTests.PublishedSite published, SampleSite sample)
    : IClassFixture<LengthTests.PublishedSite>
{
    [Theory]
    [InlineData("people/elon-musk/", 1440, 9_000)]
    [InlineData("people/elon-musk/", 320, 16_000)]
    [InlineData("people/sam-altman/", 1440, 9_000)]
    [InlineData("people/sam-altman/", 320, 16_000)]
    [InlineData("organizations/openai/", 1440, 9_000)]
    [InlineData("topics/openness-of-models/", 1440, 9_000)]
    [InlineData("events/jury-verdict-musk-openai/", 1440, 5_000)]
    [InlineData("sources/openai-elon-musk-2024/", 1440, 5_000)]
    public async Task A_rich_page_is_short(string path, int width, int most)
    {
        await using var opened = await sample.NewPageAsync(published.Server, new() { Width = width });
        await opened.Page.GotoAsync(new Uri(published.Server.Home, path).AbsoluteUri);
        var height = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        Assert.True(height < most, $"/{path} is {height} px high at {width} px");
    }

    [Theory]
    [InlineData("people/elon-musk/", 8)]
    [InlineData("organizations/openai/", 9)]
    [InlineData("events/jury-verdict-musk-openai/", 4)]
    [InlineData("sources/openai-elon-musk-2024/", 4)]
    public async Task It_prints_on_few_sheets(string path, int most)
    {
        await using var opened = await sample.NewPageAsync(published.Server);
        await opened.Page.GotoAsync(new Uri(published.Server.Home, path).AbsoluteUri);
        var pdf = Encoding.Latin1.GetString(await opened.Page.PdfAsync(new() { Format = "A4" }));
        var sheets = Sheet().Count(pdf);
        Assert.True(sheets > 0 && sheets <= most, $"/{path} prints on {sheets} sheets");
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    /// <summary>The site in <c>content</c>, built and served once for these tests.</summary>
    public sealed class PublishedSite : IAsyncLifetime
    {
        private readonly TemporaryFolder _output = new();

        internal SiteServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var site = BuiltSite.Build(Repository.Root);
            site.PublishTo(_output.Path);
            Server = await SiteServer.StartAsync(_output.Path, site.BasePath);
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            _output.Dispose();
        }
    }
}
