using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;

namespace SiteGen.Tests.Content;

public sealed class ReferenceTests
{
    private const string Quote = "speaker: ada-byron\nsource: letter-1843\n";

    [Theory]
    [InlineData("quotes/x.md", "speaker: «SG0203:ada-biron»\nsource: letter-1843")]
    [InlineData("quotes/x.md", "speaker: ada-byron\nsource: «SG0203:\"letter-1844\"»")]
    [InlineData("quotes/x.md", Quote + "topics: [engines, «SG0203:engine»]")]
    [InlineData("quotes/x.md", Quote + "about:\n  - «SG0203:charles»\n  - «SG0203:babage»")]
    [InlineData("quotes/x.md", Quote + "in_reply_to: «SG0203:ada-1844»")]
    [InlineData("quotes/x.md", Quote + "to: «SG0203:nobody»")]
    [InlineData("quotes/x.md", Quote + "versions: [{source: «SG0203:letter», text: T}]")]
    [InlineData("quotes/x.md", Quote + "stances: [{topic: «SG0203:engine», stance: opposed}]")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, source: «SG0203:letter»}]")]
    [InlineData(
        "events/x.md",
        "title: X\ndate: 1843\npeople: «SG0203:a»\norganizations: «SG0203:b»\ntopics: «SG0203:c»\n"
            + "sources: «SG0203:d»\nquotes: «SG0203:e»")]
    [InlineData(
        "articles/x.md",
        "title: X\ndate: 1843\npeople: «SG0203:a»\norganizations: «SG0203:b»\ntopics: «SG0203:c»\n"
            + "sources: «SG0203:d»\nevents: «SG0203:e»")]
    [InlineData("quotes/x.md", Quote + "about: «SG0203:person:nobody»")]
    [InlineData("quotes/x.md", Quote + "about: «SG0203:persons:ada-byron»")]
    [InlineData("quotes/x.md", Quote + "about: «SG0203:Ada-Byron»")]
    public void An_unknown_id_is_marked(string path, string keys) => AssertReports(path, keys);

    [Theory]
    [InlineData("ada-biron", "no person or organization has the id 'ada-biron'", "did you mean 'ada-byron'?")]
    [InlineData("Ada-Byron", "no person or organization has the id 'Ada-Byron'", "did you mean 'ada-byron'?")]
    [InlineData("babbage", "no person or organization has the id 'babbage'", "did you mean 'charles-babbage'?")]
    [InlineData("person:ada-biron", "no person has the id 'ada-biron'", "did you mean 'ada-byron'?")]
    [InlineData("zzzzzzzzz", "no person or organization has the id 'zzzzzzzzz'", null)]
    public void Help_for_an_unknown_id_is_the_nearest_of_an_allowed_kind(string id, string message, string? help)
    {
        var diagnostic = AssertReports("quotes/x.md", $"speaker: «SG0203:{id}»\nsource: letter-1843")[0];
        Assert.Equal((message, help), (diagnostic.Message, diagnostic.Help));
    }

    [Theory]
    [InlineData(
        "quotes/x.md",
        "speaker: «SG0202:engines»\nsource: letter-1843",
        "expected a person or organization, but 'engines' is a topic")]
    [InlineData(
        "quotes/x.md",
        "speaker: ada-byron\nsource: «SG0202:demonstration»",
        "expected a source, but 'demonstration' is an event")]
    [InlineData(
        "quotes/x.md", Quote + "topics: «SG0202:the-engine»", "expected a topic, but 'the-engine' is an article")]
    [InlineData(
        "quotes/x.md",
        Quote + "in_reply_to: «SG0202:letter-1843»",
        "expected a quote, but 'letter-1843' is a source")]
    [InlineData(
        "quotes/x.md",
        "speaker: «SG0202:topic:engines»\nsource: letter-1843",
        "expected a person or organization, but 'engines' is a topic")]
    [InlineData(
        "quotes/x.md",
        "speaker: «SG0202:topic:nothing»\nsource: letter-1843",
        "expected a person or organization, found a topic")]
    [InlineData(
        "events/x.md",
        "title: X\ndate: 1843\npeople: «SG0202:royal-society»",
        "expected a person, but 'royal-society' is an organization")]
    [InlineData(
        "events/x.md",
        "title: X\ndate: 1843\norganizations: «SG0202:ada-byron»",
        "expected an organization, but 'ada-byron' is a person")]
    public void A_reference_to_the_wrong_kind_names_both_kinds(string path, string keys, string message) =>
        Assert.Equal(message, AssertReports(path, keys)[0].Message);

    [Fact]
    public void An_id_of_two_kinds_is_ambiguous_where_both_are_allowed()
    {
        var organization = ("content/organizations/ada-byron.md", "---\nname: Ada Byron Ltd\n---\n");
        var diagnostics = MarkedSite.AssertReports(SmallWorld.And(organization,
            ("content/quotes/ada-1843.md",
                "---\nspeaker: «SG0201:ada-byron»\nsource: letter-1843\nabout: «SG0201:ada-byron»\n---\n"
                + "Words about [[«SG0201:ada-byron»]].\n"),
            ("content/events/x.md", "---\ntitle: X\ndate: 1843\npeople: ada-byron\norganizations: ada-byron\n---\n")));
        Assert.All(diagnostics, d => Assert.Equal("'ada-byron' is the id of a person and an organization", d.Message));
        Assert.All(diagnostics, d => Assert.Equal(
            "write 'person:ada-byron' or 'organization:ada-byron', or with the folder, as in Obsidian: "
                + "'people/ada-byron' or 'organizations/ada-byron'",
            d.Help));
    }

    [Fact]
    public void A_kind_before_the_id_makes_it_unambiguous()
    {
        var graph = FullFile.Graph(
            ("content/organizations/ada-byron.md", "---\nname: Ada Byron Ltd\n---\n"),
            (
                "content/quotes/ada-1843.md",
                "---\nspeaker: person:ada-byron\nsource: source:letter-1843\nto: organization:ada-byron\n---\n"
                    + "Words about [[organization:ada-byron]].\n"));
        var quote = graph.Quotes[0];
        Assert.Equal("person:ada-byron", graph.Find(quote.Speakers[0].Reference)?.ToString());
        Assert.Equal("organization:ada-byron", graph.Find(quote.To[0])?.ToString());
        Assert.Equal("source:letter-1843", graph.Find(quote.Source)?.ToString());
        Assert.Equal(
            "organization:ada-byron",
            Assert.Single(graph.ConnectionsOf(graph.Find(quote.Speakers[0].Reference)!).TalksAbout).Other?.ToString());
    }

    [Fact]
    public void Suggestions_of_ambiguous_ids_have_a_kind()
    {
        var diagnostics = MarkedSite.AssertReports(SmallWorld.And(
            ("content/organizations/ada-lovelace.md", "---\nname: O\n---\n"),
            ("content/people/ada-lovelace.md", "---\nname: P\n---\n"),
            ("content/quotes/x.md", "---\nspeaker: «SG0203:ada-lovelaec»\nsource: letter-1843\n---\nWords.\n")));
        Assert.Equal("did you mean 'organization:ada-lovelace' or 'person:ada-lovelace'?", diagnostics[0].Help);
    }

    [Fact]
    public void References_may_be_Obsidian_links()
    {
        var graph = FullFile.Graph((
            "content/quotes/x.md",
            "---\nspeaker: \"[[ada-byron]]\"\nsource: '[[letter-1843]]'\ntopics: [\"[[engines]]\"]\n---\n"
                + "Words.\n"));
        var quote = graph.Quotes.Single(q => q.Id == "x");
        Assert.Equal(["person:ada-byron", "source:letter-1843", "topic:engines"],
            new[] { quote.Speakers[0].Reference, quote.Source, quote.Topics[0] }
                .Select(r => graph.Find(r)?.ToString()));
    }

    [Fact]
    public void A_repeated_reference_counts_once()
    {
        var graph = FullFile.Graph(
            ("content/events/x.md", "---\ntitle: X\ndate: 1843\npeople: [ada-byron, person:ada-byron]\n---\n"));
        Assert.Single(graph.ConnectionsOf(graph.People.Single(p => p.Id == "ada-byron")).Events);
    }

    [Theory]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: The Royal Society of London")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: nature")]
    [InlineData("sources/x.md", "title: X\ntype: book\nauthors: [Luigi Menabrea, anonymous]")]
    [InlineData("articles/x.md", "title: X\ndate: 1843\nauthors: A friend")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: Vassar College}]")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0203:royal-societey»")]
    [InlineData("sources/x.md", "title: X\ntype: book\nauthors: [Luigi Menabrea, «SG0203:ada-biron»]")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: «SG0203:royal-socety»}]")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: Royal-Societey")]
    [InlineData("sources/x.md", "title: X\ntype: book\nauthors: [engine room]")]
    public void Where_text_is_allowed_only_misspelt_ids_are_marked(string path, string keys) =>
        AssertReports(path, keys);

    [Theory]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0203:organization:nope»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0202:person:ada-byron»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0202:topic:nope»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0202:engines»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0203:\"[[nope]]\"»")]
    [InlineData("sources/x.md", "title: X\ntype: book\nauthors: [«SG0203:person:zzz», «SG0202:quote:ada-1843»]")]
    [InlineData("articles/x.md", "title: X\ndate: 1843\nauthors: «SG0202:royal-society»")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: «SG0202:ada-byron»}]")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: «SG0202:person:ada-byron»}]")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: «SG0203:organization:nope»}]")]
    public void Where_text_is_allowed_broken_references_are_marked(string path, string keys) =>
        AssertReports(path, keys);

    [Theory]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0203:bcb»")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: «SG0203:organization:bcb»")]
    [InlineData("people/x.md", "name: X\nroles: [{title: T, organization: «SG0203:bcb»}]")]
    [InlineData("sources/x.md", "title: X\ntype: book\npublisher: BCB")]
    public void A_short_misspelt_id_is_marked(string path, string keys) =>
        MarkedSite.AssertReports(
            SmallWorld.And(
                ("content/organizations/bbc.md", "---\nname: BBC\n---\n"),
                ("content/" + path, $"---\n{keys}\n---\nText.\n")));

    [Theory]
    [InlineData("«SG0203:freelance»")]
    [InlineData("Freelance")]
    [InlineData("free lance")]
    public void The_organization_of_a_role_is_an_existing_id_or_a_name(string organization)
    {
        var diagnostics = AssertReports("people/x.md", $"name: X\nroles: [{{title: T, organization: {organization}}}]");
        Assert.All(
            diagnostics,
            d => Assert.Equal(
                "create content/organizations/freelance.md, or write the name as it is printed, with capitals",
                d.Help));
    }

    [Fact]
    public void A_name_may_be_an_Obsidian_link()
    {
        var graph = FullFile.Graph(
            ("content/sources/x.md", "---\ntitle: X\ntype: book\npublisher: \"[[royal-society]]\"\n---\n"));
        Assert.Equal(
            "organization:royal-society",
            graph.Find(graph.Sources.Single(s => s.Id == "x").Publisher!.Reference)?.ToString());
    }

    [Theory]
    [InlineData("person: ada-byron")]
    [InlineData("person :ada-byron")]
    [InlineData("[[ person : ada-byron ]]")]
    public void The_colon_between_kind_and_id_may_have_spaces(string about)
    {
        var graph = FullFile.Graph((
            "content/quotes/x.md",
            $"---\nspeaker: charles-babbage\nsource: letter-1843\nabout: \"{about}\"\n---\nWords.\n"));
        Assert.Equal("person:ada-byron", graph.Find(graph.Quotes.Single(q => q.Id == "x").About[0])?.ToString());
    }

    [Theory]
    [InlineData(
        "quotes/x.md", Quote + "stances: [{topic: engines, stance: «SG0206:oposed»}]", "did you mean 'opposed'?")]
    [InlineData(
        "quotes/x.md",
        Quote + "stances: [{topic: engines, stance: «SG0206:\"zzzzzzzzz\"»}]",
        "its stances are: in-favour, opposed")]
    [InlineData("quotes/x.md", Quote + "stances: {topic: engines, stance: «SG0206:oposed»}", "did you mean 'opposed'?")]
    [InlineData(
        "quotes/x.md",
        Quote + "stances:\n  - {topic: engines, stance: opposed}\n  - topic: engines\n    stance: «SG0206:oposed»",
        "did you mean 'opposed'?")]
    public void Help_for_an_unknown_stance_is_the_nearest_or_all(string path, string keys, string help) =>
        Assert.Equal(help, AssertReports(path, keys)[0].Help);

    [Fact]
    public void A_stance_after_an_invalid_one_is_marked() =>
        AssertReports(
            "quotes/x.md",
            Quote + "stances:\n  - {«SG0105:topic»: engines}\n  - {topic: engines, stance: «SG0206:oposed»}");

    [Fact]
    public void Help_for_a_topic_without_stances_is_not_an_empty_list()
    {
        var diagnostics = MarkedSite.AssertReports(SmallWorld.And(("content/topics/engines.md", "---\ntitle: T\n---\n"),
            (
                "content/quotes/x.md",
                $"---\n{Quote}stances: {{topic: engines, stance: «SG0206:opposed»}}\n---\nWords.\n")));
        Assert.False(diagnostics[0].Help?.EndsWith(": ", StringComparison.Ordinal), diagnostics[0].Help);
    }

    private static IReadOnlyList<Diagnostic> AssertReports(string path, string keys) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/" + path, $"---\n{keys}\n---\nText.\n")));
}
