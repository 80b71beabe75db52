namespace SiteGen.Files;

/// <summary>What the name of a media file says about it: hosts choose the type of a file by its name.</summary>
internal static class MediaName
{
    private static readonly string[] Pages =
    [
        "html", "htm", "xhtml", "xht", "xhtm", "shtml", "shtm", "stm", "mht", "mhtml", "hta", "htc", "xsl", "xslt",
        "swf",
    ];

    private static readonly string[] Scripts = ["js", "mjs"];

    private static readonly string[] ServerPrograms =
    [
        "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtm", "phtml", "phar", "asp", "aspx", "asa",
        "ashx", "asmx", "ascx", "axd", "cer", "cshtml", "vbhtml", "jsp", "jspx", "jspf", "cfm", "cfml", "cfc", "cgi",
        "fcgi", "pl",
    ];

    private static readonly string[] ServerSettings = ["web.config", "php.ini", "htaccess", "htpasswd"];

    /// <summary>Extensions of files that browsers neither run nor take for something else.</summary>
    private static readonly string[] Inert =
    [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "tif", "tiff", "pdf", "mp4", "webm", "mp3", "ogg",
        "oga", "ogv", "wav", "m4a", "m4v", "mov", "flac", "opus", "vtt", "srt", "txt", "csv", "tsv", "json", "bib",
        "ics", "css", "woff", "woff2", "ttf", "otf", "zip", "gz", "7z", "epub", "docx", "xlsx", "pptx", "odt", "ods",
        "odp", "wasm", "md",
    ];

    private static readonly string[] Xml =
    [
        "xml", "rdf", "atom", "rss", "kml", "gpx", "gml", "xsd", "wsdl", "musicxml", "mml", "mathml", "ttml", "opml",
        "xspf", "tei", "owl",
    ];

    /// <summary>Why a name is refused, and what to do; null if it is not.</summary>
    public static (string Problem, string Help)? WhyRefused(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant().TrimEnd('.', ' ');
        // Some servers look at every part of a name: 'x.php.jpg' is a program to them.
        var parts = name.Split('.', ' ')[1..];
        return ServerSettings.Contains(name)
                ? ("has the name of the settings of a web server", "rename it, or pack it into a .zip")
            : parts.Any(ServerPrograms.Contains)
                ? ("has the name of a program, which web servers run", "rename it, or pack it into a .zip")
            : parts.Any(Pages.Contains)
                ? ("is a web page, which could run scripts on the address of the site",
                    "publish a PDF, a picture or plain text; a page that you trust belongs in static/")
            : parts.LastOrDefault() is { } last && Scripts.Contains(last)
                ? ("is a script", "scripts of the theme belong in templates/assets/; pack others into a .zip")
            : parts.LastOrDefault() == "svgz"
                ? ("is a compressed picture, which cannot be examined", "unpack it: 'gunzip -S z' makes an .svg of it")
            : null;
    }

    /// <summary>Whether a file is an SVG picture.</summary>
    public static bool IsSvg(string path) => ExtensionOf(path) == "svg";

    /// <summary>Whether a file is XML that browsers show.</summary>
    public static bool IsXml(string path) => Xml.Contains(ExtensionOf(path));

    /// <summary>Whether the type of a file is known, and browsers run nothing of that type.</summary>
    public static bool IsInert(string path) => Inert.Contains(ExtensionOf(path));

    private static string ExtensionOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
