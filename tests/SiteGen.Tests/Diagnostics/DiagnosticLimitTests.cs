using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public class DiagnosticLimitTests
{
    private static readonly SourceFile File = new("content/a.md", new string('x', 1000));

    [Fact]
    public void All_are_shown_up_to_the_limit()
    {
        var limit = DiagnosticLimit.Of(Many(Rules.KeyUnknown, 0, 50));

        Assert.Equal((50, null), (limit.Shown.Count, limit.Summary));
    }

    [Fact]
    public void The_rest_is_counted_per_code_most_frequent_first()
    {
        var limit = DiagnosticLimit.Of([
            .. Many(Rules.KeyUnknown, 0, 50),
            .. Many(Rules.DateMalformed, 50, 30),
            .. Many(Rules.ReferenceUnknown, 80, 200),
        ]);

        Assert.Equal("and 230 more: SG0203 (200), SG0301 (30); --all shows them", limit.Summary);
    }

    [Fact]
    public void Errors_are_chosen_before_warnings_before_notes_and_the_order_is_kept()
    {
        var (note, warning) = (At(Rules.EntityUnused, 0), At(Rules.RawHtml, 1));
        var (error, last) = (At(Rules.KeyUnknown, 2), At(Rules.KeyUnknown, 3));

        Assert.Equal([error, last], DiagnosticLimit.Of([note, warning, error, last], 2).Shown);
        Assert.Equal([warning, error, last], DiagnosticLimit.Of([note, warning, error, last], 3).Shown);
        Assert.Equal([error], DiagnosticLimit.Of([note, warning, error, last], 1).Shown);
        Assert.Equal(
            "and 1 more: SG0208 (1); --all shows it", DiagnosticLimit.Of([note, warning, error, last], 3).Summary);
    }

    private static Diagnostic[] Many(Rule rule, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => At(rule, i))];

    private static Diagnostic At(Rule rule, int offset) => new(rule, File, new(offset, 1), "m");
}
