using System.Globalization;
using AngleSharp.Dom;
using SiteGen.Building;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages.Moves;

/// <summary>The graphic of who moved on pages, and what readers without the drawing get.</summary>
public class MovesGraphicTests
{
    private const string Topic = "topics/openness/index.html";

    private static readonly (string Path, string Text)[] Moved =
    [
        Quote("early", "elon-musk", "2019-05-01", "open", "Everything should be open to everybody, always."),
        Quote("late", "elon-musk", "2023-02-17", "closed", "Not any more."),
        Quote("other", "openai", "2021", "half", "Some of it."),
    ];

    [Fact]
    public void Every_mark_links_to_its_quotation_and_names_speaker_date_position_and_words()
    {
        var marks = Page(Topic, Moved).QuerySelectorAll(".moves-drawing a.mark").ToArray();

        Assert.Equal(
            [
                ("../../quotes/early/",
                    "“Everything should be open to everybody…” "
                    + "Elon Musk, 1 May 2019: Open. “Everything should be open to everybody, always.”"),
                ("../../quotes/late/", "“Not any more.” Elon Musk, 17 February 2023: Closed."),
                ("../../quotes/other/", "OpenAI, 2021: Half open. “Some of it.”"),
            ],
            marks.Select(m => (m.GetAttribute("href"), m.QuerySelector("title")!.TextContent)));
        Assert.NotNull(marks[2].QuerySelector("rect.shape"));
        Assert.NotNull(marks[0].QuerySelector("circle.shape"));
    }

    [Fact]
    public void Who_moved_has_a_line_words_at_its_turns_and_a_name_at_its_end()
    {
        var drawing = Page(Topic, Moved).QuerySelector(".moves-drawing")!;

        Assert.Single(drawing.QuerySelectorAll(".speaker-1 > path.line.moved"));
        Assert.Equal(
            ["“Everything should be open to everybody…”", "“Not any more.”"],
            drawing.QuerySelectorAll(".words").Select(w => w.TextContent));
        Assert.Equal(["Elon Musk", "OpenAI"], drawing.QuerySelectorAll("a.name text").Select(t => t.TextContent));
        Assert.Equal("../../people/elon-musk/", drawing.QuerySelector("a.name")!.GetAttribute("href"));
        Assert.Equal(
            ["Open", "Half open", "Closed"], drawing.QuerySelectorAll(".level-label").Select(l => l.TextContent));
    }

    [Fact]
    public void The_editor_chooses_the_words_which_must_be_those_of_the_quotation()
    {
        const string Said = "Everything should be open to everybody.";
        (string Path, string Text)[] files =
        [
            Quote("early", "elon-musk", "2019", "open, words: be open to everybody", Said),
            Moved[1],
        ];
        Assert.Equal(
            "“be open to everybody”", Page(Topic, files).QuerySelector(".moves-drawing .words")!.TextContent);
        files[0] = Quote("early", "elon-musk", "2019", "open, words: be closed", Said);
        using var wrong = Site(files);
        Assert.Equal("SG0501 be closed", Assert.Single(wrong.Problems().Select(Cast.Complaint)));
    }

    [Fact]
    public void Dates_that_overlap_are_joined_by_a_line_and_are_no_move()
    {
        var drawing = Page(
            Topic,
            Quote("a", "elon-musk", "2020", "open", "It is open."),
            Quote("b", "elon-musk", "2020-06-01", "closed", "It is closed.")).QuerySelector(".moves-drawing")!;

        Assert.Single(drawing.QuerySelectorAll("path.line:not(.moved)"));
        Assert.Empty(drawing.QuerySelectorAll(".words"));
    }

    [Fact]
    public void The_story_tells_the_same_in_order_of_time_with_the_words_at_each_turn()
    {
        var entries = Page(Topic, Moved).QuerySelectorAll(".moves-story li").ToArray();

        Assert.Equal(
            ["Elon Musk 1 May 2019", "OpenAI 2021", "Elon Musk 17 Feb 2023"],
            entries.Select(e => Spaced.TextOf(e.QuerySelector(".who")!)));
        Assert.Equal(["Open", "Half open", "Closed"], entries.Select(e => e.QuerySelector(".stance")!.TextContent));
        Assert.Equal(
            ["Everything should be open to everybody, always.", null, "Not any more."],
            entries.Select(e => e.QuerySelector("q")?.TextContent));
        // The thread passes the entry of the other, and crosses over to its next column there.
        var thread = entries[1].QuerySelectorAll("line.line");
        Assert.Equal(thread[0].GetAttribute("x2"), thread[1].GetAttribute("x1"));
        Assert.Equal(
            [(XOf(entries[0]), "26"), (XOf(entries[2]), "100%")],
            thread.Select(l => (l.GetAttribute(l == thread[0] ? "x1" : "x2")!, l.GetAttribute("y2")!)));
        Assert.Equal("../../quotes/other/", entries[1].QuerySelector(".stance a")!.GetAttribute("href"));
    }

