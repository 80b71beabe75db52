using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Html;

/// <summary>Collects the links and anchors of a rendered page, as a browser parses it. Not thread-safe.</summary>
internal sealed partial class PageReader
{
    private readonly HtmlParser _parser = new();

    /// <summary>Reads a page.</summary>
    public PageContents Read(string html)
    {
        using var document = _parser.ParseDocument(html);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var duplicates = new List<string>();
        var addresses = new List<WrittenAddress>();
        string? baseAddress = null;
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id)
            {
                anchors.Add(id);
                if (!ids.Add(id) && !duplicates.Contains(id))
                {
                    duplicates.Add(id);
                }
            }

            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
            {
                anchors.Add(name);
            }

            if (element.LocalName == "base")
            {
                baseAddress ??= element.GetAttribute("href");
            }
            else
            {
                CollectAddresses(element, addresses);
            }
        }

        return new(anchors, duplicates, addresses, baseAddress);
    }

    /// <summary>Returns where the value of <c>http-equiv=refresh</c> leads; null if to the page itself.</summary>
    public static string? RefreshOf(string content) =>
        RefreshAddress().Match(content) is { Success: true } match ? match.Groups[1].Value.Trim('"', '\'', ' ') : null;

    private static void CollectAddresses(IElement element, List<WrittenAddress> addresses)
    {
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case "href" when IsResourceHint(element):
                    break;
                case "href" or "src" or "action" or "formaction" or "poster" or "cite" or "xlink:href":
                case "data" when element.LocalName == "object":
                    Add(attribute.Value);
                    break;
                case "srcset" or "imagesrcset":
                    AddAll(SourceSet.Addresses(attribute.Value));
                    break;
                case "style":
                    AddAll(Stylesheet.Addresses(attribute.Value));
                    break;
                case "content" when AddressOfMeta(element, attribute.Value) is { } address:
                    Add(address);
                    break;
                default:
                    break;
            }

            void Add(string address)
            {
                var markup = $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
                addresses.Add(new(address, markup, MayBeEmpty(element, attribute.Name)));
            }

            void AddAll(IEnumerable<string> found)
            {
                foreach (var address in found)
                {
                    Add(address);
                }
            }
        }

        if (element.LocalName == "style")
        {
            var found = Stylesheet.Addresses(element.TextContent);
            addresses.AddRange(found.Select(a => new WrittenAddress(a, "<style>", false)));
        }
    }

    /// <summary>Returns whether a link only opens a connection early: its address is a host, not a document.</summary>
    private static bool IsResourceHint(IElement element) =>
        element.LocalName == "link"
        && (element.GetAttribute("rel") ?? "").Split(' ')
            .Any(r => r.ToLowerInvariant() is "preconnect" or "dns-prefetch");

    /// <summary>Returns the address in a <c>meta</c> element, or null if it has none or is another element.</summary>
    private static string? AddressOfMeta(IElement element, string content)
    {
        if (element.LocalName != "meta")
        {
            return null;
        }

        if (string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase))
        {
            return RefreshOf(content);
        }

        return (element.GetAttribute("property") ?? element.GetAttribute("name"))?.ToLowerInvariant()
            is "og:url" or "og:image" or "og:image:url" or "og:video" or "og:audio" or "twitter:image"
            ? content
            : null;
    }

    /// <summary>
    /// Returns whether an attribute may be empty. In a link or a form an empty address means the page itself; elsewhere
    /// it is a mistake.
    /// </summary>
    private static bool MayBeEmpty(IElement element, string attribute) =>
        (element.LocalName is "a" or "area" && attribute == "href") || attribute is "action" or "formaction" or "cite";

    [GeneratedRegex(
        @"^\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(\S.*?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RefreshAddress();
}
