using System.Globalization;

namespace SiteGen.Diagnostics;

/// <summary>
/// The diagnostics to print in full, and the number of the others. Nobody reads a thousand messages, and the first
/// mistakes often explain the rest.
/// </summary>
/// <param name="Shown">The diagnostics to print, in the order in which they are reported.</param>
/// <param name="Rest">The number of other diagnostics per code, most frequent first.</param>
public sealed record DiagnosticLimit(IReadOnlyList<Diagnostic> Shown, IReadOnlyList<(string Code, int Count)> Rest)
{
    /// <summary>The number of diagnostics printed without <c>--all</c>.</summary>
    public const int Default = 50;

    /// <summary>Chooses the first errors, then the first warnings, then the first notes. Their order is kept.</summary>
    /// <param name="diagnostics">All diagnostics, in the order in which they are reported.</param>
    /// <param name="maximum">The number to choose.</param>
    public static DiagnosticLimit Of(IReadOnlyList<Diagnostic> diagnostics, int maximum = Default)
    {
        var chosen = Enumerable.Range(0, diagnostics.Count)
            .OrderByDescending(i => diagnostics[i].Rule.Severity)
            .Take(maximum)
            .ToHashSet();
        var rest = diagnostics.Where((_, i) => !chosen.Contains(i))
            .GroupBy(d => d.Rule.Code)
            .Select(group => (Code: group.Key, Count: group.Count()))
            .OrderByDescending(r => r.Count)
            .ThenBy(r => r.Code, StringComparer.Ordinal);
        return new([.. diagnostics.Where((_, i) => chosen.Contains(i))], [.. rest]);
    }

    /// <summary><c>and 230 more: SG0203 (200), SG0301 (30); --all shows them</c>; null if all are shown.</summary>
    public string? Summary
    {
        get
        {
            if (Rest.Count == 0)
            {
                return null;
            }

            var count = Rest.Sum(r => r.Count);
            var codes = Rest.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Code} ({r.Count})"));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"and {count} more: {string.Join(", ", codes)}; --all shows {(count == 1 ? "it" : "them")}");
        }
    }
}
