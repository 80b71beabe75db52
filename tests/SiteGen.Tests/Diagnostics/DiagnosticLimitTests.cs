using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public class DiagnosticLimitTests
{
    private static readonly SourceFile File = new("content/a.md", new string('x', 1000));

    [Fact]
    public void As_many_as_the_limit_are_all_shown()
    {
        var limit = DiagnosticLimit.Of(Many(Rules.KeyUnknown, 0, 50));

        Assert.Equal((50, null), (limit.Shown.Count, limit.Summary));
    }

    [Fact]
    public void The_rest_is_counted_per_code_the_commonest_first()
    {
        var limit = DiagnosticLimit.Of([.. Many(Rules.KeyUnknown, 0, 50), .. Many(Rules.DateMalformed, 50, 30), .. Many(Rules.ReferenceUnknown, 80, 200)]);

        Assert.Equal("and 230 more: SG0203 (200), SG0301 (30); --all shows them", limit.Summary);
    }

    [Fact]
    public void Errors_go_before_warnings_before_notes_and_the_order_stays()
    {
        Diagnostic note = At(Rules.EntityUnused, 0), warning = At(Rules.RawHtml, 1), error = At(Rules.KeyUnknown, 2), last = At(Rules.KeyUnknown, 3);

        Assert.Equal([error, last], DiagnosticLimit.Of([note, warning, error, last], 2).Shown);
        Assert.Equal([warning, error, last], DiagnosticLimit.Of([note, warning, error, last], 3).Shown);
        Assert.Equal([error], DiagnosticLimit.Of([note, warning, error, last], 1).Shown);
        Assert.Equal("and 1 more: SG0208 (1); --all shows it", DiagnosticLimit.Of([note, warning, error, last], 3).Summary);
    }

    private static Diagnostic[] Many(Rule rule, int from, int count) => [.. Enumerable.Range(from, count).Select(i => At(rule, i))];

    private static Diagnostic At(Rule rule, int offset) => new(rule, File, new(offset, 1), "m");
}
