using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public sealed class DiagnosticCountTests
{
    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(1, 0, 0, "1 error")]
    [InlineData(2, 0, 0, "2 errors")]
    [InlineData(0, 1, 0, "1 warning")]
    [InlineData(2, 1, 0, "2 errors, 1 warning")]
    [InlineData(1, 2, 1, "1 error, 2 warnings, 1 note")]
    [InlineData(0, 0, 2, "2 notes")]
    public void Errors_warnings_and_notes_are_counted_separately(
        int errors, int warnings, int notes, string expected)
    {
        Diagnostic[] diagnostics =
            [.. Some(notes, Severity.Note), .. Some(errors, Severity.Error), .. Some(warnings, Severity.Warning)];
        Assert.Equal(expected, DiagnosticFormatter.Count(diagnostics));
    }

    private static IEnumerable<Diagnostic> Some(int count, Severity severity) =>
        Enumerable.Repeat(
            new Diagnostic(new Rule("SG0199", severity, "title"), new SourceFile("x", "x"), default, "message"), count);
}
