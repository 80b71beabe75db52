using AngleSharp.Html.Parser;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class SettingsTests
{
    private const string Required = "title: X\nbase_url: https://example.org/\n";

    [Fact]
    public void Every_key_of_the_settings_is_read()
    {
        var settings = FullFile.Graph(("content/site.yaml", """
            title: Open and closed engines
            base_url: https://someone.github.io/open-ai/
            tagline: Who said what
            description: A record.
            language: fr
            author: {name: Somebody, url: "https://example.org/me"}
            repository: https://github.com/someone/open-ai
            branch: trunk
            contact: ann@example.org
            license: CC BY 4.0
            navigation:
              - {label: People, to: /people/}
              - label: Elsewhere
                to: https://example.org/
            search: pagefind
            time_zone: Europe/Paris
            timeline:
              lanes: [charles-babbage, ada-byron]
              eras:
                - {title: Youth, date: 1812/1828}
                - {title: Later, date: 1828/..}
            social: {image: media/picture.png, handle: "@engines"}
            outputs: {data: false, cards: false, previews: false, exports: false, entity_feeds: false,
              structured_data: false, annotations: false, markdown: false}
            """)).Settings;

        Assert.Equal("Open and closed engines", settings.Title);
        Assert.Equal(new Uri("https://someone.github.io/open-ai/"), settings.BaseUrl);
        Assert.Equal("/open-ai/", settings.BasePath);
        Assert.Equal("Who said what", settings.Tagline);
        Assert.Equal("A record.", settings.Description);
        Assert.Equal("fr", settings.Language);
        Assert.Equal(new SiteAuthor("Somebody", "https://example.org/me"), settings.Author);
        Assert.Equal("https://github.com/someone/open-ai", settings.Repository);
        Assert.Equal("trunk", settings.Branch);
        Assert.Equal(new SiteContact("ann@example.org", "mailto:ann@example.org"), settings.Contact);
        Assert.Equal("CC BY 4.0", settings.License);
        Assert.Equal(
            [("People", "/people/"), ("Elsewhere", "https://example.org/")],
            settings.Navigation.Select(n => (n.Label, n.To)));
        Assert.Equal("pagefind", settings.Search);
        Assert.Equal("Europe/Paris", settings.TimeZone);
        Assert.Equal(["charles-babbage", "ada-byron"], settings.Timeline.Lanes.Texts());
        Assert.Equal(
            [("Youth", "1812/1828"), ("Later", "1828/..")],
            settings.Timeline.Eras.Select(e => (e.Title, e.Date.ToString())));
        Assert.Equal(new SocialSettings("media/picture.png", "@engines"), settings.Social);
        Assert.Equal(
            new OutputSettings
            {
                Data = false,
                Cards = false,
                Previews = false,
                Exports = false,
                EntityFeeds = false,
                StructuredData = false,
                Annotations = false,
                Markdown = false,
            },
            settings.Outputs);
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData("false", false)]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("'off'", false)]
    [InlineData("", true)]
    public void An_output_can_be_switched_on_and_off(string written, bool isOn)
    {
        var settings = FullFile.Graph(
            ("content/site.yaml", $"{Required}outputs:\n  data: {written}\n  entity_feeds: {written}\n")).Settings;
        Assert.Equal(new OutputSettings { Data = isOn, EntityFeeds = isOn }, settings.Outputs);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("sr-Latn-RS")]
    [InlineData("es-419")]
    [InlineData("de-CH-1901")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("en-u-ca-gregory")]
    [InlineData("zh-yue-HK")]
    [InlineData("de-x-mine")]
    [InlineData("no")]
    [InlineData("«SG0107:english»")]
    [InlineData("«SG0107:en_GB»")]
    [InlineData("«SG0107:e»")]
    [InlineData("«SG0107:en-»")]
    [InlineData("«SG0107:en GB»")]
    [InlineData("«SG0107:en-GB-GB»")]
    [InlineData("«SG0107:12»")]
    public void The_language_is_a_BCP_47_tag(string language) => AssertReports($"{Required}language: {language}");

    [Theory]
    [InlineData("en_GB", "write 'en-GB'")]
    [InlineData("de_DE.UTF-8", "write 'de-DE'")]
    [InlineData("English", "write a tag such as 'en', 'de' or 'pt-BR'")]
    public void Help_for_an_invalid_language_is_a_tag(string language, string help) =>
        Assert.Equal(help, Assert.Single(AssertReports($"{Required}language: «SG0107:{language}»")).Help);

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("UTC")]
    [InlineData("«SG0107:Europe»")]
    [InlineData("«SG0107:../Europe/Paris»")]
    [InlineData("«SG0107:/usr/share»")]
    [InlineData("«SG0107:W. Europe Standard Time»")]
    [InlineData("«SG0107:+01:00»")]
    public void The_time_zone_is_an_IANA_name(string zone) => AssertReports($"{Required}time_zone: {zone}");

    /// <summary>Only a machine with a time zone database can refuse a name of the right form.</summary>
    [Theory]
    [InlineData("Europe/Pariss", "did you mean 'Europe/Paris'")]
    [InlineData("europe/paris", "did you mean 'Europe/Paris'")]
    public void Help_for_an_unknown_time_zone_is_the_nearest(string zone, string help)
    {
        Assert.SkipUnless(
            TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _), "This machine has no time zones.");
        Assert.StartsWith(
            help, Assert.Single(AssertReports($"{Required}time_zone: «SG0107:{zone}»")).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_without_optional_keys_have_defaults()
    {
        var settings = FullFile.Graph(("content/site.yaml", Required)).Settings;
        Assert.Equal(("en", "main", "built-in"), (settings.Language, settings.Branch, settings.Search));
        Assert.Equal(
            new OutputSettings
            {
                Data = true,
                Cards = true,
                Previews = true,
                Exports = true,
                EntityFeeds = true,
                StructuredData = true,
                Annotations = true,
                Markdown = true,
            },
            settings.Outputs);
        Assert.Equal(new SocialSettings(null, null), settings.Social);
        Assert.Empty(settings.Navigation);
        Assert.Empty(settings.Timeline.Lanes);
        Assert.Empty(settings.Timeline.Eras);
        Assert.Null(settings.Author);
        Assert.Null(settings.Repository);
        Assert.Null(settings.Contact);
        Assert.Null(settings.License);
        Assert.Null(settings.Tagline);
        Assert.Null(settings.Description);
        Assert.Null(settings.TimeZone);
    }

    [Theory]
    [InlineData("about", "write '/pages/about/'")]
    [InlineData("about.md", "write '/pages/about/'")]
    [InlineData("pages/about/", "write '/pages/about/'")]
    [InlineData("people", "write '/people/'")]
    [InlineData("ann", "a site path begins with '/', such as '/people/'")]
    [InlineData("nowhere", "a site path begins with '/', such as '/people/'")]
    [InlineData("www:example.org", "a web address starts with https://")]
    public void Help_for_an_invalid_path_is_an_existing_path(string to, string help)
    {
        using var site = new TestSite(
            ("content/site.yaml", Required + $"navigation: {{label: X, to: \"{to}\"}}\n"),
            ("content/pages/about.md", "---\ntitle: About\n---\nText\n"),
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/organizations/ann.md", "---\nname: Ann Ltd\n---\n"));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0115", help), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Theory]
    [InlineData("«SG0105:base_url»: https://example.org/")]
    [InlineData("«SG0105:title»: X")]
    [InlineData("«SG0105,SG0105:tagline»: X")]
    [InlineData("«SG0105,SG0105:»")]
    [InlineData("«SG0105:title»:\n«SG0105:base_url»: ~")]
    [InlineData("title: X\n«SG0103:baseurl»: https://example.org/")]
    [InlineData("«SG0105:title»: ''\nbase_url: https://example.org/")]
    [InlineData("title: X\nbase_url: «SG0106:[https://example.org/]»")]
    [InlineData("«SG0102:- title: X»")]
    public void A_title_and_an_address_are_required(string settings) => AssertReports(settings);

    [Fact]
    public void Messages_about_settings_are_plural()
    {
        var diagnostics = AssertReports("«SG0105,SG0105:»");
        Assert.Equal(
            ["the settings need the key 'base_url'", "the settings need the key 'title'"],
            diagnostics.Select(d => d.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/", "/")]
    [InlineData("https://example.org/", "https://example.org/", "/")]
    [InlineData("http://example.org:8080/a", "http://example.org:8080/a/", "/a/")]
    [InlineData("https://someone.github.io/open-ai", "https://someone.github.io/open-ai/", "/open-ai/")]
    [InlineData("https://example.org/a/b/", "https://example.org/a/b/", "/a/b/")]
    [InlineData("\"https://example.org/a\"", "https://example.org/a/", "/a/")]
    [InlineData("HTTPS://Example.ORG/A", "https://example.org/A/", "/A/")]
    public void The_address_ends_in_a_slash_and_its_path_is_the_base_path(string written, string address, string path)
    {
        var settings = FullFile.Graph(("content/site.yaml", $"title: X\nbase_url: {written}\n")).Settings;
        Assert.Equal((address, path), (settings.BaseUrl.AbsoluteUri, settings.BasePath));
    }

    [Theory]
    [InlineData("«SG0802:example.org»")]
    [InlineData("«SG0802:/open-ai/»")]
    [InlineData("«SG0802://example.org/»")]
    [InlineData("«SG0802:ftp://example.org/»")]
    [InlineData("«SG0802:file:///srv/site/»")]
    [InlineData("«SG0802:https://»")]
    [InlineData("«SG0802:https://example.org//open-ai/»")]
    [InlineData("«SG0802:https://example.org/open-ai//»")]
    [InlineData("«SG0802:https://example.org/a/..//open-ai/»")]
    [InlineData("«SG0802:https://example.org/%zz/»")]
    [InlineData("«SG0802:https://example.org/a%2/»")]
    [InlineData("«SG0802:https://example.org/%»")]
    [InlineData("«SG0802:\"https://example.org/?a=b\"»")]
    [InlineData("«SG0802:'https://example.org/#top'»")]
    [InlineData("«SG0802:https://user:secret@example.org/»")]
    [InlineData("«SG0802:localhost:8080»")]
    [InlineData("«SG0802:some words»")]
    public void An_invalid_address_is_marked(string address) =>
        AssertReports($"title: X\nbase_url: {address}");

    [Theory]
    [InlineData("«SG0103:colour»: red")]
    [InlineData("«SG0103:name»: X")]
    [InlineData("tagline: T\n«SG0104:tagline»: T")]
    [InlineData("author: «SG0106:Somebody»")]
    [InlineData("author: {«SG0105:url»: \"https://example.org/\"}")]
    [InlineData("author: {name: A, url: «SG0115:example.org»}")]
    [InlineData("author: {name: A, «SG0103:email»: a@example.org}")]
    [InlineData("repository: «SG0115:someone/open-ai»")]
    [InlineData("search: «SG0107:lunr»")]
    [InlineData("navigation: «SG0106:/people/»")]
    [InlineData("navigation: [{«SG0105:label»: People}]")]
    [InlineData("navigation: [{label: P, to: /people/, «SG0103:icon»: p}]")]
    [InlineData("timeline: {«SG0103:lane»: ada-byron}")]
    [InlineData("timeline: {lanes: [ada-byron, «SG0203:ada-biron»]}")]
    [InlineData("timeline: {lanes: «SG0202:letter-1843»}")]
    [InlineData("timeline:\n  eras:\n    - {title: T, date: 1812-«SG0302:13»}\n    - {«SG0105:title»: T}")]
    [InlineData("timeline: {eras: [{title: T, date: 1812/«SG0303:1811»}]}")]
    [InlineData("social: {«SG0103:twitter»: t}")]
    [InlineData("outputs: {data: «SG0106:none», «SG0103:feeds»: true}")]
    [InlineData("outputs: «SG0106:none»")]
    [InlineData(
        "outputs: {data: «SG0106:Off», cards: «SG0106:no», exports: «SG0106:'false'», previews: «SG0106:[on]»}")]
    [InlineData("license: «SG0108:&l MIT»")]
    public void A_mistake_in_any_other_key_is_marked(string keys) => AssertReports(Required + keys);

    [Theory]
    [InlineData("/")]
    [InlineData("/people/")]
    [InlineData("/people/ada-byron/")]
    [InlineData("/pages/about/#contact")]
    [InlineData("/timeline/")]
    [InlineData("/feed.xml")]
    [InlineData("/people/ada-byron/feed.xml")]
    [InlineData("/data/people.json")]
    [InlineData("/sources/bibliography.bib")]
    [InlineData("/timeline/timeline.ics")]
    [InlineData("/media/picture.png")]
    [InlineData("mailto:me@example.org")]
    [InlineData("https://example.org/a?b#c")]
    [InlineData("«SG0403:/peple/»")]
    [InlineData("«SG0403:/people»")]
    [InlineData("«SG0403:\"/people/nobody/\"»")]
    public void Navigation_links_to_existing_pages_and_files_or_the_web(string to) =>
        MarkedSite.AssertReports(
            SmallWorld.And(
                ("content/media/picture.png", ""),
                (
                    "content/site.yaml",
                    $"{Required}navigation:\n  - {{label: Home, to: /}}\n  - label: L\n    to: {to}\n")));

    [Theory]
    [InlineData("people/")]
    [InlineData("about.html")]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.example.org")]
    public void Navigation_to_neither_a_site_path_nor_a_web_address_is_an_error(string to)
    {
        using var site = new TestSite(
            SmallWorld.And(("content/site.yaml", $"{Required}navigation: [{{label: L, to: \"{to}\"}}]\n")));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(
            (Severity.Error, $"\"{to}\""),
            (diagnostic.Rule.Severity, diagnostic.File.Slice(diagnostic.Span).ToString()));
    }

    [Fact]
    public void A_navigation_entry_after_an_invalid_one_is_marked() =>
        AssertReports(Required + "navigation:\n  - {«SG0105:label»: A}\n  - {label: B, to: «SG0403:/nothing/»}");

    [Fact]
    public void Navigation_to_a_draft_is_an_error_without_drafts()
    {
        var page = ("content/pages/x.md", "---\ntitle: X\ndraft: true\n---\nText.\n");
        MarkedSite.AssertReports(
            page, ("content/site.yaml", Required + "navigation: [{label: L, to: «SG0403:/pages/x/»}]"));
        MarkedSite.AssertReportsWithDrafts(
            page, ("content/site.yaml", Required + "navigation: [{label: L, to: /pages/x/}]"));
    }

    [Theory]
    [InlineData("data", "data/people.json")]
    [InlineData("data", "data/people/ada-byron.json")]
    [InlineData("exports", "sources/bibliography.json")]
    [InlineData("exports", "sources/bibliography.bib")]
    [InlineData("exports", "timeline/timeline.json")]
    [InlineData("exports", "timeline/timeline.ics")]
    [InlineData("entity_feeds", "people/ada-byron/feed.xml")]
    [InlineData("entity_feeds", "topics/engines/feed.xml")]
    public void An_output_that_is_off_is_left_out_with_links_to_it(string output, string file)
    {
        using var site = new TestSite(SmallWorld.And(("content/site.yaml", Required)));
        Assert.Contains(file, site.BuildSound().Keys);
        site.Write("content/site.yaml", $"{Required}outputs: {{{output}: false}}\n");
        var pages = site.BuildSound();
        Assert.DoesNotContain(file, pages.Keys);
        var parser = new HtmlParser();
        var root = new Uri("https://site.invalid/");
        var linked = pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => parser.ParseDocument(p.Value).QuerySelectorAll("[href]")
                .Select(e => new Uri(new Uri(root, p.Key), e.GetAttribute("href")).AbsolutePath))
            .ToHashSet();
        Assert.Contains("/feed.xml", linked);
        Assert.DoesNotContain("/" + file, linked);
        Assert.Contains("feed.xml", pages.Keys);
    }

    [Theory]
    [InlineData("title: X\nbase_url: https://example.org/\n---\ntagline: lost\n")]
    [InlineData("title: X\nbase_url: https://example.org/\n...\ntagline: lost\n")]
    public void Text_after_a_second_document_is_an_error(string text)
    {
        using var site = new TestSite(("content/site.yaml", text));
        Assert.Contains(site.FindProblems(), d => d.Rule.Severity == Severity.Error);
    }

    private static IReadOnlyList<Diagnostic> AssertReports(string settings) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/site.yaml", settings + "\n")));
}
