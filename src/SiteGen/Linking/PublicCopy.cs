using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;

namespace SiteGen.Linking;

/// <summary>
/// A copy of a source that a web archive shows to everybody. Links to the source name it, so that programs can lead
/// there once the source is gone: Robust Links, https://robustlinks.mementoweb.org/spec/.
/// </summary>
/// <param name="Address">Its address.</param>
/// <param name="Time">
/// When it was made, as ISO 8601 has it: <c>2016-01-02T03:04:05Z</c>, or only the day; null if that is not known.
/// </param>
public sealed partial record PublicCopy(string Address, string? Time)
{
    /// <summary>
    /// Returns the copies of a source: the one that quotations were checked against, and its <c>archive_url</c>.
    /// </summary>
    public static IReadOnlyList<PublicCopy> Of(ArchiveLock archiveLock, Source source)
    {
        var copies = new List<PublicCopy>();
        if (archiveLock.OfSource(source.Id).FirstOrDefault(r => IsWeb(r.Memento)) is { Memento: { } memento } record)
        {
            copies.Add(new(memento, ArchiveLock.Format(record.MementoTime) ?? TimeIn(memento)));
        }

        if (source.ArchiveUrl is { } address && copies.All(c => c.Address != address))
        {
            copies.Add(new(address, TimeIn(address) ?? DaySeen(source)));
        }

        return copies;
    }

    /// <summary>The copy that links to a source name; null if there is none.</summary>
    public static PublicCopy? FirstOf(ArchiveLock archiveLock, Source source) =>
        Of(archiveLock, source) is [var first, ..] ? first : null;

    /// <summary>The day on which it was made.</summary>
    public EdtfDate? Day => Time is not null && EdtfDate.TryParse(Time[..10], out var day, out _) ? day : null;

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The time that addresses of web archives have: <c>/web/20160102030405/https://…</c>.</summary>
    private static string? TimeIn(string address) =>
        ArchiveTime().Match(address) is { Success: true } match
            && DateTime.TryParseExact(
                match.Groups["time"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? ArchiveLock.Format(time) : null;

    private static string? DaySeen(Source source) =>
        source.Accessed is { IsInterval: false, Precision: DatePrecision.Day, Start: { } day }
            ? HtmlTime.MachineValue(day) : null;

    [GeneratedRegex(
        "^https?://[^/]+/(?:[^?#]*/)?(?<time>[0-9]{14})(?:[a-z]{2}_)?(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveTime();
}
