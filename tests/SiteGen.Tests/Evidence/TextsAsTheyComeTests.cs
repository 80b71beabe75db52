using SiteGen.Quotations;

namespace SiteGen.Tests.Evidence;

/// <summary>What stands between the words of texts and is no part of them.</summary>
public class TextsAsTheyComeTests
{
    [Theory]
    [InlineData("We keep [00:38:38] the promise.", "We keep the promise.",
        "exact | We keep [00:38:38] the promise. |  | a time mark")]
    [InlineData("We keep (12:34) the [1:02:03.5] promise.", "We keep the promise.",
        "exact | We keep (12:34) the [1:02:03.5] promise. |  | 2 time marks")]
    [InlineData("Before.\n[12:34] We keep\n[12:38] the promise.", "We keep the promise.",
        "exact | We keep⏎[12:38] the promise. | time 12:34 | a time mark")]
    [InlineData("[00:12 - 00:15] We keep [00:15 --> 00:18] it", "We keep it",
        "exact | We keep [00:15 --> 00:18] it | time 0:12 | a time mark")]
    [InlineData("00:38:38 We keep\n00:38:44 the promise.", "We keep the promise.",
        "exact | We keep⏎00:38:44 the promise. | time 38:38 | a time mark")]
    [InlineData("0:03\nWe keep\n0:05\nthe\n0:09\npromise", "We keep the promise",
        "exact | We keep⏎0:05⏎the⏎0:09⏎promise | time 0:03 | 2 time marks")]
    [InlineData("Sam [(0:03)](https://youtube.com/watch?v=x&t=3) We keep\nit [0:07](https://youtu.be/x?t=7) all.",
        "We keep it all.",
        "exact | We keep⏎it [0:07](https://youtu.be/x?t=7) all. | time 0:03 | a time mark, a Markdown mark")]
    public void Time_marks_of_recordings_are_no_words(string text, string words, string expected) =>
        Assert.Equal(expected, Archived.Find("txt", text, words));

    [Theory]
    [InlineData("We meet at 10:30 in the morning.", "We meet at 10:30 in the morning.", "podcast")]
    [InlineData("We meet at\n10:30 or at\n11:15 in the morning.", "at 10:30 or at 11:15 in", "podcast")]
    [InlineData("9:00 Opening\n10:30 Coffee\n12:00 Lunch\n", "9:00 Opening 10:30 Coffee", "hearing")]
    [InlineData("He read (12:34) twice.", "read (12:34) twice", "article")]
    [InlineData("It stopped at noon (12:00:00) exactly.", "at noon (12:00:00) exactly", "article")]
    [InlineData("1:05 pm open\n1:10 pm shut\n1:15 pm end\n", "1:05 pm open 1:10 pm shut", "hearing")]
    [InlineData(
        "[23/02/17 01:39:04] @ann - We keep it (Fri 01:36:56)", "@ann - We keep it (Fri 01:36:56)", "social-post")]
    [InlineData("[01:39:04] We keep\n[01:39:09] it", "We keep [01:39:09] it", "social-post")]
    [InlineData("[23/02/17 01:39:04] We keep it", "[23/02/17 01:39:04] We keep it", "podcast")]
    public void Other_times_are_words(string text, string words, string type)
    {
        var finding = Archived.Finding("txt", text, words, type);
        Assert.True(finding.Level.Name() is "exact" or "elided", finding.Level.Name());
        Assert.Null(finding.Position.Time);
        Assert.Empty(finding.LeftOut);
    }

    [Fact]
    public void A_document_has_time_marks_but_no_times() =>
        Assert.Equal("exact | We keep [00:38:38] the promise. |  | a time mark",
            Archived.Find("txt", "[00:38:30] We keep [00:38:38] the promise.", "We keep the promise.", "article"));

