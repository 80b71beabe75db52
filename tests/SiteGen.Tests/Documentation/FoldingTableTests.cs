using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Quotations;

namespace SiteGen.Tests.Documentation;

/// <summary>The table of the steps of folding in the guide is that of the program.</summary>
public partial class FoldingTableTests
{
    private const string Page = "verification.md";

    [Fact]
    public void The_table_has_every_step_with_its_examples()
    {
        var page = Guide.Read(Page);
        Assert.Matches(Generated(), page);
        var updated = Generated().Replace(page, _ => $"<!-- generated: folding -->\n\n{Table()}\n<!-- end -->\n");
        Guide.Update(Page, page, updated);
    }

    private static string Table()
    {
        var table = new StringBuilder("""
            | step | what it makes equal | a match: text, words | no match: text, words |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var step in FoldingSteps.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {step.Name} | {step.Meaning} ");
            table.Append(CultureInfo.InvariantCulture, $"| {Pair(step.Match)} | {Pair(step.Mismatch)} |\n");
        }

        return table.ToString();
    }

    private static string Pair((string Text, string Words) example) =>
        $"`{Visible(example.Text)}`, `{Visible(example.Words)}`";

    /// <summary>Returns an example with characters that are not to be seen as their names.</summary>
    private static string Visible(string example) => string.Concat(example.Select(c => c switch
    {
        '\n' => "⏎",
        _ when c is '\u00A0' || char.GetUnicodeCategory(c)
            is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => $"<U+{(int)c:X4}>",
        _ => c.ToString(),
    }));

    [GeneratedRegex(
        "<!-- generated: folding -->\n.*?<!-- end -->\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
