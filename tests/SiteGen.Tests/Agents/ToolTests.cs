using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Agents;

/// <summary>What each tool of <c>sitegen mcp</c> answers.</summary>
public sealed class ToolTests : IDisposable
{
    private const string Letter =
        "Dear Bob,\n\nOpenness is a promise to everyone. We will, unless asked, share it all with people who write. "
        + "I mean it.\n\nAnn\n";

    private readonly TestSite _site = VerifiedSite.Create(
        ("content/archive/letter.txt", Letter),
        ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, "date: 2018-02\nabout: club\n")),
        ("content/organizations/club.md", "---\nname: The Club\naliases: TC\n---\n"),
        ("content/people/zoë.md", "---\nname: Zoë Łęcka\n---\nShe runs the [[club]].\n"),
        ("content/topics/openness.md", "---\ntitle: Openness\n---\n"),
        ("content/sources/paper.md",
            "---\ntitle: The paper\ntype: article\nurl: https://example.com/p\ndate: 2020\n---\n"),
        ("content/quotes/never.md",
            "---\nspeaker: ann\nsource: paper\ndate: 2019\nabout: club\ntopics: openness\nstatus: misattributed\n---\n"
            + "Nothing that we do should ever be open.\n"),
        ("content/quotes/doubt.md",
            "---\nspeaker: zoë\nsource: paper\ndate: 2020\ntopics: openness\nabout: club\nstatus: disputed\n---\n"
            + "The club has no secrets at all.\n"),
        ("content/quotes/undated.md",
            "---\nspeaker: {name: A juror}\nsource: paper\nabout: club\n---\nIt was a club of a kind.\n"));

    private readonly Lazy<ToolSession> _session;

    public ToolTests() => _session = new(() => new(_site.Root));

    private ToolSession Session => _session.Value;

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            Session.Dispose();
        }

        _site.Dispose();
    }

    [Fact]
    public void Search_finds_words_whatever_their_accents_and_gives_quotations_with_all_that_citing_needs()
    {
        var person = Assert.Single(Session.Call("search", ("query", "zoe lecka"), ("kinds", Texts("person")))
            .GetProperty("results").EnumerateArray());
        Assert.Equal("https://example.org/base/people/zo%C3%AB/", person.GetProperty("url").GetString());

        var found = Session.Call("search", ("query", "openness promise"), ("limit", 1));
        Assert.True(found.GetProperty("total").GetInt32() > 1);
        var quotation = Assert.Single(found.GetProperty("results").EnumerateArray()).GetProperty("quotation");
        Assert.Equal(
            JsonNode.Parse(
                """
                {
                  "status": "attributed",
                  "speakers": [
                    {"name": "Ann", "kind": "person", "id": "ann", "url": "https://example.org/base/people/ann/"}
                  ],
                  "attribution": "Ann",
                  "kind": "quote",
                  "id": "promise",
                  "url": "https://example.org/base/quotes/promise/",
                  "words": "Openness is a promise to everyone.",
                  "date": "2018-02",
                  "date_in_words": "February 2018",
                  "wording": "verbatim",
                  "level": "exact",
                  "outcome": "copy",
                  "proven": true,
                  "line": "Checked against our copy of the letter",
                  "source": {
                    "kind": "source",
                    "id": "letter",
                    "title": "A letter",
                    "type": "letter",
                    "url": "https://example.org/base/sources/letter/",
                    "address": "https://example.com/letter#:~:text=Openness%20is%20a%20promise%20to%20everyone%2E"
                  }
                }
                """)!.ToJsonString(),
            JsonNode.Parse(quotation.GetRawText())!.ToJsonString());
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("person:ann")]
    [InlineData("Ann")]
    [InlineData("[[people/ann|Ann]]")]
    [InlineData("/people/ann/")]
    [InlineData("/base/people/ann/index.html")]
    [InlineData("https://example.org/base/people/ann/")]
    [InlineData("https://example.org/base/people/ann/#said")]
    public void Get_takes_whatever_names_a_page(string name) =>
        Assert.Equal("person ann", Identity(Session.Call("get", ("id", name)).GetProperty("entity")));

    [Fact]
    public void Get_finds_sources_by_their_own_addresses_and_names_by_aliases()
    {
        Assert.Equal("source paper", Identity(
            Session.Call("get", ("id", "https://example.com/p")).GetProperty("entity")));
        Assert.Equal("organization club", Identity(Session.Call("get", ("id", "tc")).GetProperty("entity")));
        Assert.Equal("quote never", Identity(
            Session.Call("get", ("id", "/quotes/never/card/")).GetProperty("entity")));
    }

    [Fact]
    public void Get_names_the_nearest_if_there_is_none()
    {
        Assert.Equal(
            "there is no entity 'promis'; did you mean 'quote:promise'?", Session.Fail("get", ("id", "promis")));
        Assert.Equal(
            "there is no person '/people/anne/'; did you mean 'person:ann'?",
            Session.Fail("get", ("id", "/people/anne/"), ("kind", "person")));
        Assert.Equal(
            "there is no entity 'https://example.net/x/'; search finds what there is",
            Session.Fail("get", ("id", "https://example.net/x/")));
    }

    [Fact]
    public void A_misattributed_quotation_says_so_first_and_has_no_speaker()
    {
        var answer = Session.Call("get", ("id", "never"));
        var quotation = answer.GetProperty("quotation");
        Assert.Equal(
            ["status", "warning", "misattributed_to"], quotation.EnumerateObject().Take(3).Select(m => m.Name));
        Assert.Equal("misattributed", quotation.GetProperty("status").GetString());
        Assert.False(quotation.TryGetProperty("speakers", out _));
        var entity = answer.GetProperty("entity");
        Assert.False(entity.TryGetProperty("speaker", out _));
        Assert.False(entity.TryGetProperty("speakers", out _));
        Assert.Equal("Ann", entity.GetProperty("misattributed_to")[0].GetProperty("title").GetString());
        Assert.StartsWith(
            "MISATTRIBUTED: these are not words of Ann; do not cite them as theirs.\n“Nothing that we do",
            Session.Text("get", ("id", "never")));
    }

    [Fact]
    public void References_to_quotations_have_their_status()
    {
        var club = Session.Call("get", ("id", "club")).GetProperty("entity");
        Assert.Equal(
            [("promise", "attributed"), ("never", "misattributed"), ("doubt", "disputed"), ("undated", "attributed")],
            club.GetProperty("quotes_about").EnumerateArray()
                .Select(q => (q.GetProperty("id").GetString(), q.GetProperty("status").GetString())));
        Assert.Contains("- [misattributed] Misattributed to Ann: ", Session.Text("get", ("id", "club")));
    }

    [Fact]
    public void Who_said_about_is_in_order_of_time_with_misattributed_words_apart()
    {
        var all = Session.Call("who_said_about", ("about", "The Club"));
        Assert.Equal(["promise", "doubt", "undated"], Ids(all, "quotations"));
        Assert.Equal(["never"], Ids(all, "misattributed"));

        var ann = Session.Call("who_said_about", ("about", "club"), ("speaker", "Ann"));
        Assert.Equal(["promise"], Ids(ann, "quotations"));
        Assert.Equal(["never"], Ids(ann, "misattributed"));
        Assert.Equal(["undated"], Ids(
            Session.Call("who_said_about", ("about", "club"), ("speaker", "a juror")), "quotations"));

        var later = Session.Call("who_said_about", ("about", "club"), ("from", "2018-03"), ("to", "2020"));
        Assert.Equal(["doubt"], Ids(later, "quotations"));
        Assert.Equal(["never"], Ids(later, "misattributed"));
        Assert.Equal(1, later.GetProperty("undated").GetInt32());
        Assert.Equal(["doubt"], Ids(
            Session.Call("who_said_about", ("about", "openness"), ("status", Texts("disputed"))), "quotations"));
        Assert.Equal(["doubt"], Ids(
            Session.Call("who_said_about", ("about", "club"), ("limit", 1), ("offset", 1)), "quotations"));
    }

    [Fact]
    public void Who_said_about_explains_what_it_cannot_read()
    {
        Assert.Contains("did you mean 'organization:club'?", Session.Fail("who_said_about", ("about", "clab")));
        Assert.Contains(
            "did you mean 'person:ann'?", Session.Fail("who_said_about", ("about", "club"), ("speaker", "anna")));
        Assert.StartsWith("'from': ", Session.Fail("who_said_about", ("about", "club"), ("from", "spring 2018")));
    }

    [Fact]
    public void Find_words_shows_the_words_and_32_characters_around_them()
    {
        var found = Session.Call("find_words", ("words", "share  It ALL"));
        Assert.Empty(found.GetProperty("quotations").EnumerateArray());
        var place = Assert.Single(found.GetProperty("places").EnumerateArray());
        Assert.Equal(
            ("letter", 69, 81, "share it all"),
            (place.GetProperty("source").GetProperty("id").GetString(), place.GetProperty("start").GetInt32(),
                place.GetProperty("end").GetInt32(), place.GetProperty("words").GetString()));
        Assert.Equal(" everyone. We will, unless asked, "[^32..], place.GetProperty("before").GetString());
        Assert.Equal(" with people who write. I mean it."[..32], place.GetProperty("after").GetString());

        Assert.Equal(["promise"], Session.Call("find_words", ("words", "promise to everyone"))
            .GetProperty("quotations").EnumerateArray()
            .Select(q => q.GetProperty("quotation").GetProperty("id").GetString()));
        Assert.StartsWith(
            "'words' has fewer than 8 letters", Session.Fail("find_words", ("words", "it all")));
    }

    [Fact]
    public void What_is_around_words_is_cut_at_whole_characters()
    {
        // A family is one letter of 7 characters, and one with marks has 42.
        const string Family = "👨‍👩‍👧‍👦";
        _site.Write(
            "content/archive/letter.txt",
            $"x{Family}{Family}{Family}{Family}{Family} openness everywhere e" + new string('\u0301', 41));
        var place = Assert.Single(Session.Call("find_words", ("words", "Openness everywhere"))
            .GetProperty("places").EnumerateArray());
        Assert.Equal($"{Family}{Family}{Family}{Family} ", place.GetProperty("before").GetString());
        Assert.Equal("", place.GetProperty("after").GetString());
    }

    [Fact]
    public void An_archived_text_cannot_be_read_piece_by_piece()
    {
        _site.Write("content/archive/letter.txt", string.Join(" and ", Enumerable.Repeat("the same words", 300)));
        for (var i = 0; i < 5; i++)
        {
            var places = Session.Call("find_words", ("words", "the same words"), ("limit", 20)).GetProperty("places");
            Assert.All(places.EnumerateArray(), p => Assert.True(p.TryGetProperty("before", out _)));
        }

        var found = Session.Call("find_words", ("words", "the same words"), ("limit", 20));
        Assert.Equal(20, found.GetProperty("places").GetArrayLength());
        Assert.True(found.GetProperty("has_more").GetBoolean());
        Assert.All(found.GetProperty("places").EnumerateArray(), p => Assert.False(p.TryGetProperty("before", out _)));
    }

    [Fact]
    public void Verify_text_tells_true_words_from_altered_ones_and_carries_the_status()
    {
        var answer = Session.Call("verify_text", ("text", """
            She wrote “Openness is a *promise* to everyone,” and "Openness is a gift to everyone".

            > share it all with people who write.
            > — Ann

            Ann said “Nothing that we do should ever be open”, “Nothing that we do should never be open”,
            “We will … share it all”, “nobody ever said anything of that kind” and “harbour”.
            """));
        var passages = answer.GetProperty("passages").EnumerateArray().ToList();
        Assert.Equal(
            [
                ("exact", true, true, "promise", "attributed"),
                ("altered", false, false, "promise", "attributed"),
                ("exact", true, false, null, null),
                ("unarchived", true, false, "never", "misattributed"),
                ("altered", false, false, "never", "misattributed"),
                ("elided", true, false, null, null),
                ("nowhere", false, false, null, null),
                ("ambiguous", false, false, null, null),
            ],
            passages.Select(p => (
                Text(p, "level"), p.GetProperty("found").GetBoolean(), p.GetProperty("proven").GetBoolean(),
                Text(p, "quote"), Text(p, "status"))));
        Assert.Equal("Openness is a [-promise-]{+gift+} to everyone", Text(passages[1], "difference"));
        Assert.Equal("letter", passages[2].GetProperty("source").GetProperty("id").GetString());
        Assert.Equal("status", passages[3].EnumerateObject().First().Name);
        Assert.StartsWith("MISATTRIBUTED: these are not words of Ann", Text(passages[3], "warning"));
        Assert.False(passages[3].TryGetProperty("speakers", out _));
        Assert.Equal("a condition (“unless”)", passages[5].GetProperty("concerns")[0].GetString());
        Assert.Equal(1, passages[0].GetProperty("line").GetInt32());
        Assert.Equal(11, passages[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public void Words_of_another_source_keep_the_doubt_about_them()
    {
        _site.Write("content/archive/letter.txt", Letter + "\nNothing that we do should ever be open.\n");
        var passage = Assert.Single(Session.Call("verify_text", ("text", "“Nothing that we do should ever be open”"))
            .GetProperty("passages").EnumerateArray());
        Assert.Equal(
            ("misattributed", "exact", false),
            (Text(passage, "status"), Text(passage, "level"), passage.GetProperty("proven").GetBoolean()));
    }

    [Fact]
    public void A_difference_shows_no_more_of_a_text_than_32_characters()
    {
        _site.Write("content/archive/letter.txt",
            "We shall share all the weights with everyone who asks because secrets about methods are dangerous.");
        var passage = Assert.Single(Session.Call(
                "verify_text",
                ("text", "“We shall share all the weights with everyone who asks xa xb xc xd xe xf xg xh”"))
            .GetProperty("passages").EnumerateArray());
        var shown = Regex.Matches(Text(passage, "difference")!, @"\[-(.*?)-\]");
        Assert.InRange(shown.Sum(m => m.Groups[1].Value.TrimEnd('…').Length), 1, 32);
        Assert.DoesNotContain("dangerous", passage.GetRawText());
    }

    [Fact]
    public void Words_in_brackets_are_named_as_the_writer_s()
    {
        var passage = Assert.Single(Session.Call("verify_text", ("text", "“I [do not] mean it.”"), ("format", "plain"))
            .GetProperty("passages").EnumerateArray());
        Assert.Equal("do not", passage.GetProperty("in_brackets")[0].GetString());
    }

    [Fact]
    public void A_text_with_too_much_in_quotation_marks_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("“Openness is a promise”\n\n", 2001));
        Assert.StartsWith("the text has 2,001 passages", Session.Fail("verify_text", ("text", text)));
        Assert.StartsWith(
            "the passage at line 1, column 3 has more than 10,000 characters",
            Session.Fail("verify_text", ("text", "a “" + new string('x', 10_001))));
    }

    [Fact]
    public void Draft_quote_gives_the_file_as_the_command_writes_it()
    {
        var drafted = Session.Call(
            "draft_quote", ("source", "A letter"), ("words", "we will, unless asked, share it all".Replace("we", "We")),
            ("speaker", "Ann"), ("date", "2018-02-20"));
        Assert.Equal(
            "---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\n---\n\nWe will, unless asked, share it all\n",
            Text(drafted, "file"));
        Assert.Equal(("exact", false), (Text(drafted, "level"), drafted.GetProperty("written").GetBoolean()));
        Assert.False(File.Exists(Path.Combine(_site.Root, Text(drafted, "path")!)));
        Assert.StartsWith("this server writes nothing", Session.Fail(
            "draft_quote", ("source", "letter"), ("words", "I mean it"), ("speaker", "ann"), ("write", true)));
    }

    [Fact]
    public void Draft_quote_writes_where_the_server_and_the_call_say_so()
    {
        using var session = new ToolSession(_site.Root, "--write");
        (string, JsonNode?)[] arguments() =>
        [
            ("source", "letter"), ("words", "share it all with people"), ("speaker", "ann"), ("id", "share"),
            ("write", true),
        ];
        var written = session.Call("draft_quote", arguments());
        Assert.Equal(("content/quotes/share.md", true),
            (Text(written, "path"), written.GetProperty("written").GetBoolean()));
        Assert.Equal(Text(written, "file"), File.ReadAllText(Path.Combine(_site.Root, "content/quotes/share.md")));
        Assert.Contains("share:", _site.Lock());
        Assert.Equal(
            "there is a quotation 'share' already; choose another id", session.Fail("draft_quote", arguments()));
        Assert.Equal("quote share", Identity(session.Call("get", ("id", "share")).GetProperty("entity")));
    }

    [Theory]
    [InlineData("letter", "Openness is a gift to everyone", "ann", "2018", "the text of 'letter' reads differently")]
    [InlineData("letter", "Quite other words here", "ann", "2018", "the text of 'letter' has nothing like these words")]
    [InlineData("paper", "Openness is a promise", "ann", "2018", "there is no archived text of 'paper'")]
    [InlineData("leter", "I mean it", "ann", "2018", "there is no source 'leter'; did you mean 'source:letter'?")]
    [InlineData("letter", "I mean it", "anne", "2018", "there is no person or organization 'anne'; did you mean")]
    [InlineData("letter", "I mean it", "ann", "spring", "'date': ")]
    [InlineData("letter", "…", "ann", "2018", "'words' has no words")]
    public void Draft_quote_says_what_is_in_the_way(
        string source, string words, string speaker, string date, string message) =>
        Assert.StartsWith(message, Session.Fail(
            "draft_quote", ("source", source), ("words", words), ("speaker", speaker), ("date", date)));

    private static JsonArray Texts(params string[] texts) => new([.. texts.Select(t =>
        JsonValue.Create(t))]);

    private static string Identity(JsonElement entity) => $"{Text(entity, "kind")} {Text(entity, "id")}";

    private static string?[] Ids(JsonElement answer, string list) =>
        [.. answer.GetProperty(list).EnumerateArray().Select(q => q.GetProperty("id").GetString())];

    private static string? Text(JsonElement map, string name) =>
        map.TryGetProperty(name, out var value) ? value.GetString() : null;
}
