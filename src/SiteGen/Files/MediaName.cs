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
        "phps", "pht", "phtm", "phtml", "phar", "asp", "aspx", "asa", "asax", "ashx", "asmx", "ascx", "axd", "cer",
        "svc", "idc", "cshtml", "vbhtml", "jsp", "jspx", "jspf", "cfm", "cfml", "cfc", "cgi", "fcgi", "pl", "asis",
        "var",
    ];

    private static readonly string[] ServerSettings = ["web.config", "php.ini", "htaccess", "htpasswd"];

    /// <summary>
    /// Extensions of plain text, whose type every host knows: browsers show whatever such a file says as it is.
    /// </summary>
    private static readonly string[] Plain = ["txt", "csv", "tsv"];

    /// <summary>Extensions of files whose types are well known, and of which browsers run none.</summary>
    private static readonly string[] Known =
    [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "tif", "tiff", "pdf", "mp4", "webm", "mp3", "ogg",
        "oga", "ogv", "wav", "m4a", "m4v", "mov", "flac", "vtt", "json", "ics", "css", "woff",
        "woff2", "ttf", "otf", "zip", "7z", "epub", "docx", "xlsx", "pptx", "odt", "ods", "odp",
    ];

    /// <summary>
    /// Extensions of other files that are no XML. Many hosts know no type of them.
    /// </summary>
    private static readonly string[] Guessed = ["avif", "bib", "gz", "md", "opus", "srt", "wasm"];

    /// <summary>Extensions of compressed pictures.</summary>
    private static readonly string[] Compressed = ["svgz"];

    private static readonly string[] Svg = ["svg"];

    private static readonly string[] Xml =
    [
        "xml", "rdf", "atom", "rss", "kml", "gpx", "gml", "xsd", "wsdl", "musicxml", "mml", "mathml", "ttml", "opml",
        "xspf", "tei", "owl",
    ];

    /// <summary>Extensions of what notes show: pictures, recordings and documents.</summary>
    private static readonly string[] Attachments =
    [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "mp4", "webm", "mp3", "ogg", "oga", "ogv", "wav",
        "m4a", "m4v", "mov", "flac", "pdf",
    ];

    /// <summary>Whether a file is what a note may show, by its name.</summary>
    public static bool IsAttachment(string path) =>
        Attachments.Contains(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());

    /// <summary>Why a name is refused, and what to do; null if it is not.</summary>
    public static (string Problem, string Help)? WhyRefused(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant().TrimEnd('.', ' ');
        // Some servers look at every part of a name: 'x.php.jpg' is a program to them.
        var parts = PartsOf(path);
        return ServerSettings.Contains(name)
                ? ("has the name of the settings of a web server", "rename it, or pack it into a .zip")
            : parts.Any(p => ServerPrograms.Contains(p) || IsPhp(p))
                ? ("has the name of a program, which web servers run", "rename it, or pack it into a .zip")
            : parts.Any(Pages.Contains)
                ? ("is a web page, which could run scripts on the address of the site",
                    "publish a PDF, a picture or plain text; a page that you trust belongs in static/")
            : parts.LastOrDefault() is { } last && Scripts.Contains(last)
                ? ("is a script", "scripts of the theme belong in templates/assets/; pack others into a .zip")
            : MayBe(path, Compressed)
                ? ("is a compressed picture, which cannot be examined", "unpack it: 'gunzip -S z' makes an .svg of it")
            : null;
    }

    /// <summary>Whether a file is an SVG picture to some hosts.</summary>
    public static bool IsSvg(string path) => MayBe(path, Svg);

    /// <summary>Whether a file is XML that browsers show to some hosts.</summary>
    public static bool IsXml(string path) => MayBe(path, Xml);

    /// <summary>Whether a file is XML to all hosts.</summary>
    public static bool IsAlwaysXml(string path) => PartsOf(path).LastOrDefault() == "xml";

    /// <summary>Whether a file is plain text to all hosts and browsers.</summary>
    public static bool IsPlain(string path) => PartsOf(path).LastOrDefault() is { } last && Plain.Contains(last);

    /// <summary>
    /// Whether hosts may give a file any type: there are more than 60 that browsers show as XML, such as that of
    /// <c>.dae</c>.
    /// </summary>
    public static bool IsUnknown(string path) =>
        PartsOf(path).LastOrDefault() is not { } last || !(IsKnown(last) || Guessed.Contains(last));

    /// <summary>
    /// Whether hosts may give a file the type of one of some extensions: to some, <c>x.svg.de</c> is a picture in
    /// German, and <c>x.svg.gz</c> a compressed one.
    /// </summary>
    private static bool MayBe(string path, string[] extensions)
    {
        var parts = PartsOf(path);
        var last = Array.FindLastIndex(parts, extensions.Contains);
        return last >= 0 && !parts[last..].Any(IsKnown);
    }

    private static bool IsKnown(string extension) => Plain.Contains(extension) || Known.Contains(extension);

    private static string[] PartsOf(string path) =>
        Path.GetFileName(path).ToLowerInvariant().TrimEnd('.', ' ').Split('.', ' ')[1..];

    private static bool IsPhp(string part) =>
        part.StartsWith("php", StringComparison.Ordinal) && part.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;
}
