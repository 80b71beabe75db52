using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Compares where quotations say that their words are (<c>page</c>, <c>time</c> and <c>locator</c>) with where they
/// were found in the archived text.
/// </summary>
internal static partial class PlaceCheck
{
    /// <summary>
    /// How many seconds a time may differ: players and transcripts do not count from the same moment, and editors start
    /// a little before the words.
    /// </summary>
    private const int Tolerance = 10;

    /// <summary>Reports quotations whose words were found on another page, or at another time.</summary>
    /// <param name="found">What was found for each text.</param>
    public static IEnumerable<Diagnostic> Find(IEnumerable<(VerifiableText Text, Finding Finding)> found)
    {
        foreach (var (text, finding) in found)
        {
            // Words that occur several times may be meant where they were not looked for.
            if (finding is { Range: { } range, Text: { } archived, Occurrences: <= 1 }
                && finding.Level.IsVerified())
            {
                var diagnostics = Compare(text, archived.PagesOf(range.Start, range.End))
                    .Concat(Compare(text, archived.TimesOf(range.Start, range.End)));
                foreach (var diagnostic in diagnostics)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    /// <summary>Returns the page or pages that a locator names (<c>p. 12</c>); null if it names none.</summary>
    public static string? PageOf(string? locator) =>
        PageIn().Match(locator ?? "") is { Success: true } match ? match.Groups["page"].Value : null;

    /// <summary>Returns the time that a locator names, also as it is written; null if it names none.</summary>
    public static (int Seconds, string Written)? TimeOf(string? locator) =>
        TimeIn().Match(locator ?? "") is { Success: true } match
            && RecordingTime.TryParse(match.Value, out var seconds) ? (seconds, match.Value) : null;

    private static IEnumerable<Diagnostic> Compare(
        VerifiableText text, (int First, int Last, IReadOnlyList<string> Labels)? pages)
    {
        if (pages is not { } found)
        {
            yield break;
        }

        var said = SaidPlace.Of(text);
        var where = found.Labels.Count > 0 && found.Labels[0] != Name(found.First)
            ? $"on page {Name(found.First)} (printed {found.Labels[0]})"
            : $"on page {Name(found.First)}";
        if (said.Page is { } page && !Includes(page, found))
        {
            yield return At(text, said.PageSpan, where, $"on page {page}");
        }

        if (PageOf(said.Locator) is { } named && !Includes(named, found))
        {
            yield return At(text, said.LocatorSpan, where, $"on page {named}");
        }
    }

    private static IEnumerable<Diagnostic> Compare(VerifiableText text, (int Start, int? End)? times)
    {
        if (times is not { } found)
        {
            yield break;
        }

        var said = SaidPlace.Of(text);
        var where = RecordingTime.Format(found.Start);
        if (said.Time is { } time && !Includes(time.Start, time.End ?? time.Start, found))
        {
            yield return At(text, said.TimeSpan, $"at {where}", $"at {time}");
        }

        if (TimeOf(said.Locator) is var (seconds, named) && !Includes(seconds, seconds, found))
        {
            yield return At(text, said.LocatorSpan, $"at {where}", $"at {named}");
        }
    }

    private static Diagnostic At(VerifiableText text, SourceSpan span, string where, string said) => new(
        Rules.QuotePlaceDiffers,
        text.Quote.File,
        span,
        $"the words of '{text.Id}' are {where} in the text of '{text.Source.Id}', not {said}",
        "correct the place, or check that the words are the right ones");

    /// <summary>Whether a page, or one of a range, is among those found, by its number or as it is printed.</summary>
    public static bool Includes(string said, (int First, int Last, IReadOnlyList<string> Labels) found)
    {
        var ends = said.Split(['-', '–', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ends.Any(e => found.Labels.Contains(e, StringComparer.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (ends.Length == 0 || !ends.All(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            // A page with another kind of number cannot be compared if none is printed like it.
            return found.Labels.Count == 0;
        }

        var numbers = ends.Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToArray();
        var printed = found.Labels.Where(l => int.TryParse(l, CultureInfo.InvariantCulture, out _))
            .Select(l => int.Parse(l, CultureInfo.InvariantCulture));
        return (numbers.Min() <= found.Last && numbers.Max() >= found.First)
            || printed.Any(p => numbers.Min() <= p && p <= numbers.Max());
    }

    private static bool Includes(int start, int end, (int Start, int? End) found) =>
        end >= found.Start - Tolerance && (found.End is not { } last || start <= last + Tolerance);

    private static string Name(int page) => page.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?:pp?\.|pages?|s\.|seiten?)\s*(?<page>[0-9]+(?:\s*[-–]\s*[0-9]+)?)(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageIn();

    [GeneratedRegex(@"(?<![0-9:])[0-9]{1,3}(?::[0-5][0-9]){1,2}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex TimeIn();
}

/// <summary>Where a quotation or a version says that its words are, with the positions in its file.</summary>
file readonly record struct SaidPlace(
    string? Page,
    SourceSpan PageSpan,
    TimeSpanOfWords? Time,
    SourceSpan TimeSpan,
    string? Locator,
    SourceSpan LocatorSpan)
{
    public static SaidPlace Of(VerifiableText text)
    {
        if (text.Version <= 0)
        {
            var quote = text.Quote;
            return new(quote.Page, quote.PageSpan, quote.Time, quote.TimeSpan, quote.Locator, quote.LocatorSpan);
        }

        var version = text.Quote.Versions[text.Version - 1];
        return new(
            version.Page, version.PageSpan, version.Time, version.TimeSpan, version.Locator, version.LocatorSpan);
    }
}
