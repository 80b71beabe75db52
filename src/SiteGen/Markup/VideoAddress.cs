using System.Web;

namespace SiteGen.Markup;

/// <summary>An address of a video on another site.</summary>
/// <param name="Site">The name of the site: <c>YouTube</c>.</param>
/// <param name="Address">The address to which a reader goes, with the time at which the video starts.</param>
internal sealed record VideoAddress(string Site, string Address)
{
    private const string YouTube = "YouTube";
    private const string Vimeo = "Vimeo";

    /// <summary>Returns the video at an address; null if it is not one of a known site.</summary>
    public static VideoAddress? Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var query = HttpUtility.ParseQueryString(uri.Query);
        return HostOf(uri) switch
        {
            "youtu.be" => OfYouTube(uri, segments.FirstOrDefault()),
            "youtube.com" or "youtube-nocookie.com" => OfYouTube(uri, segments switch
            {
                ["shorts" or "embed" or "live" or "v" or "e", var id, ..] => id,
                ["watch"] => query["v"],
                _ => null,
            }),
            "vimeo.com" => OfVimeo(uri, segments),
            _ => null,
        };
    }

    private static string HostOf(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host[..dot] is "www" or "m" or "music" or "player" ? host[(dot + 1)..] : host;
    }

    private static VideoAddress OfYouTube(Uri uri, string? id)
    {
        if (string.IsNullOrEmpty(id) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return new(YouTube, uri.AbsoluteUri);
        }

        var query = HttpUtility.ParseQueryString(uri.Query);
        var time = query["t"] ?? query["start"]
            ?? (uri.Fragment.StartsWith("#t=", StringComparison.Ordinal) ? uri.Fragment[3..] : null);
        var list = query["list"];
        return new(YouTube, $"https://www.youtube.com/watch?v={id}"
            + (list is null ? "" : "&list=" + Uri.EscapeDataString(list))
            + (string.IsNullOrEmpty(time) ? "" : "&t=" + Uri.EscapeDataString(time)));
    }

    /// <summary>A number is a video; a second part, or <c>h</c>, is the key of one that is not listed.</summary>
    private static VideoAddress OfVimeo(Uri uri, string[] segments)
    {
        var at = Array.FindIndex(segments, s => s.All(char.IsAsciiDigit));
        if (at < 0)
        {
            return new(Vimeo, uri.AbsoluteUri);
        }

        var key = segments.ElementAtOrDefault(at + 1) ?? HttpUtility.ParseQueryString(uri.Query)["h"];
        return new(Vimeo, $"https://vimeo.com/{segments[at]}"
            + (string.IsNullOrEmpty(key) ? "" : "/" + Uri.EscapeDataString(key)) + uri.Fragment);
    }
}
