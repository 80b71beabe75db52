using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Pages that are written from right to left. Time runs from left to right in their drawings too.</summary>
public class DirectionTests(SampleSite sample)
{
    /// <summary>The lines of the story whose drawing covers their words; at the end the number of lines.</summary>
    private const string Covered = """
        () => {
          const lines = [...document.querySelectorAll('.moves-story li')];
          const covered = lines.filter(line => {
            const [drawing, words] = [line.querySelector('svg'), line.querySelector('div')];
            return drawing.getBoundingClientRect().left < words.getBoundingClientRect().right;
          });
          return [...covered.map(line => line.textContent), `${lines.length} lines`];
        }
        """;

    [Fact]
    public async Task The_story_of_who_moved_stands_beside_its_lines()
    {
        using var source = new TemporaryFolder();
        Write(source);
        await using var served = await ServedSite.StartAsync(source.Path);
        await using var opened = await sample.NewPageAsync(served.Server);
        await opened.Page.SetViewportSizeAsync(500, 900);
        await opened.Page.GotoAsync(new Uri(served.Server.Home, "topics/openness/").AbsoluteUri);
        await opened.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");

        Assert.Equal(["3 lines"], await opened.Page.EvaluateAsync<string[]>(Covered));
        Assert.Equal("ltr", await opened.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('.moves-drawing')).direction"));
    }

    private static void Write(TemporaryFolder site)
    {
        site.Write("content/site.yaml", "title: Openness\nbase_url: https://example.org/\n");
        site.Write("content/topics/openness.md",
            "---\ntitle: Openness\nstances:\n  - {id: open, label: Open}\n  - {id: closed, label: Closed}\n---\n");
        site.Write("content/sources/book.md", "---\ntitle: A book\ntype: book\ndate: 2024\n---\n");
        site.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        site.Write("content/people/bob.md", "---\nname: Bob\n---\n");
        site.Write("content/quotes/first.md", Quote("ann", "2020-07-01", "open"));
        site.Write("content/quotes/second.md", Quote("ann", "2022-07-01", "closed"));
        site.Write("content/quotes/third.md", Quote("bob", "2023-07-01", "open"));
    }

    private static string Quote(string speaker, string date, string stance) => $$"""
        ---
        speaker: {{speaker}}
        source: book
        date: {{date}}
        stances: [{topic: openness, stance: {{stance}}}]
        ---
        These are the words.

        """;
}
