using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// The names of captures: the first one of a source is named after it, <c>letter</c>; later ones have their day too,
/// <c>letter.2026-12-05</c>, and if there are more of a day, a number: <c>letter.2026-12-05-2</c>. A file of
/// <c>content/archive/</c> has this name and the extension of its format.
/// </summary>
public static partial class CaptureName
{
    /// <summary>Returns the id of the source of a capture.</summary>
    public static string SourceOf(string name) =>
        Suffix().Match(name) is { Success: true, Index: var end } ? name[..end] : name;

    /// <summary>Returns the day that the name of a later capture has; null for the first one.</summary>
    public static DateOnly? DayOf(string name) =>
        Suffix().Match(name) is { Success: true } match ? IsoDay.Parse(match.Groups["day"].ValueSpan) : null;

    /// <summary>Returns the name of a new capture.</summary>
    /// <param name="sourceId">The id of the source.</param>
    /// <param name="day">The day of the capture.</param>
    /// <param name="isTaken">Whether there is a capture with a name.</param>
    public static string Next(string sourceId, DateOnly day, Func<string, bool> isTaken)
    {
        if (!isTaken(sourceId))
        {
            return sourceId;
        }

        var dated = $"{sourceId}.{IsoDay.Format(day)}";
        var name = dated;
        for (var number = 2; isTaken(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{dated}-{number}");
        }

        return name;
    }

    [GeneratedRegex(@"\.(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:-[0-9]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
