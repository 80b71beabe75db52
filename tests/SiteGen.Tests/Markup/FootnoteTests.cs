using AngleSharp.Dom;
namespace SiteGen.Tests.Markup;

public class FootnoteTests
{
    [Fact]
    public void Marks_link_to_notes_and_notes_link_back()
    {
        var prose = Cast.Read("A[^x] and B[^y].\n\n[^y]: Second.\n[^x]: First.");

        var marks = prose.QuerySelectorAll("a[role=doc-noteref]").ToArray();
        Assert.Equal(["1", "2"], marks.Select(m => m.TextContent));
        var notes = marks.Select(m => prose.QuerySelector(m.GetAttribute("href")!)!).ToArray();
        Assert.Equal(["First. ↩", "Second. ↩"], notes.Select(n => n.TextContent.Trim()));
        Assert.Equal(
            marks,
            notes.Select(n => prose.QuerySelector(n.QuerySelector("a[role=doc-backlink]")!.GetAttribute("href")!)));
    }

    [Fact]
    public void A_note_used_twice_links_back_to_both_marks()
    {
        var prose = Cast.Read("A[^x] and B[^x].\n\n[^x]: Note.");

        var marks = prose.QuerySelectorAll("a[role=doc-noteref]").ToArray();
        Assert.Equal(2, marks.Select(m => m.Id).Distinct().Count());
        Assert.Single(prose.QuerySelectorAll("section.footnotes li"));
        Assert.Equal(
            marks.Select(m => "#" + m.Id),
            prose.QuerySelectorAll("a[role=doc-backlink]").Select(b => b.GetAttribute("href")));
    }

    [Fact]
    public void A_note_may_contain_several_paragraphs_and_links()
    {
        var note = Cast.Read("A[^x].\n\n[^x]: One [[openai]].\n\n    Two.").QuerySelector("section.footnotes li")!;

        Assert.Equal(2, note.QuerySelectorAll("p").Length);
        Assert.Equal("OpenAI", note.QuerySelector("a[data-kind=organization]")!.TextContent);
    }

    [Fact]
    public void A_mark_without_a_note_is_text_with_a_warning()
    {
        Assert.Equal(["SG0409 [^x]"], Cast.Complaints("A[^x] *b*."));
        Assert.Equal("A[^x] b.", Cast.Parse(Cast.ReadDespiteWarnings("A[^x] *b*.")).Body!.TextContent.Trim());
    }

    [Fact]
    public void Notes_of_all_texts_on_a_page_have_unique_ids()
    {
        using var site = Cast.Site("",
            ("content/articles/noted.md", """
                ---
                title: Noted
                date: 2024-01-01
                key_points:
                  - |
                    A point[^a].

                    [^a]: Of the point.
                corrections:
                  - date: 2024-02-01
                    text: |
                      A correction[^a].

                      [^a]: Of the correction.
                ---
                A body[^a].

                [^a]: Of the body.
                """),
            ("content/quotes/noted.md", """
                ---
                speaker: elon-musk
                source: tweet
                context: |
                  A context[^a].

                  [^a]: Of the context.
                ---
                Words.
                """));
        var pages = site.Publish();

        string[] paths = ["articles/noted/index.html", "quotes/noted/index.html", "corrections/index.html"];
        foreach (var path in paths)
        {
            AssertAnchors(path, Cast.Parse(pages[path]));
        }
    }

    private static void AssertAnchors(string path, IDocument page)
    {
        Assert.True(page.QuerySelector("a[role=doc-noteref]") is not null, $"{path} shows no mark");
        Assert.Equal(
            [],
            page.All.Where(e => e.Id is { Length: > 0 })
                .GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{path}: id {g.Key} twice"));
        Assert.Equal(
            [],
            page.QuerySelectorAll("a[href^='#']")
                .Select(a => a.GetAttribute("href")!)
                .Where(h => page.GetElementById(h[1..]) is null)
                .Select(h => $"{path}: {h} leads nowhere"));
    }
}
