using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// Makes addresses of sources that lead to a page of a PDF (<c>#page=12</c>, RFC 8118) or to a time of a recording
/// (<c>#t=754</c>, https://www.w3.org/TR/media-frags/, or what a host has instead).
/// </summary>
internal static partial class SourceAddress
{
    /// <summary>How hosts that play recordings take the seconds: also for their subdomains.</summary>
    private static readonly (string Host, char Before, string Name, string Unit)[] Hosts =
    [
        ("youtube.com", '?', "t", ""),
        // It has embedded players only.
        ("youtube-nocookie.com", '?', "start", ""),
        ("youtu.be", '?', "t", ""),
        ("spotify.com", '?', "t", ""),
        ("podcasts.apple.com", '?', "t", ""),
        ("twitch.tv", '?', "t", "s"),
        ("archive.org", '?', "start", ""),
        ("c-span.org", '?', "start", ""),
        ("dailymotion.com", '?', "start", ""),
        ("vimeo.com", '#', "t", "s"),
    ];

    private static readonly string[] MediaFiles =
    [
        ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".webm", ".ogv",
    ];

    /// <summary>
    /// Returns the address of the place in a source that has the words; null if the place is not known, or the source
    /// has no addresses for places.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="place">What the quotation or version says of the page or time; null for nothing.</param>
    /// <param name="verified">What was found of the words; null if they are not verified.</param>
    public static string? Of(Source source, WordsPlace? place, VerifiedText? verified)
    {
        if (source.Url is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var (page, seconds) = PlaceIn(source, place, verified);
        return page is { } number
                ? address.Fragment.Length == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{url}#page={number}") : null
            : seconds is { } time ? AtTime(url, address, time) : null;
    }

    /// <summary>
    /// Returns where in a source the words are: the page of a PDF, as its readers count, or the seconds in a recording;
    /// nothing if that is not known, or the source is neither.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="place">What the quotation or version says of the page or time; null for nothing.</param>
    /// <param name="verified">What was found of the words; null if they are not verified.</param>
    public static (int? Page, int? Seconds) PlaceIn(Source source, WordsPlace? place, VerifiedText? verified)
    {
        var found = verified?.Finding.Position;
        if (source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (IsPdf(address) || IsPdf(verified?.Copy, url)))
        {
            // Readers of PDF count pages; the quotation may name the printed number.
            return (found?.Page ?? FirstNumber(place?.Page), null);
        }

        var isRecording = SourceTypes.AreRecordings(source.Type) || found?.Time is not null;
        return (null, isRecording ? place?.Time?.Start ?? found?.Time : null);
    }

    private static string? AtTime(string url, Uri address, int seconds)
    {
        foreach (var (host, before, name, unit) in Hosts)
        {
            if (address.Host == host || address.Host.EndsWith('.' + host, StringComparison.Ordinal))
            {
                var value = string.Create(CultureInfo.InvariantCulture, $"{name}={seconds}{unit}");
                return before == '#' ? WithFragment(url, address, value) : WithQuery(url, name, value);
            }
        }

        return MediaFiles.Contains(Path.GetExtension(address.AbsolutePath).ToLowerInvariant())
            ? WithFragment(url, address, string.Create(CultureInfo.InvariantCulture, $"t={seconds}")) : null;
    }

    private static string? WithFragment(string url, Uri address, string value) =>
        address.Fragment.Length == 0 ? $"{url}#{value}" : null;

    /// <summary>Adds a value to the query, in place of one with the same name.</summary>
    private static string WithQuery(string url, string name, string value)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var question = path.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return $"{path}?{value}{fragment}";
        }

        var others = path[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(v => v != name && !v.StartsWith(name + '=', StringComparison.Ordinal));
        return $"{path[..question]}?{string.Join('&', [.. others, value])}{fragment}";
    }

    private static bool IsPdf(Uri address) =>
        address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
        || (address.Host is "arxiv.org" && address.AbsolutePath.StartsWith("/pdf/", StringComparison.Ordinal));

    /// <summary>Whether the address answered with a PDF when it was got, whatever its path ends in.</summary>
    private static bool IsPdf(ArchiveRecord? capture, string url) =>
        capture is { MediaType: { } type, From: { } from } && from == url
        && type.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase);

    private static int? FirstNumber(string? page) => page is not null && Number().Match(page) is { Success: true } match
        && int.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex("^[0-9]+(?![0-9A-Za-z.:])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
