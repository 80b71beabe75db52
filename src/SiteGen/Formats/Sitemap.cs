using System.Text;
using System.Xml;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;
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

    private const string LinkNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>
    /// Plans the sitemap of a site in one language: its listed pages, each with its addresses in the other languages.
    /// </summary>
    internal static IEnumerable<PlannedFile> Plan(SiteGraph graph, PagePlan plan, SiteEditions languages)
    {
        var root = graph.Settings.BaseUrl.AbsoluteUri;
        var chunks = SiteEditions.FoundPages(plan, graph).Chunk(MaxUrls).ToArray();
        byte[] WriteChunk(PlannedPage[] pages) => Write("urlset", languages.AreSeveral, xml =>
        {
            foreach (var page in pages)
            {
                LanguageOfPage[] others = [.. languages.Of(page, graph).Where(l => l.IsTranslated)];
                WriteEntry(xml, "url", root + page.Path[1..], LastModified(page), others.Length > 1 ? others : []);
            }
        });
        if (chunks.Length == 1)
        {
            yield return new("sitemap.xml", () => WriteChunk(chunks[0]));
        }
        else
        {
            foreach (var (i, chunk) in chunks.Index())
            {
                yield return new($"sitemap-{i + 1}.xml", () => WriteChunk(chunk));
            }

            yield return new("sitemap.xml", () => WriteIndex(root, chunks.Length));
        }
    }

    /// <summary>Plans robots.txt, with the sitemap of each language of a site.</summary>
    public static PlannedFile Robots(IReadOnlyList<SiteSettings> editions)
    {
        var sitemaps = string.Concat(editions.Select(e => $"Sitemap: {e.BaseUrl.AbsoluteUri}sitemap.xml\n"));
        return new("robots.txt", () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\n{sitemaps}"));
    }

    private static byte[] WriteIndex(string root, int count) => Write("sitemapindex", false, xml =>
    {
        for (var number = 1; number <= count; number++)
        {
            WriteEntry(xml, "sitemap", $"{root}sitemap-{number}.xml", null, []);
        }
    });

    private static byte[] Write(string element, bool hasLinks, Action<XmlWriter> writeEntries) => XmlText.Write(xml =>
    {
        xml.WriteStartElement(element, Namespace);
        if (hasLinks)
        {
            xml.WriteAttributeString("xmlns", "xhtml", null, LinkNamespace);
        }

        writeEntries(xml);
        xml.WriteEndElement();
    });

    private static void WriteEntry(
        XmlWriter xml, string element, string url, string? lastModified, IReadOnlyList<LanguageOfPage> languages)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, url);
        if (lastModified is not null)
        {
            xml.WriteElementString("lastmod", Namespace, lastModified);
        }

        foreach (var language in languages)
        {
            xml.WriteStartElement("link", LinkNamespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language.Tag);
            xml.WriteAttributeString("href", language.Graph.Settings.Absolute(language.Path));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Returns a W3C date-time of the known precision; null for an interval or an uncertain date.</summary>
    private static string? LastModified(PlannedPage page) =>
        page.Updated?.Point is { Qualifier: DateQualifier.None, Year: >= 1 and <= 9999 } date
            ? HtmlTime.MachineValue(date)
            : null;
}
