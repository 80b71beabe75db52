using System.Text;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>The calendar conforms to RFC 5545.</summary>
public class ICalendarTests
{
    private const string File = "timeline/timeline.ics";

    [Fact]
    public void The_calendar_has_the_required_properties_and_the_name_of_the_site()
    {
        var settings = "title: 'Yes, no; \\ maybe'\nbase_url: https://example.org/base/\n";
        var calendar = CalendarReader.Calendar(SmallRecord.Build(("content/site.yaml", settings))[File]);

        Assert.Equal("2.0", calendar["VERSION"]);
        Assert.Equal("GREGORIAN", calendar["CALSCALE"]);
        Assert.Matches(@"^-//SiteGen//SiteGen \S+//EN$", calendar["PRODID"]);
        Assert.Equal(@"Yes\, no\; \\ maybe", calendar["X-WR-CALNAME"]);
        Assert.Equal(calendar["X-WR-CALNAME"], calendar["NAME"]);
    }

    [Fact]
    public void Every_event_has_the_required_properties()
    {
        var events = CalendarReader.Events(SmallRecord.Build()[File]);

        Assert.Equal(
            [
                "t-event-founded@example.org/base",
                "t-quote-said@example.org/base",
                "t-quote-answer@example.org/base",
            ],
            events.Select(e => e["UID"]));
        Assert.All(events, e =>
        {
            Assert.Equal(
                [
                    "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY",
                    "DESCRIPTION", "URL", "CATEGORIES", "TRANSP",
                ],
                e.Keys);
            Assert.True(string.CompareOrdinal(e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"]) < 0);
            Assert.Matches("^[0-9]{8}T000000Z$", e["DTSTAMP"]);
        });
    }

    [Fact]
    public void An_event_for_a_quotation_has_the_speaker_words_source_and_topics()
    {
        var said = Event("t-quote-said");

        Assert.Equal("Ann Archer: “Less <closed> & more open.”", CalendarReader.Text(said["SUMMARY"]));
        Assert.Equal(
            "20 February 2018. “Less <closed> & more open.”\nSource: Minutes",
            CalendarReader.Text(said["DESCRIPTION"]));
        Assert.Equal("https://example.org/base/quotes/said/", said["URL"]);
        Assert.Equal("quote,Openness", said["CATEGORIES"]);
    }

    /// <summary>The end is exclusive.</summary>
    [Theory]
    [InlineData("2018-02-20", "20180220", "20180221", "E")]
    [InlineData("2018-12-31", "20181231", "20190101", "E")]
    [InlineData("2020-02-28/2020-02-29", "20200228", "20200301", "E")]
    [InlineData("2018-02-20/2018-02-20", "20180220", "20180221", "E")]
    [InlineData("2018-03", "20180301", "20180401", "E (March 2018)")]
    [InlineData("2018-12", "20181201", "20190101", "E (December 2018)")]
    [InlineData("2018", "20180101", "20190101", "E (2018)")]
    [InlineData("2018-02-20?", "20180220", "20180221", "E (possibly 20 February 2018)")]
    [InlineData("2018-03~", "20180301", "20180401", "E (about March 2018)")]
    [InlineData("2018%", "20180101", "20190101", "E (perhaps about 2018)")]
    [InlineData("2015-12/2016-01", "20151201", "20160201", "E (December 2015 to January 2016)")]
    [InlineData("2017/2018-02-20", "20170101", "20180221", "E (2017 to 20 February 2018)")]
    [InlineData("2018-02-20~/2018-02-22", "20180220", "20180223", "E (about 20 February 2018 to 22 February 2018)")]
    [InlineData("2018-03/2018", "20180301", "20190101", "E (March 2018 to 2018)")]
    [InlineData("2018-02-20/..", "20180220", "20180221", "E (since 20 February 2018)")]
    [InlineData("2018/..", "20180101", "20190101", "E (since 2018)")]
    [InlineData("../2018-02", "20180201", "20180301", "E (until February 2018)")]
    [InlineData("0001-01-01", "00010101", "00010102", "E")]
    public void An_event_occupies_all_days_that_its_date_can_mean_and_has_an_inexact_date_in_its_title(
        string date, string start, string end, string summary)
    {
        var file = $"---\ntitle: E\nsummary: It was.\ndate: {date}\n---\n";
        var entry = Event("t-event-founded", ("content/events/founded.md", file));

        Assert.Equal((start, end), (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]));
        Assert.Equal(summary, CalendarReader.Text(entry["SUMMARY"]));
        var words = summary.Contains('(', StringComparison.Ordinal) ? summary[3..^1] : "";
        Assert.Matches(
            words.Length == 0 ? @"^.+ \d+\. It was\.$" : $"^{words}\\. It was\\.$",
            CalendarReader.Text(entry["DESCRIPTION"]));
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0000-12-31/0001-01-01")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    public void Dates_that_a_calendar_cannot_represent_are_left_out(string date)
    {
        var files = SmallRecord.Build(("content/events/founded.md", $"---\ntitle: E\ndate: {date}\n---\n"));

        Assert.Equal(
            ["t-quote-said@example.org/base", "t-quote-answer@example.org/base"],
            CalendarReader.Events(files[File]).Select(e => e["UID"]));
    }

    [Theory]
    [InlineData("attributed", "Ann Archer: “Words.”", "“Words.”\n")]
    [InlineData("unverified", "Ann Archer: “Words.” [unverified]", "“Words.” [unverified]\n")]
    [InlineData("disputed", "Ann Archer: “Words.” [disputed]", "“Words.” [disputed]\n")]
    [InlineData("retracted", "Ann Archer: “Words.” [retracted]", "“Words.” [retracted]\n")]
    [InlineData("misattributed", "Misattributed to Ann Archer: “Words.”", "“Words.” [misattributed]\n")]
    public void A_doubtful_attribution_is_marked(string status, string summary, string description)
    {
        var entry = Event("t-quote-said", ("content/quotes/said.md", $"""
            ---
            speaker: ann
            source: letter
            date: 2018-02-20
            wording: reported-speech
            status: {status}
            ---
            Words.
            """));

        Assert.Equal(summary, CalendarReader.Text(entry["SUMMARY"]));
        Assert.Equal(
            $"20 February 2018. {description}Source: A letter (reported speech)",
            CalendarReader.Text(entry["DESCRIPTION"]));
    }

    [Fact]
    public void Separators_in_texts_are_escaped_and_paragraphs_are_kept()
    {
        var entry = Event("t-quote-said",
            ("content/topics/open.md", """
                ---
                title: 'Open, closed; or \ neither'
                stances: [{id: yes-please, label: Yes}]
                ---
                """),
            ("content/quotes/said.md", """
                ---
                speaker: ann
                source: minutes
                date: 2018-02-20
                topics: [open]
                stances: [{topic: open, stance: yes-please}]
                ---
                One, two; C:\\temp: END:VEVENT

                Three.
                """));

        var description = entry["DESCRIPTION"];
        Assert.StartsWith(
            @"20 February 2018. “One\, two\; C:\\temp: END:VEVENT\n", description, StringComparison.Ordinal);
        Assert.EndsWith("Three.”\nSource: Minutes", CalendarReader.Text(description), StringComparison.Ordinal);
        Assert.Equal(@"quote,Open\, closed\; or \\ neither", entry["CATEGORIES"]);
    }

    /// <summary>
    /// The words contain characters of two, three and four octets. Shifting them by one octet at a time folds them at
    /// every position.
    /// </summary>
    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_never_inside_a_character()
    {
        for (var before = 0; before < 80; before++)
        {
            var words = new string('x', before) + string.Concat(Enumerable.Repeat("é “中” 😀", 30));
            var entry = Event("t-quote-said", ("content/quotes/said.md", QuoteOf(words)));
            Assert.Contains(words, entry["DESCRIPTION"], StringComparison.Ordinal);
        }
    }

    /// <summary><see cref="CalendarReader"/> accepts lines that are folded too early.</summary>
    [Fact]
    public void Lines_are_folded_only_where_they_must_be()
    {
        var files = SmallRecord.Build(("content/quotes/said.md", QuoteOf(new string('x', 500))));
        var lines = files[File].Split("\r\n");

        var folded = lines.Zip(lines.Skip(1)).Where(l => l.Second.StartsWith(' ')).Select(l => l.First);
        Assert.All(folded, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 72, 75));
        Assert.Contains(lines, line => Encoding.UTF8.GetByteCount(line) == 75);
    }

    [Theory]
    [InlineData("https://example.org/", "t-quote-said@example.org")]
    [InlineData("https://example.org/a/b", "t-quote-said@example.org/a/b")]
    [InlineData("http://localhost:8080/x/", "t-quote-said@localhost:8080/x")]
    [InlineData("https://bücher.example/", "t-quote-said@xn--bcher-kva.example")]
    public void The_id_of_an_event_is_its_anchor_with_host_and_path_of_the_site(string baseUrl, string id)
    {
        using var site = new TestSite(SmallRecord.Files);

        Assert.Contains(id, CalendarReader.Events(site.BuildPages(baseUrl: baseUrl)[File]).Select(e => e["UID"]));
    }

    /// <summary>The rules are those of feeds and are tested there.</summary>
    [Theory]
    [InlineData("date: 2018-02-20", "20180220T000000Z")]
    [InlineData("date: 2018", "20181231T000000Z")]
    [InlineData("date: 2018-02-20\nupdated: 2019-03-04", "20190304T000000Z")]
    [InlineData("date: ../2018", "20181231T000000Z")]
    public void The_time_stamp_is_the_day_of_the_last_change_and_not_of_the_build(string keys, string stamp)
    {
        var entry = Event("t-event-founded", ("content/events/founded.md", $"---\ntitle: E\n{keys}\n---\n"));

        Assert.Equal(stamp, entry["DTSTAMP"]);
    }

    [Fact]
    public void A_site_without_dates_has_a_valid_calendar()
    {
        using var site = new TestSite();

        // Section 3.6: a calendar has at least one component.
        Assert.Equal(
            ["VCALENDAR", "VTIMEZONE", "STANDARD"],
            CalendarReader.Components(site.BuildPages()[File]).Select(c => c.Name));
    }

    [Fact]
    public void The_output_does_not_depend_on_the_number_of_threads()
    {
        using var site = new TestSite(SmallRecord.Files);
        var (one, other) = (site.Build(jobs: 1), site.Build(jobs: 8));

        foreach (var path in (string[])[File, "timeline/timeline.json"])
        {
            Assert.Equal(Bytes(one, path), Bytes(other, path));
        }
    }

    private static byte[] Bytes(BuildResult result, string path) =>
        result.Files.Single(f => f.Path == path).Content.ToArray();

    private static string QuoteOf(string words) =>
        $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\n---\n{words}\n";

    private static IReadOnlyDictionary<string, string> Event(
        string anchor, params IEnumerable<(string Path, string Text)> files) =>
        CalendarReader.Events(SmallRecord.Build(files)[File])
            .Single(e => e["UID"].StartsWith(anchor + "@", StringComparison.Ordinal));
}
