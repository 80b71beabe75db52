using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Diagnostics;

/// <summary>
/// A site whose files mark the expected diagnostics: <c>«SG0103:colour»: red</c> expects an unknown key at
/// <c>colour</c>. Several rules at one position are separated by commas.
/// </summary>
internal static partial class MarkedSite
{
    /// <summary>Builds the site without the marks, and asserts that exactly the marked mistakes are reported.</summary>
    /// <returns>The diagnostics, in the order in which they are reported.</returns>
    public static IReadOnlyList<Diagnostic> AssertReports(params IEnumerable<(string Path, string Text)> files) =>
        Assert(files, drafts: false);

    /// <summary>The same with drafts.</summary>
    public static IReadOnlyList<Diagnostic> AssertReportsWithDrafts(
        params IEnumerable<(string Path, string Text)> files) =>
        Assert(files, drafts: true);

    /// <summary>Describes a diagnostic as <see cref="AssertReports"/> does: position, code and marked text.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        Describe(
            diagnostic.File.Path,
            diagnostic.Span.Start,
            diagnostic.Rule.Code,
            diagnostic.File.Slice(diagnostic.Span).ToString());

    private static IReadOnlyList<Diagnostic> Assert(IEnumerable<(string Path, string Text)> files, bool drafts)
    {
        var expected = new List<(string Path, int Start, string Code, string Text)>();
        var plain = files.Select(f => (f.Path, Unmark(f.Path, f.Text, expected))).ToArray();
        using var site = new TestSite(plain);
        var found = site.FindProblems(drafts);
        expected.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path) is var order && order != 0 ? order
            : a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Code, b.Code));
        var actual = string.Join('\n', found.Select(Describe));
        Xunit.Assert.Equal(string.Join('\n', expected.Select(e => Describe(e.Path, e.Start, e.Code, e.Text))), actual);
        return found;
    }

    private static string Unmark(
        string path, string text, List<(string Path, int Start, string Code, string Text)> expected)
    {
        var removed = 0;
        return Mark().Replace(text, match =>
        {
            var marked = match.Groups["text"].Value;
            foreach (var code in match.Groups["codes"].Value.Split(','))
            {
                expected.Add((path, match.Index - removed, code, marked));
            }

            removed += match.Length - marked.Length;
            return marked;
        });
    }

    private static string Describe(string path, int start, string code, string text) =>
        $"{path} at {start}: {code} «{text.Replace("\n", "\\n", StringComparison.Ordinal)}»";

    [GeneratedRegex("«(?<codes>SG[0-9]{4}(,SG[0-9]{4})*):(?<text>[^»]*)»", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
