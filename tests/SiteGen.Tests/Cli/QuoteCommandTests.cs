using System.Diagnostics;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>Quotations that are written from words of archived texts.</summary>
public class QuoteCommandTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><body><article>
        <p>We have thought about it for years, and it’s a promise to every­one who reads this page today.</p>
        <p>Use *stars* and _lines_, [[links]], `code` and &lt;b&gt; as you like them, # or not.</p>
        <p>1. The first of several points that we wish to make is that openness costs something.</p>
        <p>Nothing else needs to be said about it here, nor anywhere else in the whole of this text.</p>
        </article></body></html>
        """;

    [Fact]
    public void Words_are_written_as_they_are_in_the_text_and_are_verified()
    {
        using var site = Archive(
            "letter.txt",
            $"My dear Bob,\n\nIt’s a prom-\nise to “everyone”\nwho reads. {VerifiedSite.Words}\n\nBye.\n");
        Verify(site);
        var before = site.Lock();
        var run = Quote(site, "letter", "It's a promise to \"everyone\" who reads.", "--speaker", "ann");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(
            $"{site.Root}/content/quotes/ann-promise-everyone-reads-2016.md\n"
            + "typographic ann-promise-everyone-reads-2016 letter\n",
            run.Output);
        Assert.Equal(
            """
            ---
            speaker: ann
            source: letter
            date: 2016-01-02
            ---

            It’s a promise to “everyone” who reads.

            """,
            Read(site, "ann-promise-everyone-reads-2016"));
        Assert.Equal(("", 0), Check(site));
        var added = site.Lock().Split('\n').Except(before.Split('\n'));
        Assert.Contains("  ann-promise-everyone-reads-2016:", added);
        Assert.All(before.Split('\n'), line => Assert.Contains(line, site.Lock()));
        Verify(site);
        Assert.Equal(("", 0), Check(site));
    }

    [Fact]
    public void Several_speakers_make_a_joint_statement()
    {
        using var site = Archive("letter.txt", $"My dear Bob, {VerifiedSite.Words} Bye for now.\n");
        site.Write("content/people/cid.md", "---\nname: Cid Coe\n---\n");
        Assert.Equal(0, Quote(site, "letter", "Bye for now.", "--speaker", "ann, Cid Coe,ann", "--id", "x").ExitStatus);
        Assert.StartsWith("---\nspeaker: [ann, cid]\nsource: letter\n", Read(site, "x"), StringComparison.Ordinal);
        Assert.Equal(
            "sitegen: no person or organization has the id 'anne'; did you mean 'ann'?\n",
            Quote(site, "letter", "My dear Bob", "--speaker", "cid,anne").Errors);
        site.Write("content/sources/letter.md", Source("authors: [ann, cid]"));
        Assert.Equal(
            "sitegen: nothing says who said these words: 'letter' has several authors; "
                + "say it with --speaker: 'ann' or 'cid', or 'ann,cid' if they said it together\n",
            Quote(site, "letter", "My dear Bob").Errors);
    }

    [Fact]
    public void Without_a_lockfile_all_quotations_are_recorded()
    {
        using var site = Archive("letter.txt", $"My dear Bob, {VerifiedSite.Words} Bye for now.\n");
        Assert.Equal(0, Quote(site, "letter", "Bye for now.", "--speaker", "ann").ExitStatus);
        Assert.Contains("promise:", site.Lock());
        Assert.Equal(("", 0), Check(site));
    }

    [Theory]
    [InlineData("Use *stars* and _lines_, [[links]], `code` and <b> as you like them, # or not.")]
    [InlineData("1. The first of several points")]
    [InlineData("*stars* and _lines_")]
    public void Markdown_keeps_the_words(string words)
    {
        using var site = Archive("letter.html", Page);
        var run = Quote(site, "letter", words, "--speaker", "ann", "--id", "x");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal($"{site.Root}/content/quotes/x.md\nexact x letter\n", run.Output);
        Assert.Equal(("", 0), Check(site));
    }

    [Fact]
    public void Paragraphs_stay_paragraphs()
    {
        using var site = Archive("letter.html", Page);
        const string words = "that openness costs something. Nothing else needs to be said";
        Quote(site, "letter", words, "--speaker", "ann", "--id", "x");
        Assert.EndsWith(
            "\n\nthat openness costs something.\n\nNothing else needs to be said\n", Read(site, "x"));
    }

    [Fact]
    public void The_page_is_counted_and_shown_as_it_is_printed()
    {
        using var site = Archive("letter.txt", Pages(first: 41, count: 4, "It is a gift to everyone."));
        site.Write("content/sources/letter.md",
            Source("url: https://example.org/letter.pdf\nauthors: [ann]"));
        Quote(site, "letter", "It is a gift to everyone.", "--page", "43", "--id", "x");
        Assert.Contains("\npage: 3\n", Read(site, "x"));
        var page = site.Build().Files.Single(f => f.Path == "quotes/x/index.html");
        var html = System.Text.Encoding.UTF8.GetString(page.Content.Span);
        Assert.Contains("page 43", html);
        Assert.DoesNotContain("page 3<", html);
        Assert.Contains("letter.pdf#page=3\"", html);
        Assert.Equal(("", 0), Check(site));
    }

    [Fact]
    public void Words_that_stand_several_times_need_more_words_or_their_page()
    {
        using var site = Archive("letter.txt", Pages(first: 41, count: 4, "It is a gift to everyone."));
        var run = Quote(site, "letter", "a gift to everyone", "--speaker", "ann");
        Assert.Equal(
            (1, "sitegen: the text of 'letter' has these words 4 times; "
                + "say which with --page (41, 42, 43, 44), or give more of the words around them\n"),
            (run.ExitStatus, run.Errors));
        run = Quote(site, "letter", "a gift to everyone", "--speaker", "ann", "--page", "9");
        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(0, Quote(site, "letter", "a gift to everyone", "--speaker", "ann", "--page", "42").ExitStatus);
        Verify(site);
        Assert.Contains("page: 2\n    page_label: \"42\"\n", site.Lock());
    }

    [Fact]
    public void The_time_of_captions_is_written_and_no_mark_of_them()
    {
        using var site = Archive(
            "letter.vtt",
            """
            WEBVTT

            00:12:31.000 --> 00:12:34.000
            We think that it is

            00:12:34.000 --> 00:12:39.000
            a promise to everyone.

            """);
        Quote(site, "letter", "it is a promise to everyone", "--speaker", "ann", "--id", "x");
        Assert.EndsWith("\ntime: 12:31\n---\n\nit is a promise to everyone\n", Read(site, "x"));
        Assert.Equal(("", 0), Check(site));
        Assert.Equal(
            "sitegen: the text of 'letter' has these words only at 12:31; correct the place, or leave it out\n",
            Quote(site, "letter", "think that it is a promise", "--speaker", "ann", "--time", "2:00").Errors);
    }

    [Fact]
    public void What_the_editor_leaves_out_stays_in_brackets()
    {
        using var site = Archive("letter.txt", "We said: it’s long, and very old, and\nit’s a promise to all.\n");
        var run = Quote(site, "letter", "[I]t's long […] it's a promise", "--speaker", "ann", "--id", "x");
        Assert.Equal($"{site.Root}/content/quotes/x.md\nelided x letter\n    leaves out 4 words\n", run.Output);
        Assert.EndsWith("\n\n[I]t’s long, […] it’s a promise\n".Replace("long,", "long"), Read(site, "x"));
    }

    [Fact]
    public void Words_that_are_not_there_are_refused_with_the_closest()
    {
        using var site = Archive("letter.txt", "My dear Bob, it is a promise to everyone in the world.\n");
        site.Write("content/sources/other.md", "---\ntitle: O\ntype: article\n---\n");
        site.Write("content/archive/other.txt", "Nobody ever asked for the thing itself.\n");
        var files = Files(site);
        Assert.Equal(
            (1, "sitegen: the text of 'letter' reads differently; it has [-this-], you wrote {+this+}: "
                + "it is a [-promise-]{+gift+} to everyone\n"),
            Refused("it is a gift to everyone"));
        Assert.Equal(
            (1, "sitegen: the text of 'letter' does not have these words, but that of 'other' does; "
                + "name that source: sitegen quote other …\n"),
            Refused("Nobody ever asked"));
        Assert.Equal(
            (1, "sitegen: the text of 'letter' has nothing like these words; "
                + "check the words, and that it is the right source\n"),
            Refused("Completely different sentences stand here"));
        Assert.Equal((2, "sitegen: there are no words to look for\n"), Refused("…"));
        Assert.Equal(files, Files(site));

        (int, string) Refused(string words)
        {
            var run = Quote(site, "letter", words, "--speaker", "ann");
            Assert.Equal("", run.Output);
            return (run.ExitStatus, run.Errors);
        }
    }

    [Fact]
    public void A_source_needs_a_text()
    {
        using var site = VerifiedSite.Create();
        Assert.Equal(
            "sitegen: there is no archived text of 'letter'; get one with 'sitegen archive fetch letter', "
            + "or add a file that you have with 'sitegen archive add letter FILE'\n",
            Quote(site, "letter", "Some words.", "--speaker", "ann").Errors);
        Assert.Equal(
            "sitegen: there is no source 'leter'; did you mean 'letter'?\n",
            Quote(site, "leter", "Some words.", "--speaker", "ann").Errors);
    }

    [Fact]
    public void The_speaker_is_the_only_author_or_named()
    {
        using var site = Archive("letter.txt", "It is a promise to everyone in the world. So it is, and so be it.\n");
        Assert.Equal(
            "sitegen: nothing says who said these words: 'letter' has no author; "
            + "say it with --speaker, by the id of a person or organization\n",
            Quote(site, "letter", "a promise to everyone").Errors);
        Assert.Equal(
            "sitegen: no person or organization has the id 'anne'; did you mean 'ann'?\n",
            Quote(site, "letter", "a promise to everyone", "--speaker", "anne").Errors);
        site.Write("content/sources/letter.md", Source("authors: [ann]"));
        Quote(site, "letter", "a promise to everyone", "--date", "2016~", "--id", "x");
        Assert.StartsWith("---\nspeaker: ann\nsource: letter\ndate: 2016~\n---\n", Read(site, "x"));
        Quote(site, "letter", "So it is", "--id", "y");
        Assert.StartsWith("---\nspeaker: ann\nsource: letter\n---\n", Read(site, "y"));
        site.Write("content/sources/letter.md", Source("authors: [ann, Bob Roe]"));
        Assert.Equal(
            "sitegen: nothing says who said these words: 'letter' has several authors; say it with --speaker: 'ann'\n",
            Quote(site, "letter", "in the world").Errors);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var site = Archive("letter.txt", $"It was a promise to all. {VerifiedSite.Words}\n");
        site.Write("content/sources/other.md", "---\ntitle: O\ntype: article\n---\n");
        site.Write("content/archive/other.txt", VerifiedSite.Words);
        var files = Files(site);
        Assert.Equal(
            "sitegen: there is a quotation 'promise' already; choose another id\n",
            Quote(site, "letter", "a promise to all", "--speaker", "ann", "--id", "promise").Errors);
        Assert.Equal(
            "sitegen: 'promise' has these words of this speaker already; use that quotation\n",
            Quote(site, "letter", VerifiedSite.Words, "--speaker", "ann").Errors);
        Assert.Equal(
            "sitegen: 'promise' has these words of this speaker already; add 'other' to its versions\n",
            Quote(site, "other", VerifiedSite.Words, "--speaker", "ann").Errors);
        Assert.StartsWith(
            "sitegen: --id: 'Not an id' is not an id; write 'not-an-id'\n",
            Quote(site, "letter", "a promise to all", "--speaker", "ann", "--id", "Not an id").Errors);
        Assert.Equal(files, Files(site));
    }

    [Fact]
    public void Ids_are_unique()
    {
        using var site = Archive("letter.txt", "A promise to all people here. A promise to all people there.\n");
        string[] words = ["promise to all people here", "promise to all people there", "people here. A promise to all"];
        Assert.Equal(
            ["ann-promise-people-2016", "ann-promise-people-2016-2", "ann-people-promise-2016"],
            words.Select(w => Path.GetFileNameWithoutExtension(
                Quote(site, "letter", w, "--speaker", "ann").Output.Split('\n')[0])));
    }

    [Fact]
    public void Words_come_from_standard_input_too()
    {
        using var site = Archive("letter.txt", "It is a promise\nto everyone in the world.\n");
        var start = new ProcessStartInfo("dotnet",
            [SiteGenProcess.Program, "quote", "letter", "-", "--speaker", "ann", "--id", "x", "--site", site.Root])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write("a promise\nto  everyone\n");
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.EndsWith("---\n\na promise to everyone\n", Read(site, "x"));
    }

    [Theory]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("क्\u200Dष", "क्ष")]
    [InlineData("\u2764\uFE0F", "\u2764")]
    public void Invisible_characters_of_the_spelling_are_copied(string word, string asked)
    {
        using var site = Archive("letter.txt", $"It is {word} to every\u00ADone in the wo\u200Brld.\n");
        Assert.Equal(
            0, Quote(site, "letter", $"{asked} to everyone in the world", "--speaker", "ann", "--id", "x").ExitStatus);
        Assert.EndsWith($"---\n\n{word} to everyone in the world\n", Read(site, "x"));
    }

    /// <summary>A site with a source, its text, and no other quotation than one that the text has.</summary>
    private static TestSite Archive(string name, string text)
    {
        var site = VerifiedSite.Create(
            ($"content/archive/{name}", text),
            ("content/sources/letter.md", Source("date: 2016-01-02")));
        if (!text.Contains(VerifiedSite.Words, StringComparison.Ordinal))
        {
            site.Delete("content/quotes/promise.md");
        }

        return site;
    }

    private static string Source(string keys) => $"---\ntitle: A letter\ntype: letter\n{keys}\n---\n";

    /// <summary>Pages with printed numbers at their feet, and each with the same words.</summary>
    private static string Pages(int first, int count, string words) => string.Join('\f', Enumerable.Range(0, count)
        .Select(i => (Number: first + i, Letter: (char)('a' + i)))
        .Select(p => $"Page {p.Letter} begins here and goes on.\n{words}\nMore of {p.Letter}.\n\n{p.Number}\n"));

    private static IEnumerable<string> Files(TestSite site) =>
        FolderSnapshot.Contents(site.Root);

    private static CommandRun Quote(TestSite site, params string[] arguments) =>
        SiteGenProcess.Run(["quote", .. arguments, "--site", site.Root]);

    private static (string Errors, int Status) Check(TestSite site)
    {
        var run = SiteGenProcess.Run("check", site.Root);
        return (run.Errors, run.ExitStatus);
    }

    private static void Verify(TestSite site) => SiteGenProcess.Run("verify", site.Root);

    private static string Read(TestSite site, string id) =>
        File.ReadAllText(Path.Combine(site.Root, "content/quotes", id + ".md"));
}
