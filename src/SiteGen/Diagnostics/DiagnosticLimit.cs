using System.Globalization;

namespace SiteGen.Diagnostics;

/// <summary>
/// The diagnostics that are worth printing in full, and the number of the others: nobody reads a thousand messages, and
/// the first mistakes often explain the rest.
/// </summary>
/// <param name="Shown">Those to print, in the order in which diagnostics are reported.</param>
/// <param name="Rest">How many are left out, per code; empty when none is.</param>
public sealed record DiagnosticLimit(IReadOnlyList<Diagnostic> Shown, IReadOnlyList<(string Code, int Count)> Rest)
{
    /// <summary>How many are printed in full unless all are asked for.</summary>
    public const int Default = 50;

    /// <summary>
    /// Chooses errors before warnings before notes, and among these the first; their order stays.
    /// </summary>
    /// <param name="diagnostics">All, in the order in which they are reported.</param>
    /// <param name="maximum">How many to choose.</param>
    public static DiagnosticLimit Of(IReadOnlyList<Diagnostic> diagnostics, int maximum = Default)
    {
        if (diagnostics.Count <= maximum)
        {
            return new(diagnostics, []);
        }

        var isShown = new bool[diagnostics.Count];
        foreach (var index in Enumerable.Range(0, diagnostics.Count).OrderByDescending(i => diagnostics[i].Rule.Severity).Take(maximum))
        {
            isShown[index] = true;
        }

        return new(
            [.. diagnostics.Where((_, i) => isShown[i])],
            [
                .. diagnostics.Where((_, i) => !isShown[i]).GroupBy(d => d.Rule.Code).Select(g => (Code: g.Key, Count: g.Count()))
                    .OrderByDescending(r => r.Count).ThenBy(r => r.Code, StringComparer.Ordinal),
            ]);
    }

    /// <summary><c>and 230 more: SG0203 (200), SG0301 (30); --all shows them</c>; null when none is left out.</summary>
    public string? Summary => Rest.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"and {Rest.Sum(r => r.Count)} more: {string.Join(", ", Rest.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Code} ({r.Count})")))}; --all shows {(Rest.Sum(r => r.Count) == 1 ? "it" : "them")}");
}
