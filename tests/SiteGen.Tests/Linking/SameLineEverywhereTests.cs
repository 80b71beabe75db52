using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using SiteGen.Linking;
using SiteGen.Tests.Building;
using SiteGen.Tests.Languages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>
/// Pages, previews, feeds and data say the same of a quotation, whatever is known of it, and cards mark what is proven
/// or differs.
/// </summary>
public sealed class SameLineEverywhereTests : IDisposable
{
    /// <summary>An outcome, and a quotation that has it.</summary>
    private static readonly (VerificationOutcome Outcome, string Keys, string Words)[] Quotations =
    [
        (VerificationOutcome.Original, "source: talk", "The bridge is open to everyone."),
        (VerificationOutcome.Copy, "source: letter", "A tunnel without drains is a well."),
        (
            VerificationOutcome.Translated,
            "source: brief\nwording: translation\noriginal: {language: de, text: Wer gräbt muss nicht warten.}",
            "Those who dig do not wait."),
        (VerificationOutcome.Reported, "source: paper", "Nobody can close a river."),
        (VerificationOutcome.Printed, "source: letter\nstatus: disputed", "I will not sign a plan."),
        (VerificationOutcome.NotCompared, "source: blog", "We dig because rivers do not negotiate."),
        (VerificationOutcome.OriginalNotCompared, "source: brief\nwording: translation", "It is geology."),
        (VerificationOutcome.NotInExcerpt, "source: minutes", "I never asked for another opinion."),
        (VerificationOutcome.Ambiguous, "source: letter", "Yes"),
        (VerificationOutcome.Retold, "source: talk\nwording: paraphrase", "They hoped for an early end of it."),
        (VerificationOutcome.Differs, "source: talk\nwording: transcript", "The road is open to nobody."),
        (VerificationOutcome.Elsewhere, "source: talk\nstatus: disputed", "The stream was too high for boats."),
        (VerificationOutcome.NotFound, "source: letter\nstatus: unverified", "Ferries were always the better idea."),
    ];

    private readonly TestSite _site = new(
        ("content/people/ann.md", "---\nname: Ann\n---\n"),
        Source("talk", "type: speech"),
        Source("letter", "type: letter\nauthors: ann"),
        Source("brief", "type: letter\nlanguage: de"),
        Source("paper", "type: article"),
        Source("minutes", "type: report"),
        Source("blog", "type: blog-post\nauthors: ann"),
        ("content/archive/talk.txt", "The bridge is open to everyone. And the road is open to nobody else."),
        ("content/archive/letter.txt", "A tunnel without drains is a well. I will not sign a plan. Yes. Yes."),
        ("content/archive/brief.txt", "Wer gräbt muss nicht warten."),
        ("content/archive/paper.txt", "“Nobody can close a river.” The stream was too high for boats."),
        ("content/archive/minutes.txt", "Item 4. The drains."),
        (
            "content/archive.lock.yaml",
            """
            version: 1
            sources:
              talk: {extent: whole, role: original}
              letter: {extent: whole, role: copy, whose: the Museum}
              brief: {extent: whole, role: original}
              paper: {extent: whole, role: report, whose: the Courier}
              minutes: {extent: excerpt, role: original}

            """));

    [Fact]
    public void All_that_readers_get_says_the_same_words()
    {
        Assert.Equal(VerificationOutcomes.All, Quotations.Select(q => q.Outcome));
        foreach (var (outcome, keys, words) in Quotations)
        {
            _site.Write(
                $"content/quotes/{outcome.Name()}.md", $"---\nspeaker: ann\ndate: 2024-03-05\n{keys}\n---\n{words}\n");
        }

        // A card has few words, and the whole line as its title.
        _site.Write(
            "content/articles/all.md",
            "---\ntitle: All\ndate: 2024-03-06\n---\n"
                + string.Join("\n\n", Quotations.Select(q => $"![[{q.Outcome.Name()}]]")) + "\n");
        _site.Verify();
        var files = _site.BuildPages();
        var feed = XDocument.Parse(files["people/ann/feed.xml"]).Descendants()
            .Where(e => e.Name.LocalName == "entry")
            .ToDictionary(e => Child(e, "id"), e => Child(e, "summary"));
        foreach (var (outcome, _, words) in Quotations)
        {
            var id = outcome.Name();
            var data = JsonDocument.Parse(files[$"data/quotes/{id}.json"]).RootElement;
            var verification = data.GetProperty("verification");
            var line = verification.GetProperty("line").GetString()!;
            var marked = $"{outcome.Sign()} {line}".Trim();
            var primary = data.TryGetProperty("primary_source", out var source) ? source.GetString() + ". " : "";

            Assert.Equal(id, verification.GetProperty("outcome").GetString());
            Assert.Equal(outcome.IsProof(), verification.GetProperty("proven").GetBoolean());
            Assert.Equal($"{marked}. How we check", Text(files[$"quotes/{id}/index.html"], "p.verification"));
            Assert.StartsWith(
                primary.Length > 0 ? "Primary source: The " : "Source: The ",
                Text(files[$"quotes/{id}/index.html"], ".provenance"), StringComparison.Ordinal);
            // Elsewhere only what is proven or differs is marked.
            var shown = outcome.Sign().Length > 0 ? marked : null;
            Assert.Equal(shown, Text(files[$"quotes/{id}/preview.html"], ".verification"));
            var card = new HtmlParser().ParseDocument(files["articles/all/index.html"]).QuerySelectorAll("figure.quote")
                .First(f => f.QuerySelector("blockquote")!.TextContent.Trim() == words);
            var mark = card.QuerySelector(".verification");
            Assert.Equal(
                shown is null ? null : $"{outcome.Sign()} {outcome.Short(SiteLanguages.Of("en"))}",
                Text(card.InnerHtml, ".verification"));
            Assert.Equal(shown is null ? null : line, mark?.GetAttribute("title"));
            Assert.Equal(outcome.IsProof(), mark?.ClassList.Contains("verification-proven") ?? false);
            var entry = feed.Single(e => e.Key.EndsWith($"/quotes/{id}/", StringComparison.Ordinal)).Value;
            Assert.EndsWith($" {primary}{line}.", entry, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _site.Dispose();

    private static (string Path, string Text) Source(string id, string keys) =>
        ($"content/sources/{id}.md", $"---\ntitle: The {id}\ndate: 2024-03-05\n{keys}\n---\n");

    private static string Child(XElement entry, string name) =>
        entry.Elements().Single(e => e.Name.LocalName == name).Value;

    private static string? Text(string html, string selector) =>
        new HtmlParser().ParseDocument(html).QuerySelector(selector)?.TextContent is { } text
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
