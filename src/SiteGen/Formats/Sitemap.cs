using System.Text;
using System.Xml;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Formats;

/// <summary>
/// The sitemap (sitemaps.org, version 0.9) and robots.txt. A sitemap has at most 50,000 URLs; a larger site has a
/// sitemap index and several sitemaps.
/// </summary>
public static class Sitemap
{
    private const int MaxUrls = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Plans the sitemap of all listed pages, and robots.txt with its URL.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteSettings settings, IReadOnlyList<PlannedPage> pages)
    {
        var root = settings.BaseUrl.AbsoluteUri;
        var chunks = pages.Where(p => p.IsListed).Chunk(MaxUrls).ToArray();
        if (chunks.Length == 1)
        {
            yield return new("sitemap.xml", () => Write(root, chunks[0]));
        }
        else
        {
            foreach (var (i, chunk) in chunks.Index())
            {
                yield return new($"sitemap-{i + 1}.xml", () => Write(root, chunk));
            }

            yield return new("sitemap.xml", () => WriteIndex(root, chunks.Length));
        }

        var robots = $"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n";
        yield return new("robots.txt", () => Encoding.UTF8.GetBytes(robots));
    }

    private static byte[] Write(string root, PlannedPage[] pages) => Write("urlset", xml =>
    {
        foreach (var page in pages)
        {
            WriteEntry(xml, "url", root + page.Path[1..], LastModified(page));
        }
    });

    private static byte[] WriteIndex(string root, int count) => Write("sitemapindex", xml =>
    {
        for (var number = 1; number <= count; number++)
        {
            WriteEntry(xml, "sitemap", $"{root}sitemap-{number}.xml", null);
        }
    });

    private static byte[] Write(string element, Action<XmlWriter> writeEntries) => XmlText.Write(xml =>
    {
        xml.WriteStartElement(element, Namespace);
        writeEntries(xml);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, string element, string url, string? lastModified)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, url);
        if (lastModified is not null)
        {
            xml.WriteElementString("lastmod", Namespace, lastModified);
        }

        xml.WriteEndElement();
    }

    /// <summary>Returns a W3C date-time of the known precision; null for an interval or an uncertain date.</summary>
    private static string? LastModified(PlannedPage page) =>
        page.Updated?.Point is { Qualifier: DateQualifier.None, Year: >= 1 and <= 9999 } date
            ? HtmlTime.MachineValue(date)
            : null;
}
