namespace SiteGen.Cli.Server;

/// <summary>
/// The media types of files, the same as on GitHub Pages (https://www.iana.org/assignments/media-types).
/// </summary>
internal static class ContentTypes
{
    /// <summary>Returns the media type for a file's name or extension.</summary>
    public static string Of(string path) => Path.GetFileName(path) switch
    {
        // GitHub Pages knows feeds only by their extensions.
        "feed.xml" => "application/atom+xml; charset=utf-8",
        "feed.json" => "application/feed+json",
        var name => OfExtension(Path.GetExtension(name).ToLowerInvariant()),
    };

    private static string OfExtension(string extension) => extension switch
    {
        ".html" or ".htm" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json",
        ".xml" => "application/xml",
        ".md" => "text/markdown; charset=utf-8",
        ".txt" or ".bib" => "text/plain; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".ttf" => "font/ttf",
        ".otf" => "font/otf",
        ".pdf" => "application/pdf",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mp3" => "audio/mpeg",
        ".ogg" => "audio/ogg",
        ".wav" => "audio/wav",
        ".vtt" => "text/vtt; charset=utf-8",
        ".wasm" => "application/wasm",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
