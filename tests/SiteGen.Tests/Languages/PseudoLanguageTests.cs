using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.Languages;

/// <summary>
/// No English of the interface is left in the pages and other files of a site in another language: all that readers
/// see is content, a date, a number, or words of the catalogue.
/// </summary>
public sealed partial class PseudoLanguageTests
{
    private static readonly MarkdownPipeline Notes =
        new MarkdownPipelineBuilder().UseFootnotes().UsePipeTables().Build();

    private static readonly string[] Read =
        ["title", "aria-label", "aria-description", "aria-roledescription", "alt", "placeholder", "label", "content"];

    /// <summary>The descriptions of pages for others.</summary>
    private static readonly string[] Descriptions =
        ["description", "og:title", "og:description", "og:image:alt", "og:site_name", "twitter:title"];

    public static TheoryData<string> Sites => ["sample", "full", "verified", "translated"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_word_of_a_page_is_content_or_translated(string name)
    {
        var (files, content) = Build(name);
        var pages = files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 8);
        var left = pages.SelectMany(page => TextsOf(page.Text).SelectMany(PseudoLanguage.Unmarked)
                .Where(part => !content.Has(part)).Select(part => (part, page.Path)))
            .GroupBy(l => l.part, l => l.Path).Select(g => $"'{g.Key}' in {g.First()} and {g.Count() - 1} more");

        AssertNone(left);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_word_of_a_feed_a_calendar_or_Markdown_is_content_or_translated(string name)
    {
        var (files, content) = Build(name);
        var left = files.SelectMany(f => TextsOfExport(f.Path, f.Text).SelectMany(PseudoLanguage.Unmarked)
            .Where(part => !content.Has(part)).Select(part => $"'{part}' in {f.Path}"));

        AssertNone(left.Distinct());
    }

    private static void AssertNone(IEnumerable<string> left) =>
        Assert.True(!left.Any(), $"In English is:\n{string.Join('\n', left)}");

    private static (IReadOnlyList<(string Path, string Text)> Files, KnownText Content) Build(string name)
    {
        using var site = SiteOf(name);
        site.Write(PseudoLanguage.Path, PseudoLanguage.File);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        var content = Directory.EnumerateFiles(Path.Combine(site.Root, "content"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".yaml" && !f.Contains("i18n", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        return ([.. result.Files.Where(f => f.CopyOf is null && !f.Path.StartsWith("assets/", StringComparison.Ordinal)
                    && (name != "translated" || f.Path.StartsWith($"{PseudoLanguage.Tag}/", StringComparison.Ordinal)))
                .Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span)))],
            new(content, PseudoLanguage.Names));
    }

    private static TestSite SiteOf(string name)
    {
        const string Language = $"language: {PseudoLanguage.Tag}\n";
        switch (name)
        {
            case "sample":
                var paths = Directory.EnumerateFiles(Repository.SampleSite, "*", SearchOption.AllDirectories);
                return new(paths.Select(p => (Path.GetRelativePath(Repository.SampleSite, p),
                    File.ReadAllText(p).Replace("language: en\n", Language, StringComparison.Ordinal))));
            case "full":
                return new(FullSite.Files().Select(f => f.Path == "content/site.yaml" ? (f.Path, f.Text + Language)
                    // The description of a source is made of its text.
                    : f.Path.StartsWith("content/sources/", StringComparison.Ordinal)
                        ? (f.Path, f.Text[..(f.Text.LastIndexOf("---\n\n", StringComparison.Ordinal) + 4)]) : f));
            case "verified":
                var verified = VerifiedSite.Create(("content/archive/letter.txt", VerifiedSite.Letter));
                verified.Write("content/site.yaml", $"title: Verified\nbase_url: https://example.org/\n{Language}");
                verified.Verify();
                return verified;
            default:
                return TranslatedSite.With(
                    ("content/articles/b.md", "---\ntitle: The second\ndate: 2021\nsummary: A reply.\n---\n[[a]]\n"),
                    ("content/site.yaml", TranslatedSite.Settings
                        .Replace("[de, ar]", $"[de, ar, {PseudoLanguage.Tag}]", StringComparison.Ordinal)),
                    ($"content/articles/a.{PseudoLanguage.Tag}.md", "---\ntitle: Another title\n---\n"));
        }
    }

    /// <summary>The texts that readers see or hear: of elements, and of attributes.</summary>
    private static IEnumerable<string> TextsOf(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            if (element.LocalName is not ("script" or "style" or "code" or "pre" or "textarea")
                && !element.ClassList.Contains("initials"))
            {
                foreach (var text in element.ChildNodes.OfType<IText>())
                {
                    yield return text.Data;
                }
            }

            foreach (var attribute in element.Attributes.Where(a => IsRead(element, a)))
            {
                yield return attribute.Value;
            }
        }
    }

    private static bool IsRead(IElement element, IAttr attribute) => element.LocalName switch
    {
        "meta" => attribute.Name == "content"
            && Descriptions.Contains(element.GetAttribute("name") ?? element.GetAttribute("property")),
        "input" or "button" when attribute.Name == "value" => element.GetAttribute("type") is "submit" or "button",
        _ => Read.Contains(attribute.Name) || IsForScript(attribute),
    };

    /// <summary>Words that a script shows, and no ids.</summary>
    private static bool IsForScript(IAttr attribute) =>
        attribute.Name.StartsWith("data-", StringComparison.Ordinal)
        && attribute.Value.Any(c => c is '{' or >= 'A' and <= 'Z');

    private static IEnumerable<string> TextsOfExport(string path, string text) => Path.GetExtension(path) switch
    {
        ".ics" => IcsText().Matches(text.Replace("\r\n ", "", StringComparison.Ordinal))
            .Select(m => m.Groups[1].Value.Replace("\\n", "\n", StringComparison.Ordinal)),
        // The text of a correction is one text with the names in it, which are not one text in the content.
        ".xml" when path.EndsWith("feed.xml", StringComparison.Ordinal)
            && !path.EndsWith("corrections/feed.xml", StringComparison.Ordinal) => XmlText().Matches(text)
            .SelectMany(m => TextsOf($"<p>{System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)}</p>")),
        ".md" or ".txt" when !path.EndsWith("robots.txt", StringComparison.Ordinal) =>
            TextsOf(Markdown.ToHtml(text, Notes)).Where(t => !FileOrFormat().IsMatch(t)),
        _ => [],
    };

    // Not the categories: other programs tell events and quotations apart by them.
    [GeneratedRegex(@"^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME|X-WR-CALDESC|NAME)[^:\n]*:(.*)$",
        RegexOptions.Multiline)]
    private static partial Regex IcsText();

    [GeneratedRegex("<(?:title|subtitle|summary|content|rights|name)\\b[^>]*>([^<]*)<")]
    private static partial Regex XmlText();

    /// <summary>What <c>llms.txt</c> calls files, which has no words.</summary>
    [GeneratedRegex(@"^(?:[\w/.]+\.(?:json|xml|bib|ics)|: (?:iCalendar|TimelineJS|Atom|JSON Feed|CSL-JSON|BibTeX))$")]
    private static partial Regex FileOrFormat();
}
