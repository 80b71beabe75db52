using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;

namespace SiteGen.Tests.Diagnostics;

public sealed partial class RuleCatalogueTests
{
    [Fact]
    public void No_two_rules_share_a_code()
    {
        var shared = Declared().GroupBy(r => r.Code).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(shared);
    }

    [Fact]
    public void Rules_are_listed_and_declared_in_the_order_of_codes()
    {
        Assert.Equal(Rules.All.Select(r => r.Code).Order(StringComparer.Ordinal), Rules.All.Select(r => r.Code));
        Assert.Equal(Declared().Select(r => r.Code).Order(StringComparer.Ordinal), Declared().Select(r => r.Code));
    }

    [Fact]
    public void Every_rule_is_in_the_list()
    {
        Assert.True(Declared().Length >= 40);
        Assert.Equal(Declared(), Rules.All);
    }

    [Fact]
    public void Every_code_is_well_formed_and_in_an_existing_group() =>
        Assert.All(Rules.All, rule => Assert.Matches(Code(), rule.Code));

    [Fact]
    public void Every_title_is_a_unique_line_without_a_full_stop()
    {
        Assert.All(
            Rules.All,
            rule => Assert.False(
                string.IsNullOrWhiteSpace(rule.Title) || rule.Title.EndsWith('.') || rule.Title.Contains('\n'),
                rule.Code));
        Assert.Equal(
            Rules.All.Length, Rules.All.Select(r => r.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>The declared rules, in order of declaration.</summary>
    private static Rule[] Declared() =>
        [.. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(Rule))
            .OrderBy(f => f.MetadataToken).Select(f => (Rule)f.GetValue(null)!)];

    [GeneratedRegex("^SG0[1-9][0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
