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

    private static void AssertNone(IEnumerable<string> mistakes)
    {
        Assert.NotEmpty(Living);
        string[] lines = [.. mistakes];
        Assert.True(lines.Length == 0, $"{lines.Length} to mend:\n{string.Join('\n', lines)}");
    }
}
