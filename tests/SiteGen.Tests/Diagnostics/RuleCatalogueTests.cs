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
    public void Rules_are_listed_and_declared_in_the_order_of_their_codes()
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
    public void Every_code_has_the_form_of_a_code_in_a_group_that_exists() =>
        Assert.All(Rules.All, rule => Assert.Matches(Code(), rule.Code));

    [Fact]
    public void Every_title_is_a_line_of_its_own()
    {
        Assert.All(Rules.All, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Title) || rule.Title.EndsWith('.') || rule.Title.Contains('\n'), rule.Code));
        Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>The fields in the order in which they are declared, however the list is made.</summary>
    private static Rule[] Declared() =>
        [.. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(Rule))
            .OrderBy(f => f.MetadataToken).Select(f => (Rule)f.GetValue(null)!)];

    [GeneratedRegex("^SG0[1-8][0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
