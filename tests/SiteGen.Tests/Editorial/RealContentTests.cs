using SiteGen.Building;
using SiteGen.Content.Entities;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Editorial;

/// <summary>What the site in <c>content/</c> promises about the people it names, and how it speaks.</summary>
public sealed class RealContentTests
{
    private static readonly Lazy<Site> Loaded = new(() => LoadedSite.Of(Repository.Root));

    private static IEnumerable<Person> Living => Loaded.Value.Graph.People.Where(p => p.Died is null);

    [Fact]
    public void Each_passage_on_a_living_person_says_where_it_comes_from() =>
        AssertNone(UnsupportedPassages.Find(Loaded.Value, ReviewedPassages.All));

    [Fact]
    public void Each_role_of_a_living_person_has_a_source() =>
        AssertNone(Living.SelectMany(p => p.Roles.Where(r => r.Source is null)
            .Select(r => $"{p.File.Path}: the role '{r.Title}' has no source")));

    [Fact]
    public void The_site_does_not_say_when_a_living_person_was_born() =>
        AssertNone(Living.Where(p => p.Born is not null).Select(p => $"{p.File.Path}: born"));

    [Fact]
    public void Pages_that_explain_do_not_hedge() => AssertNone(CondemnedPhrases.Find(Loaded.Value));

    [Fact]
    public void A_page_on_Anthropic_says_that_Anthropic_made_the_system_that_drafted_it()
    {
        var graph = Loaded.Value.Graph;
        Entity[] pages =
        [
            .. graph.Articles, .. graph.People, .. graph.Organizations, .. graph.Events, .. graph.Topics,
        ];
        string[] parties = ["[[anthropic", "[[dario-amodei", "[[amodei-"];
        var onAnthropic = pages.Where(p => p.Id is "anthropic" or "dario-amodei"
            || parties.Any(party => BodyOf(p).Contains(party, StringComparison.Ordinal)));
        Assert.NotEmpty(onAnthropic);
        AssertNone(onAnthropic.Where(p => !BodyOf(p).Contains("[[about]]", StringComparison.Ordinal))
            .Select(p => $"{p.File.Path}: end it with a link to the page about this site"));
    }

    private static string BodyOf(Entity entity)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, entity.File.Path));
        return text[text.IndexOf("\n---\n", 4, StringComparison.Ordinal)..];
    }

    private static void AssertNone(IEnumerable<string> mistakes)
    {
        Assert.NotEmpty(Living);
        string[] lines = [.. mistakes];
        Assert.True(lines.Length == 0, $"{lines.Length} to mend:\n{string.Join('\n', lines)}");
    }
}
