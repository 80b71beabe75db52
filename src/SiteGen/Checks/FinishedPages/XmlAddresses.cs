using System.Xml;
using SiteGen.Html;

namespace SiteGen.Checks.FinishedPages;

/// <summary>Finds the addresses in feeds and sitemaps.</summary>
internal static class XmlAddresses
{
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Returns the addresses of <c>link</c> elements in a feed and <c>loc</c> elements in a sitemap.</summary>
    public static IReadOnlyList<WrittenAddress> Read(byte[] xml)
    {
        var addresses = new List<WrittenAddress>();
        using var reader = XmlReader.Create(new MemoryStream(xml), Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "link" && reader.GetAttribute("href") is { } href)
            {
                addresses.Add(new(href, $"<link href=\"{href}\">", false));
            }
            else if (reader.LocalName == "loc" && reader.Read() && reader.NodeType == XmlNodeType.Text)
            {
                addresses.Add(new(reader.Value, $"<loc>{reader.Value}</loc>", false));
            }
        }

        return addresses;
    }
}
