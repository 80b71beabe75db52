using System.Text;
using System.Xml;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Formats;

/// <summary>
/// The sitemap (sitemaps.org, version 0.9) and robots.txt. A sitemap holds at most 50,000 addresses: larger sites get
/// an index of several.
/// </summary>
public static class Sitemap
{
    private const int MaximumAddresses = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The sitemap of all listed pages, and robots.txt that names it.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteSettings settings, IReadOnlyList<PlannedPage> pages)
    {
        var root = settings.BaseUrl.AbsoluteUri;
        var chunks = pages.Where(p => p.IsListed).Chunk(MaximumAddresses).ToArray();
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

            yield return new("sitemap.xml", () => Write("sitemapindex", chunks.Select((_, i) => ("sitemap", $"{root}sitemap-{i + 1}.xml", (string?)null))));
        }

        yield return new("robots.txt", () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"));
    }

    private static byte[] Write(string root, PlannedPage[] pages) => Write("urlset", pages.Select(p => ("url", root + p.Path[1..], LastModified(p))));

    private static byte[] Write(string container, IEnumerable<(string Element, string Address, string? Modified)> items)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(container, Namespace);
            foreach (var (element, address, modified) in items)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                if (modified is not null)
                {
                    xml.WriteElementString("lastmod", Namespace, modified);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>A W3C date-time of the precision that is known; there is none for what is not certain.</summary>
    private static string? LastModified(PlannedPage page) =>
        page.Updated is { IsInterval: false, Start: { Qualifier: DateQualifier.None } point } ? HtmlTime.MachineValue(point) : null;
}