    [Fact]
    public void No_mark_of_the_story_is_on_the_thread_of_another()
    {
        string[] stances = ["open", "half", "closed"];
        var entries = Page(
            Topic,
            [
                .. Enumerable.Range(0, 24).Select(i => Quote(
                    $"q{i}", $"{{name: Mover {i % 4}}}", $"20{10 + (i / 4)}-01-0{(i % 4) + 1}",
                    stances[(i / 4 + i) % 3], $"Words {i}.")),
                .. Enumerable.Range(0, 6).Select(i => Quote(
                    $"single{i}", $"{{name: Single {i}}}", $"20{10 + i}-06-01", stances[i % 3], "Single words.")),
            ]).QuerySelectorAll(".moves-story li").ToArray();

        Assert.True(entries.Count(e => e.QuerySelectorAll("line.line").Length > 1) > 10);
        foreach (var entry in entries)
        {
            var mark = entry.QuerySelector("circle")!;
            var (x, radius) = (Number(mark, "cx"), Number(mark, "r"));
            // The first line of each thread is beside the mark; where it crosses over begins below.
            Assert.All(
                entry.QuerySelectorAll("line.line").Where(l => l.GetAttribute("x1") == l.GetAttribute("x2"))
                    .Select(l => Number(l, "x1")).Where(l => l != x || !entry.ClassList.Contains("thread")),
                line => Assert.True(Math.Abs(line - x) >= radius + 1, $"{entry.TextContent}: {line} and {x}"));
        }

        static double Number(IElement element, string attribute) =>
            double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_person_has_the_graphic_with_their_line_lit_and_nothing_to_read_of_the_others()
    {
        using var site = Site(
            [.. Moved, ("templates/person.html", "{{ include 'partials/moves' moves: person.moves }}")]);
        var pages = site.Publish();
        var page = Cast.Parse(pages["people/elon-musk/index.html"]);

        Assert.Equal(2, page.QuerySelectorAll(".moves.has-lit a.mark").Length);
        Assert.Single(page.QuerySelectorAll("path.other-marks"));
        Assert.Equal("../../topics/openness/", page.QuerySelector(".moves-topic a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".moves-story li").Length);
        Assert.Null(Cast.Parse(pages["people/sam-altman/index.html"]).QuerySelector(".moves"));
    }

    [Fact]
    public void Home_has_the_topic_on_which_most_moved()
    {
        using var site = Site(
        [
            .. Moved,
            ("content/topics/other.md", "---\ntitle: Other\nstances: {id: yes, label: 'Yes'}\n---\n"),
            ("content/quotes/x.md",
                "---\nspeaker: openai\nsource: book\ndate: 2020\nstances: [{topic: other, stance: yes}]\n---\nX.\n"),
            ("templates/home.html", "{{ site.moves.topic.title }} {{ site.moves.moved_count }}"),
        ]);

        Assert.Contains("Openness 1", site.Publish()["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_dated_stance_there_is_no_graphic_no_poster_and_no_dead_link()
    {
        using var site = Site([Quote("a", "elon-musk", null, "open", "Open it.")]);
        var pages = site.Publish();

        Assert.Null(Cast.Parse(pages[Topic]).QuerySelector(".moves"));
        Assert.DoesNotContain("stances/openness.svg", pages.Keys);
        Assert.Empty(
            Cast.Problems(SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 2, ChecksPages = true })));
    }

    [Fact]
    public void Joint_words_are_a_mark_of_each_speaker_and_of_those_without_a_page()
    {
        var marks = Page(Topic, Quote("a", "[elon-musk, openai, {name: Bob Roe}]", "2020-01-01", "open", "Open it."))
            .QuerySelectorAll(".moves-drawing a.mark title").Select(t => t.TextContent.Split(',')[0]);

        Assert.Equal(["Bob Roe", "Elon Musk", "OpenAI"], marks.Order());
    }

    [Fact]
    public void Three_hundred_speakers_are_gathered_where_there_is_no_room()
    {
        using var site = Site(
        [
            .. Enumerable.Range(0, 300).Select(i =>
                Quote($"q{i}", $"{{name: Speaker {i}}}", "2020-01-01", "open", $"Words {i}.")),
        ]);
        var page = Cast.Parse(site.Publish()[Topic]);
        var crowd = page.QuerySelector("a.crowd")!;

        Assert.EndsWith("/stances/#topic-openness", crowd.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("quotations: Speaker", crowd.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(page.QuerySelectorAll(".moves-drawing a.mark").Length, 10, 150);
    }

    private static string XOf(IElement entry) => entry.QuerySelector("circle")!.GetAttribute("cx")!;

    private static IDocument Page(string path, params (string Path, string Text)[] quotes)
    {
        using var site = Site(quotes);
        return Cast.Parse(site.Publish()[path]);
    }

    private static TestSite Site((string Path, string Text)[] files) => Cast.Site("",
    [
        ("content/topics/openness.md",
            """
            ---
            title: Openness
            stances:
              - {id: open, label: Open}
              - {id: half, label: Half open}
              - {id: closed, label: Closed}
            ---

            """),
        ("content/sources/book.md", "---\ntitle: A book\ntype: book\n---\n"),
        .. files,
    ]);

    private static (string Path, string Text) Quote(
        string id, string speaker, string? date, string stance, string words) =>
        ($"content/quotes/{id}.md",
            $"---\nspeaker: {speaker}\nsource: book\n{(date is null ? "" : $"date: {date}\n")}"
            + $"stances: [{{topic: openness, stance: {stance}}}]\n---\n{words}\n");
}