    [Theory]
    [InlineData("MR. SMITH: We keep\nMR. SMITH: the promise.", "We keep the promise.", "exact")]
    [InlineData("MR. SMITH: We keep\nMS. JONES: the promise.", "We keep the promise.", "altered")]
    [InlineData("MR. SMITH: We keep\nMS. JONES: the promise.", "We keep MS. JONES: the promise.", "exact")]
    [InlineData("Q. Do you keep\nA. the promise?", "Do you keep the promise?", "altered")]
    [InlineData("Q. Do you\nA. Yes.\nA. Always, and again.", "Yes. Always, and again.", "exact")]
    [InlineData("Elon Musk (00:12): We keep\nElon Musk (00:19): the promise.", "We keep the promise.", "exact")]
    [InlineData("Sam Altman [00:12] We keep\nSam Altman [00:19] the promise.", "We keep the promise.", "exact")]
    [InlineData("Note: keep\nNote: the promise.", "Note: keep Note: the promise.", "exact")]
    public void Labels_of_speakers_are_left_out_where_the_same_one_goes_on(string text, string words, string level) =>
        Assert.Equal(level, Archived.Finding("txt", text, words, "interview").Level.Name());

    [Theory]
    [InlineData("Speaker 1  0:05\nWe keep\n\nSpeaker 1  0:12\nthe promise\n", "exact")]
    [InlineData("Speaker 1  0:05\nWe keep\n\nSpeaker 2  0:12\nthe promise\n", "altered")]
    [InlineData("Opening Remarks 10:30\nWe keep\n\nOpening Remarks 10:45\nthe promise\n", "altered")]
    [InlineData("Speaker 1  0:05\nWe keep\n\nat noon it was 0:12\nthe promise\n", "altered")]
    public void Times_after_names_are_time_marks_of_recordings(string text, string level) =>
        Assert.Equal(level, Archived.Finding("txt", text, "We keep the promise", "podcast").Level.Name());

    [Theory]
    [InlineData("1 We strongly believe\n2 in open development, and\n3 we keep the promise.\n",
        "believe in open development, and we keep", "2 line numbers")]
    [InlineData("Buy:\n1 egg\n2 apples\n3 pears\n", "1 egg 2 apples 3 pears", "")]
    [InlineData("So it was in\n2016 and later in\n2017 and then in\n2018 and on", "in 2016 and later in 2017 and", "")]
    [InlineData("1 Alabama is first\n2 Alaska is second\n3 Arizona is third\n", "1 Alabama is first 2 Alaska is", "")]
    public void Line_numbers_are_no_words(string text, string words, string leftOut) =>
        Assert.Equal($"exact {leftOut}", Summary(Archived.Finding("txt", text, words, "court-filing")));

    [Theory]
    [InlineData("> We keep\n> the promise.\n", "We keep the promise.", "exact a quoting mark")]
    [InlineData("I agree\n> We keep\n>> the promise.\n", "We keep the promise.", "altered ")]
    [InlineData("so that a\n> 3 holds", "so that a > 3 holds", "exact ")]
    public void Marks_of_replies_are_no_words(string text, string words, string expected) =>
        Assert.StartsWith(expected, Summary(Archived.Finding("txt", text, words, "article")));

    [Theory]
    [InlineData("We **strongly** believe in *open* _source_.", "We strongly believe in open source.", 6)]
    [InlineData("## We keep\n\nthe **promise**", "We keep the promise", 1)]
    [InlineData("We [keep](https://example.com/a_(b) \"it\") the ![x](/y.png) promise", "We keep the promise", 3)]
    [InlineData("2*3*4 and a_b_c and __init__ and Q* here*", "2*3*4 and a_b_c and __init__ and Q* here*", 0)]
    [InlineData("* one\n* two * three\n#4 is **", "one * two * three #4 is **", 0)]
    public void Markdown_in_plain_text_is_no_word(string text, string words, int marks)
    {
        var finding = Archived.Finding("txt", text, words.Replace("*", "\\*").Replace("_", "\\_"), "article");
        Assert.True(finding.Level.Name() is "exact" or "elided", finding.Level.Name());
        Assert.Equal(marks switch { 0 => "", 1 => "a Markdown mark", _ => $"{marks} Markdown marks" },
            string.Join(", ", finding.LeftOut));
    }

