using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Markup;

/// <summary>A site with a few entities to link to, and an article, 'article', with the Markdown of a test.</summary>
internal static class Cast
{
    public const string ArticlePath = "content/articles/article.md";
    public const string ArticlePage = "articles/article/index.html";
    public const string ArticleHead = "---\ntitle: The article\ndate: 2024-01-01\n---\n";

    private static readonly (string Path, string Text)[] Members =
    [
        ("content/people/elon-musk.md",
            "---\nname: Elon Musk\nroles:\n  - {title: Founder, organization: openai, from: 2015}\n---\n"
                + "A person.\n\n## Early years\n\nText.\n"),
        ("content/people/sam-altman.md", "---\nname: Sam Altman\n---\n"),
        ("content/people/nobody-yet.md", "---\nname: Nobody Yet\ndraft: true\n---\n"),
        ("content/organizations/openai.md", "---\nname: OpenAI\n---\n"),
        ("content/topics/safety.md", "---\ntitle: Safety\n---\n"),
        ("content/pages/safety.md", "---\ntitle: Safety of this site\n---\nText.\n"),
        ("content/sources/tweet.md", "---\ntitle: The tweet\ntype: social-post\ndate: 2023-02-17\n---\n"),
        ("content/quotes/2023/musk-closed.md",
            "---\nspeaker: elon-musk\nsource: tweet\ndate: 2023-02-17\n---\n"
                + "OpenAI was created as an open source company, but now it is effectively controlled by Microsoft.\n"),
        ("content/events/openai-founded.md",
            "---\ntitle: OpenAI is founded\ndate: 2015-12-11\n---\nIt was announced.\n"),
        ("content/media/graph.png", "png"),
    ];

    public static TestSite Site(string markdown, params IEnumerable<(string Path, string Text)> more) =>
        new([.. Members, (ArticlePath, ArticleHead + (markdown.Length == 0 ? "Text.\n" : markdown)), .. more]);

    /// <summary>Returns the rendered text of the article, from a site without errors or warnings.</summary>
    public static IElement Read(string markdown, params IEnumerable<(string Path, string Text)> more)
    {
        using var site = Site(markdown, more);
        return ProseOf(site.Publish()[ArticlePage]);
    }

    /// <summary>Returns the HTML of the text of the article, from a site that may have warnings.</summary>
    public static string ReadDespiteWarnings(string markdown)
    {
        using var site = Site(markdown);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        return ProseOf(PageOf(result, ArticlePage)).InnerHtml;
    }

    /// <summary>Returns the errors and warnings, each as its code and the text of its span.</summary>
    public static string[] Complaints(string markdown, params IEnumerable<(string Path, string Text)> more)
    {
        using var site = Site(markdown, more);
        return [.. site.Problems().Select(Complaint)];
    }

    public static string Complaint(Diagnostic diagnostic) =>
        $"{diagnostic.Rule.Code} {diagnostic.File.Slice(diagnostic.Span)}";

    public static string PageOf(BuildResult result, string path) =>
        System.Text.Encoding.UTF8.GetString(result.Files.Single(f => f.Path == path).Content.Span);

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static IElement ProseOf(string html) => Parse(html).QuerySelector(".prose")!;

    /// <inheritdoc cref="Problems(BuildResult)"/>
    public static IReadOnlyList<Diagnostic> Problems(this TestSite site, bool drafts = false) =>
        Problems(site.Build(drafts));

    /// <summary>Returns the errors and warnings as they are printed.</summary>
    public static string Report(this TestSite site) => TestSite.Format(site.Problems());

    /// <summary>Returns the files as text, from a site without errors or warnings.</summary>
    public static IReadOnlyDictionary<string, string> Publish(
        this TestSite site, bool drafts = false, string? baseUrl = null)
    {
        var result = site.Build(drafts, baseUrl: baseUrl);
        Assert.Equal("", TestSite.Format(Problems(result)));
        return result.Files.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
    }

    /// <summary>Returns the errors and warnings. Notes are left out, since they are about complete sites.</summary>
    public static IReadOnlyList<Diagnostic> Problems(BuildResult result) =>
        [.. result.Diagnostics.Where(d => d.Rule.Severity != Severity.Note)];
}
