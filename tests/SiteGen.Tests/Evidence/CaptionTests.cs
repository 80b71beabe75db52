namespace SiteGen.Tests.Evidence;

/// <summary>Captions: WebVTT and SubRip.</summary>
public class CaptionTests
{
    private const string WebVtt = """
        WEBVTT - A talk
        Kind: captions

        NOTE the words
        are not here

        STYLE
        ::cue { color: red }

        intro
        00:01.000 --> 00:04.000 align:start position:0%
        <v Ann>We <c.loud>strongly</c> believe</v>

        01:02:03.500 --> 01:02:07.000
        <v Ann>in open &amp; free
        development,

        01:02:07.000 --> 01:02:09.000
        <v Bob>and so do I.

        """;

    private const string Rolling = """
        WEBVTT
        Kind: captions
        Language: en

        00:00:00.160 --> 00:00:02.500 align:start position:0%
         
        we<00:00:00.400><c> keep</c><00:00:00.800><c> the</c>

        00:00:02.500 --> 00:00:02.510 align:start position:0%
        we keep the
         

        00:00:02.510 --> 00:00:05.000 align:start position:0%
        we keep the
        promise<00:00:03.000><c> no</c>

        00:00:05.000 --> 00:00:05.010 align:start position:0%
        promise no
         

        00:00:05.010 --> 00:00:07.000 align:start position:0%
        promise no
        no<00:00:06.000><c> never</c>

        """;

    [Theory]
    [InlineData("We strongly believe in open & free development,", "exact | time 0:01 | a time mark, an HTML entity")]
    [InlineData("in open & free development,", "exact | time 1:02:03 | an HTML entity")]
    [InlineData("and so do I.", "exact | time 1:02:07 | ")]
    [InlineData("development, and so do I.", "altered | time 1:02:03 | a time mark")]
    [InlineData("the words are not here", "absent |  | ")]
    public void WebVtt_is_read(string words, string expected) =>
        Assert.Equal(expected, WithoutPassage(Archived.Find("vtt", WebVtt, words.Replace("&", "\\&"))));

    [Theory]
    [InlineData("we keep the promise no no never", "exact | time 0:00 | 2 time marks, 4 repeated caption lines")]
    [InlineData("promise no no never", "exact | time 0:02 | a time mark, 2 repeated caption lines")]
    public void Rolling_captions_are_read_once(string words, string expected) =>
        Assert.Equal(expected, WithoutPassage(Archived.Find("vtt", Rolling, words)));

    [Fact]
    public void Rolling_captions_without_tags_are_read_once() => Assert.Equal(
        "exact | time 0:01 | 3 time marks, 3 repeated caption lines",
        WithoutPassage(Archived.Find("srt", Cues("one two", "one two\nthree", "three\nfour five", "four five\nsix"),
            "one two three four five six")));

    [Fact]
    public void Growing_captions_are_read_once() => Assert.StartsWith(
        "exact | time 0:01",
        WithoutPassage(Archived.Find("srt", Cues("one", "one two", "one two three", "four"), "one two three four")));

    [Theory]
    [InlineData("no no no", "No\nno")]
    [InlineData("la la la la la la", "la la", "la la", "la la")]
    public void What_is_said_twice_stays(string words, params string[] cues)
    {
        string[] all = cues.Length == 1 ? ["no no", "no", "And then"] : cues;
        Assert.StartsWith("exact", Archived.Find("srt", Cues(all), words));
    }

    [Theory]
    [InlineData("srt")]
    [InlineData("txt")]
    public void SubRip_is_read_whatever_the_name_of_its_file_is(string extension)
    {
        const string Text =
            "\uFEFF1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}<i>We keep</i>\r\n\r\n"
            + "2\r\n00:12:34,500 --> 00:12:36,000\r\nthe <font color=\"red\">promise</font> of 2016\r\n\r\n";
        Assert.Equal(
            "exact | time 0:01 | a time mark",
            WithoutPassage(Archived.Find(extension, Text, "We keep the promise of 2016")));
        Assert.Equal(
            "exact | promise</font> of 2016 | time 12:34 | ", Archived.Find(extension, Text, "promise of 2016"));
    }

    [Fact]
    public void A_file_without_captions_is_read_as_text() =>
        Assert.StartsWith("exact", Archived.Find("srt", "We keep the promise.\n", "We keep the promise."));

    [Fact]
    public void Captions_have_times_whatever_the_type_of_their_source_is() =>
        Assert.Contains("time 1:02:07", Archived.Find("vtt", WebVtt, "and so do I.", "web-page"));

    private static string Cues(params string[] texts) => string.Concat(texts.Select((t, i) =>
        $"{i + 1}\n00:00:{i + 1:00},000 --> 00:00:{i + 2:00},000\n{t}\n\n"));

    private static string WithoutPassage(string found)
    {
        var parts = found.Split(" | ");
        return $"{parts[0]} | {parts[2]} | {parts[3]}";
    }

    [Theory]
    [InlineData("<v Ann>We keep", "<v Bob>it for", "a change of speaker")]
    [InlineData(">> We keep", ">> it for", "a change of speaker")]
    [InlineData("<v Ann>We keep", "<v Ann>it for", null)]
    public void An_elision_over_the_words_of_another_speaker_is_noticed(string one, string two, string? concern)
    {
        var text = $"WEBVTT\n\n00:01.000 --> 00:02.000\n{one}\n\n00:02.000 --> 00:03.000\n{two} all of us\n";
        var finding = Archived.Finding("vtt", text, "We keep […] all of us", "podcast");
        Assert.Equal(concern, Assert.Single(finding.Omissions).Concern);
    }
}
