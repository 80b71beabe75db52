using System.IO.Compression;
using System.Text;

namespace SiteGen.Tests.Support;

/// <summary>
/// Media files of every kind that try to run something, or to load it, when they are opened by themselves.
/// </summary>
internal static class AttackMedia
{
    private const string Call = AttackSite.Call;
    private const string Evil = "https://evil.example/";
    private const string Names = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    private const string Page = $"<!DOCTYPE html><html><body onload=\"{Call}\"><script>{Call}</script></body></html>";
    private const string Picture = $"<svg {Names} onload=\"{Call}\"><script>{Call}</script></svg>";
    private const string Prefixed =
        $"<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>{Call}</s:script></s:svg>";
    private const string Foreign =
        $"<x><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">{Call}</h:script></x>";
    private const string Polyglot = $"GIF89a/*\u0001\u0001*/=0;{Call}//";

    /// <summary>What stands inside a picture.</summary>
    private static readonly string[] Parts =
    [
        $"<script>{Call}</script>",
        $"<script href=\"data:text/javascript,{Call}\"/>",
        $"<g onload=\"{Call}\" ONLOAD=\"{Call}\"><set attributeName=\"onload\" to=\"{Call}\"/></g>",
        $"<animate attributeName=\"x\" begin=\"0s\" dur=\"1s\" onbegin=\"{Call}\"/>",
        $"<image href=\"x\" onerror=\"{Call}\"/><image xlink:href=\"{Evil}a.png\"/><image href=\"//evil.example/b\"/>",
        $"<a id=\"a\" xlink:href=\"javascript:{Call}\"><rect width=\"99\" height=\"99\"/></a>",
        $"<a><rect width=\"99\" height=\"99\"/><set attributeName=\"href\" to=\"javascript:{Call}\"/></a>",
        $"<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"{Call}\"/></foreignObject>",
        $"<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"{Call}\"/>",
        $"<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"javascript:{Call}\"/>",
        $"<use href=\"data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg' onload='{Call}'/>#x\"/>",
        $"<style>@import '{Evil}c.css';</style>",
        $"<style>@<![CDATA[import]]> '{Evil}d.css';</style>",
        $"<style>/* url(# */ text {{ font-family: x }} @font-face {{ font-family: x; src: url({Evil}e) }}</style>"
            + "<text y=\"9\">x</text>",
        $"<style>@font-face {{ font-family: y; src: u\\72l({Evil}f) }} text {{ font-family: y }}</style><text>x</text>",
        $"<rect width=\"9\" height=\"9\" fill=\"url(&quot;{Evil}g#x&quot;)\" filter=\"url({Evil}h#x)\"/>",
        $"<rect width=\"9\" height=\"9\" style=\"cursor: url({Evil}i), auto; mask-image: image-set('{Evil}j' 1x)\"/>",
        $"<feImage href=\"{Evil}k\"/><filter id=\"f\"><feImage xlink:href=\"{Evil}l\"/></filter>"
            + "<rect width=\"9\" height=\"9\" filter=\"url(#f)\"/>",
        $"<g xml:base=\"{Evil}\"><use href=\"#a\"/><image href=\"m.png\"/></g>",
        $"<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">{Call}</handler>",
        $"<i:x xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\"><script>{Call}</script></i:x>",
        $"<metadata><script>{Call}</script></metadata><title><script>{Call}</script></title>",
        $"<a href=\"#a\" ping=\"{Evil}n\"><rect width=\"99\" height=\"99\"/></a>",
        $"<link xmlns=\"http://www.w3.org/1999/xhtml\" rel=\"stylesheet\" href=\"{Evil}o.css\"/>",
    ];

    private static readonly string[] Extensions =
    [
        "png", "jpg", "gif", "webp", "avif", "ico", "bmp", "tiff", "pdf", "mp4", "webm", "mp3", "ogg", "wav", "flac",
        "opus", "vtt", "srt", "txt", "csv", "tsv", "json", "bib", "ics", "css", "woff", "woff2", "ttf", "otf", "zip",
        "gz", "7z", "epub", "docx", "odt", "wasm", "md", "xml", "rdf", "atom", "kml", "gpx", "mathml", "dae", "x3d",
        "smil", "ncx", "xspf", "xaml", "html", "htm", "xhtml", "shtml", "mht", "xsl", "js", "mjs", "php", "svg", "svgz",
        "svg.de", "svg.md", "svg.gz", "xml.de", "html.de", "html.png", "php.jpg", "unknown", "log", "webmanifest",
    ];

    /// <summary>The files, by their names below <c>content/media/</c>; some are refused.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = Make();

    private static Dictionary<string, byte[]> Make()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var extension in Extensions)
        {
            files[$"page.{extension}"] = Encoding.UTF8.GetBytes(Page);
            files[$"picture.{extension}"] = Encoding.UTF8.GetBytes(Picture);
            files[$"foreign.{extension}"] = Encoding.UTF8.GetBytes(Foreign);
            files[$"polyglot.{extension}"] = Encoding.Latin1.GetBytes(Polyglot);
            files[$"utf16.{extension}"] = Encoding.Unicode.GetBytes("<?xml version=\"1.0\"?>" + Prefixed);
            files[$"marked.{extension}"] = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Prefixed)];
            files[$"packed.{extension}"] = Gzip(Page);
            files[$"spaces.{extension}"] = Encoding.UTF8.GetBytes(new string(' ', 3_000) + Foreign);
        }

        foreach (var (number, part) in Parts.Index())
        {
            files[$"part-{number}.svg"] = Encoding.UTF8.GetBytes($"<svg {Names}>{part}</svg>");
        }

        files["entities.svg"] = Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg [<!ENTITY s \"&#60;script>{Call}&#60;/script>\"><!ATTLIST svg onload CDATA \"{Call}\">]>"
            + $"<svg {Names}>&s;</svg>");
        files["sheet.svg"] = Encoding.UTF8.GetBytes(
            $"<?xml-stylesheet href=\"{Evil}p.css\"?><svg {Names}/>");
        files["sheet.xml"] = Encoding.UTF8.GetBytes(
            $"<?xml-stylesheet type=\"text/xsl\" href=\"{Evil}q.xsl\"?><x/>");
        files["action.pdf"] = Encoding.Latin1.GetBytes(
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS({Call};)>>>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF");
        return files;
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
