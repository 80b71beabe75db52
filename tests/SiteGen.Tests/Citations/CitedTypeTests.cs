using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Citations;

/// <summary>The type of each source in CSL-JSON and BibTeX, and where its container and publisher go.</summary>
public partial class CitedTypeTests
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("article", "article-newspaper", "article", "journal", "publisher")]
    [InlineData("op-ed", "article-newspaper", "article", "journal", "publisher")]
    [InlineData("paper", "article-journal", "article", "journal", "publisher")]
    [InlineData("book", "book", "book", "series", "publisher")]
    [InlineData("report", "report", "report", "series", "institution")]
    [InlineData("letter", "personal_communication", "letter", "booktitle", "publisher")]
    [InlineData("email", "personal_communication", "letter", "booktitle", "publisher")]
    [InlineData("court-filing", "legal_case", "jurisdiction", "booktitle", "institution")]
    [InlineData("interview", "interview", "misc", "booktitle", "howpublished")]
    [InlineData("speech", "speech", "misc", "booktitle", "howpublished")]
    [InlineData("hearing", "hearing", "misc", "booktitle", "howpublished")]
    [InlineData("transcript", "document", "misc", "booktitle", "howpublished")]
    [InlineData("map", "map", "misc", "booktitle", "howpublished")]
    [InlineData("diary", "manuscript", "unpublished", "booktitle", "howpublished")]
    [InlineData("manuscript", "manuscript", "unpublished", "booktitle", "howpublished")]
    [InlineData("dataset", "dataset", "dataset", "booktitle", "publisher")]
    [InlineData("video", "motion_picture", "video", "booktitle", "publisher")]
    [InlineData("film", "motion_picture", "movie", "booktitle", "publisher")]
    [InlineData("podcast", "broadcast", "online", "booktitle", "organization")]
    [InlineData("press-release", "article", "online", "booktitle", "organization")]
    [InlineData("blog-post", "post-weblog", "online", "booktitle", "organization")]
    [InlineData("social-post", "post", "online", "booktitle", "organization")]
    [InlineData("web-page", "webpage", "online", "booktitle", "organization")]
    public void Each_type_has_its_entry(string type, string csl, string bibTex, string container, string publisher)
    {
        var (item, entry) = Cite(
            $"type: {type}\ncontainer: The Container\npublisher: The Publisher\nurl: https://example.com/x");
        Assert.Equal(csl, item.Text("type"));
        Assert.StartsWith($"@{bibTex}{{letter,\n", entry, StringComparison.Ordinal);
        Assert.Contains($"  {container} = {{{{The Container}}}},\n", entry, StringComparison.Ordinal);
        Assert.Contains($"  {publisher} = {{{{The Publisher}}}},\n", entry, StringComparison.Ordinal);
        Assert.Equal("The Container", item.Text(csl == "book" ? "collection-title" : "container-title"));
        Assert.Equal("The Publisher", item.Text("publisher"));
        Assert.Equal(bibTex is "misc" or "unpublished" or "report", Names(entry).Contains("type"));
    }

    [Fact]
    public void No_type_is_forgotten() => Assert.Equal(
        SourceTypes.All.Order(StringComparer.Ordinal),
        typeof(CitedTypeTests).GetMethod(nameof(Each_type_has_its_entry))!.GetCustomAttributes(false)
            .OfType<InlineDataAttribute>().Select(a => (string)a.Data[0]!).Order(StringComparer.Ordinal));

    [Fact]
    public void All_keys_have_a_field()
    {
        var (item, entry) = Cite("""
            type: book
            authors: [ann, acme]
            editors: [bob, Ed Itor]
            translators: Tran Slator
            publisher: Cambridge University Press
            date: 1985
            container: Collected Works
            edition: 2
            volume: 14
            issue: 3
            pages: 235–237
            place: Cambridge
            doi: 10.1017/CBO9780511731921
            isbn: 978-0-521-84459-8
            shelf_mark: BL Add MS 46434
            language: en-GB
            translated_from: de
            url: https://example.com/x
            accessed: 2026-11-20
            """);
        Assert.Equal(
            """
            @incollection{letter,
              title = {{A letter}},
              author = {Archer, Ann and {Acme \& Sons}},
              editor = {{Bob} and {Ed Itor}},
              translator = {{Tran Slator}},
              booktitle = {{Collected Works}},
              publisher = {{Cambridge University Press}},
              edition = {2},
              volume = {14},
              number = {3},
              pages = {235--237},
              address = {Cambridge},
              date = {1985},
              year = {1985},
              doi = {10.1017/CBO9780511731921},
              isbn = {978-0-521-84459-8},
              url = {https://example.com/x},
              urldate = {2026-11-20},
              langid = {british},
              origlanguage = {ngerman},
              library = {BL Add MS 46434},
              note = {Shelf mark: BL Add MS 46434},
            }
            """,
            entry);
        Assert.Equal(
            """
            {"id":"letter","type":"chapter","title":"A letter",
            "author":[{"family":"Archer","given":"Ann"},{"literal":"Acme & Sons"}],
            "editor":[{"literal":"Bob"},{"literal":"Ed Itor"}],"translator":[{"literal":"Tran Slator"}],
            "publisher":"Cambridge University Press","container-title":"Collected Works","edition":"2","volume":"14",
            "issue":"3","page":"235–237","publisher-place":"Cambridge","issued":{"date-parts":[[1985]]},
            "accessed":{"date-parts":[[2026,11,20]]},"DOI":"10.1017/CBO9780511731921","ISBN":"978-0-521-84459-8",
            "URL":"https://example.com/x","language":"en-GB","call-number":"BL Add MS 46434",
            "archive_location":"BL Add MS 46434","note":"Shelf mark: BL Add MS 46434"}
            """.ReplaceLineEndings(""),
            Unescaped(item));
    }

    /// <summary>Who wrote a work: <c>name</c>, <c>sort_name</c>, and what the formats make of them.</summary>
    [Theory]
    [InlineData("Martin Luther King, Jr.", "King, Martin Luther, Jr.", "King, Jr., Martin Luther",
        """{"family":"King","given":"Martin Luther","suffix":"Jr."}""")]
    [InlineData("Martin Luther King Jr.", "King, Jr., Martin Luther", "King, Jr., Martin Luther",
        """{"family":"King","given":"Martin Luther","suffix":"Jr."}""")]
    [InlineData("Martin Luther King Jr.", "King Jr., Martin Luther", "King, Jr., Martin Luther",
        """{"family":"King","given":"Martin Luther","suffix":"Jr."}""")]
    [InlineData("Henry Louis Gates III", "Gates, Henry Louis, III", "Gates, III, Henry Louis",
        """{"family":"Gates","given":"Henry Louis","suffix":"III"}""")]
    [InlineData("Alexander von Humboldt", "Humboldt, Alexander von", "von Humboldt, Alexander",
        """{"family":"Humboldt","given":"Alexander","dropping-particle":"von"}""")]
    [InlineData("Vincent van Gogh", "van Gogh, Vincent", "van Gogh, Vincent",
        """{"family":"Gogh","given":"Vincent","non-dropping-particle":"van"}""")]
    [InlineData("Juana Inés de la Cruz", "de la Cruz, Juana Inés", "de la Cruz, Juana Inés",
        """{"family":"Cruz","given":"Juana Inés","non-dropping-particle":"de la"}""")]
    [InlineData("Gabriel García Márquez", "García Márquez, Gabriel", "García Márquez, Gabriel",
        """{"family":"García Márquez","given":"Gabriel"}""")]
    [InlineData("Juan García de la Cruz", "García de la Cruz, Juan", "{García de la Cruz}, Juan",
        """{"family":"García de la Cruz","given":"Juan"}""")]
    [InlineData("Charles de Gaulle", "De Gaulle, Charles", "De Gaulle, Charles",
        """{"family":"De Gaulle","given":"Charles"}""")]
    [InlineData("Jean d’Alembert", "d’Alembert, Jean", "d’Alembert, Jean",
        """{"family":"d’Alembert","given":"Jean"}""")]
    [InlineData("bell hooks", "hooks, bell", "hooks, bell", """{"family":"hooks","given":"bell"}""")]
    [InlineData("Mao Zedong", "Mao, Zedong", "{Mao Zedong}",
        """{"literal":"Mao Zedong"}""")]
    [InlineData("毛泽东", "毛, 泽东", "{毛泽东}", """{"family":"毛","given":"泽东"}""")]
    [InlineData("毛泽东", null, "{毛泽东}", """{"literal":"毛泽东"}""")]
    [InlineData("Voltaire", "Voltaire", "{Voltaire}", """{"literal":"Voltaire"}""")]
    [InlineData("Ivan Smith and Sons", "Smith and Sons, Ivan", "{Ivan Smith and Sons}",
        """{"family":"Smith and Sons","given":"Ivan"}""")]
    public void Names_have_their_parts(string name, string? sortName, string bibTex, string csl)
    {
        var sort = sortName is null ? "" : $"sort_name: {sortName}";
        var (item, entry) = Cite(
            "type: letter\nauthors: [ann]", ("content/people/ann.md", $"---\nname: {name}\n{sort}\n---\n"));
        Assert.Contains($"  author = {{{bibTex}}},\n", entry, StringComparison.Ordinal);
        Assert.Equal(csl, Unescaped(item.GetProperty("author")[0]));
        Assert.Equal(csl.Contains("non-dropping", StringComparison.Ordinal), Names(entry).Contains("options"));
    }

    [Theory]
    [InlineData("2018", "2018", "2018")]
    [InlineData("2018-02-20", "2018-02-20", "2018")]
    [InlineData("2018-02~", "2018-02~", "2018")]
    [InlineData("2018%", "2018%", "2018")]
    [InlineData("2018-21", "2018-21", "2018")]
    [InlineData("2018-XX", "2018", "2018")]
    [InlineData("2018-02-XX", "2018-02", "2018")]
    [InlineData("199X", "1990/1999", null)]
    [InlineData("18XX?", "1800?/1899?", null)]
    [InlineData("-0043", "-0043", null)]
    [InlineData("2018/2019-03", "2018/2019-03", "2018")]
    [InlineData("2018/..", "2018/", null)]
    [InlineData("2018/", "2018/", null)]
    [InlineData("../2018", "/2018", null)]
    [InlineData("'[1927,1929]'", null, "1927 or 1929")]
    [InlineData("Y-12000", null, "12,001 BC")]
    public void BibTex_has_dates_at_their_precision(string date, string? expected, string? year)
    {
        var (_, entry) = Cite($"type: book\ndate: {date}");
        Assert.Equal(expected, Field(entry, "date"));
        Assert.Equal(year, Field(entry, "year"));
    }

    [Theory]
    [InlineData("2018-21", """{"date-parts":[[2018]],"season":1}""")]
    [InlineData("199X", """{"date-parts":[[1990],[1999]]}""")]
    [InlineData("-0043", """{"date-parts":[[-44]]}""")]
    [InlineData("2018-02-XX", """{"date-parts":[[2018,2]]}""")]
    [InlineData("2018/..", """{"literal":"since 2018"}""")]
    [InlineData("../2018", """{"literal":"until 2018"}""")]
    [InlineData("'[1927,1929]'", """{"literal":"1927 or 1929"}""")]
    public void Csl_has_dates_at_their_precision(string date, string expected) => Assert.Equal(
        expected, JsonSerializer.Serialize(Cite($"type: book\ndate: {date}").Item.GetProperty("issued")));

    [Theory]
    [InlineData("235-237", "235--237", "pp. 235–237")]
    [InlineData("235 – 237, 240", "235--237, 240", "pp. 235–237, 240")]
    [InlineData("12", "12", "p. 12")]
    [InlineData("S1-S4", "S1-S4", "S1-S4")]
    [InlineData("xii-xv", "xii-xv", "xii-xv")]
    public void Pages_are_set_as_a_range(string pages, string bibTex, string text)
    {
        var (_, entry) = Cite($"type: book\npages: {pages}");
        Assert.Equal(bibTex, Field(entry, "pages"));
        var page = SmallRecord.Build(("content/sources/letter.md", $"---\ntitle: T\ntype: book\npages: {pages}\n---\n"))
            ["sources/letter/index.html"];
        Assert.Contains($"{text}. ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "ngerman")]
    [InlineData("pt-BR", "brazilian")]
    [InlineData("zh-Hant", "chinese")]
    [InlineData("tlh", "tlh")]
    public void Languages_have_their_names_in_babel(string tag, string name) =>
        Assert.Equal(name, Field(Cite($"type: book\nlanguage: {tag}").Entry, "langid"));

    private static (JsonElement Item, string Entry) Cite(string keys, params IEnumerable<(string, string)> more)
    {
        var pages = SmallRecord.Build(
            [.. more, ("content/sources/letter.md", $"---\ntitle: A letter\n{keys}\n---\n")]);
        var item = pages.Json("sources/bibliography.json").EnumerateArray().Single(i => i.Text("id") == "letter");
        var entry = pages["sources/bibliography.bib"].Split("\n\n")
            .Single(e => e.Contains("{letter,\n", StringComparison.Ordinal));
        return (item, entry);
    }

    private static string? Field(string entry, string name) =>
        Regex.Match(entry, $@"^  {name} = \{{(.*)\}},$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value : null;

    private static IEnumerable<string> Names(string entry) => FieldName().Matches(entry).Select(m => m.Groups[1].Value);

    private static string Unescaped(JsonElement item) => JsonSerializer.Serialize(item, Relaxed);

    [GeneratedRegex("^  ([a-z]+) = ", RegexOptions.Multiline)]
    private static partial Regex FieldName();
}
