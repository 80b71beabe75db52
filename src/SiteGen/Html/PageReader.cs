using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Html;

/// <summary>Reads a rendered page as a browser does, for what it links to and what can be linked to in it. Not for several threads.</summary>
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
                Collect(element, addresses);
            }
        }

        return new(anchors, duplicates, addresses, baseAddress);
    }

    private static void Collect(IElement element, List<WrittenAddress> addresses)
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
                    foreach (var address in SourceSet.Addresses(attribute.Value))
                    {
                        Add(address);
                    }

                    break;
                case "style":
                    foreach (var address in Stylesheet.Addresses(attribute.Value))
                    {
                        Add(address);
                    }

                    break;
                case "content" when element.LocalName == "meta":
                    if (AddressOfMeta(element, attribute.Value) is { } meta)
                    {
                        Add(meta);
                    }

                    break;
                default:
                    break;
            }

            void Add(string address) => addresses.Add(new(address, $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">", MayBeEmpty(element, attribute.Name)));
        }

        if (element.LocalName == "style")
        {
            addresses.AddRange(Stylesheet.Addresses(element.TextContent).Select(a => new WrittenAddress(a, "<style>", false)));
        }
    }

    /// <summary>Connections that the browser opens early: hosts, not documents.</summary>
    private static bool IsResourceHint(IElement element) =>
        element.LocalName == "link" && (element.GetAttribute("rel") ?? "").Split(' ').Any(r => r.ToLowerInvariant() is "preconnect" or "dns-prefetch");

    /// <summary>The address in a <c>meta</c> element that holds one; null for all others.</summary>
    private static string? AddressOfMeta(IElement element, string content)
    {
        if (string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase))
        {
            return RefreshAddress().Match(content) is { Success: true } match ? match.Groups[1].Value.Trim('"', '\'', ' ') : null;
        }

        return (element.GetAttribute("property") ?? element.GetAttribute("name"))?.ToLowerInvariant() is
            "og:url" or "og:image" or "og:image:url" or "og:video" or "og:audio" or "twitter:image" ? content : null;
    }

    /// <summary>An empty address of a link or a form means the page itself; anywhere else it is a slip.</summary>
    private static bool MayBeEmpty(IElement element, string attribute) =>
        (element.LocalName is "a" or "area" && attribute == "href") || attribute is "action" or "formaction" or "cite";

    [GeneratedRegex(@"^\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(\S.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RefreshAddress();
}

/// <summary>What matters of a page.</summary>
/// <param name="Anchors">What a fragment may name.</param>
/// <param name="DuplicateIds">Ids that stand more than once, in the order of the page.</param>
/// <param name="Addresses">Every address, in the order of the page.</param>
/// <param name="BaseAddress">What its relative addresses begin from; null for the page itself.</param>
internal sealed record PageContents(
    IReadOnlySet<string> Anchors, IReadOnlyList<string> DuplicateIds, IReadOnlyList<WrittenAddress> Addresses, string? BaseAddress);

/// <summary>An address as it stands in a file of the site.</summary>
/// <param name="Address">The address.</param>
/// <param name="Place">The element that holds it, for messages.</param>
/// <param name="MayBeEmpty">Whether it may be empty.</param>
internal readonly record struct WrittenAddress(string Address, string Place, bool MayBeEmpty);