    [Theory]
    [InlineData(
        "We &amp; they don&#8217;t&nbsp;lie &#151; ever.", "We & they don’t\u00A0lie — ever.", "4 HTML entities")]
    [InlineData("AT&T; R&D &unknown; x", "AT&T; R&D &unknown; x", "")]
    public void Entities_in_plain_text_are_characters(string text, string words, string leftOut) =>
        Assert.Equal($"exact {leftOut}",
            Summary(Archived.Finding("txt", text, words.Replace("&", "\\&"), "article")));

    [Theory]
    [InlineData("We keep[3] the promise.[4][5] Always", "We keep the promise. Always", "3 footnote marks")]
    [InlineData("We believe² the promise.¹² Always", "We believe the promise. Always", "2 footnote marks")]
    [InlineData(
        "We really1 keep the promise2 always.3 And", "We really keep the promise always. And", "3 footnote marks")]
    [InlineData("We keep† the promise.‡ Always", "We keep the promise. Always", "2 footnote marks")]
    [InlineData("† 1912, and Q* of theirs", "† 1912, and Q\\* of theirs", "")]
    [InlineData("an m² of area51 with GPT4 in catch22 and 10³", "an m² of area51 with GPT4 in catch22 and 10³", "")]
    [InlineData("version1 then version2 then version3 came", "version1 then version2 then version3 came", "")]
    public void Footnote_marks_are_no_words(string text, string words, string leftOut) =>
        Assert.Equal($"exact {leftOut}", Summary(Archived.Finding("txt", text, words, "article")));

    /// <summary>The parser of Markdown puts notes at the end.</summary>
    [Fact]
    public void A_footnote_is_where_the_file_has_it() => Assert.Equal(
        "exact | A note.⏎⏎The end. | paragraph 2 | ",
        Archived.Find("md", "We keep it.[^1]\n\n[^1]: A note.\n\nThe end.\n", "A note. The end."));

    [Theory]
    [InlineData("txt", "We keep[3] the promise.[4] Always", "We keep[3] the promise.[4] Always")]
    [InlineData("txt", "We keep[3] the promise.[4]", "We keep[3] the promise.[4]")]
    [InlineData("html", "<p>We keep[3] the promise.[4] Always", "We keep[3] the promise.[4] Always")]
    [InlineData("md", "We keep\\[3] the promise³ always", "We keep[3] the promise³ always")]
    [InlineData("txt", "[00:12] Read Genesis (12:34) and go on", "Read Genesis (12:34) and go on")]
    [InlineData("txt", "[00:12] So it goes\n[00:14] and goes on", "[00:12] So it goes [00:14] and goes on")]
    [InlineData("txt", "We keep† it", "We keep† it")]
    [InlineData("txt", "We keep R&amp;D\n> and <i>\n> more", "We keep R\\&amp;D > and <i> > more")]
    [InlineData("html", "<p>😀[3] We kept<sup>1</sup> it[4]", "We kept1 it[4]")]
    public void Words_that_have_such_marks_themselves_are_exact(string extension, string text, string words) =>
        Assert.Equal("exact ", Summary(Archived.Finding(extension, text, words.Replace("[", "\\["), "podcast")));

    [Theory]
    [InlineData("We keep³ the promise", "We keep² the promise", "altered")]
    [InlineData("[00:12] Read (12:34) and go on", "Read (12:35) and go on", "altered")]
    public void Other_marks_are_other_words(string text, string words, string level) =>
        Assert.Equal(level, Archived.Finding("txt", text, words, "podcast").Level.Name());

    [Theory]
    [InlineData("The promise<sup>1</sup> was kept.<sup>1,2</sup> So<sup>*</sup> it was",
        "The promise was kept. So* it was")]
    [InlineData("The promise<sup>[12]</sup> was kept<sup>†</sup>.", "The promise was kept.")]
    [InlineData("10<sup>3</sup> m<sup>2</sup> on the 4<sup>th</sup>, M<sup>me</sup> Curie",
        "103 m2 on the 4th, Mme Curie")]
    public void Raised_footnote_marks_of_pages_are_no_words(string text, string words) => Assert.Equal(
        "exact", Archived.Finding("html", text, words.Replace("*", "\\*"), "article").Level.Name());

    private static string Summary(Finding finding) =>
        $"{finding.Level.Name()} {string.Join(", ", finding.LeftOut)}";
}
