using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using SiteGen.Text;

namespace SiteGen.Html;

/// <summary>Something that was removed from a picture.</summary>
/// <param name="What">What it was, in words: "the element 'script'".</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1, in UTF-16 units.</param>
internal readonly record struct SvgRemoval(string What, int Line, int Column);

/// <summary>
/// Makes an SVG picture safe to be opened on the address of a site, where it could run scripts like a page. What is
/// drawn is kept, by a list of elements; scripts, handlers, foreign content, and addresses that lead out of the picture
/// are removed. A picture without any of them is kept byte for byte.
/// </summary>
internal static partial class SvgPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>What entities may add, such as those with which Illustrator abbreviates namespaces.</summary>
    private const int MaxFromEntities = 1024 * 1024;

    private static readonly HashSet<string> Elements = new(
        ("a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix "
        + "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight "
        + "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode "
        + "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font font-face "
        + "font-face-name font-face-src g glyph hkern image line linearGradient marker mask metadata missing-glyph "
        + "mpath path pattern polygon polyline radialGradient rect set solidcolor stop style svg switch symbol text "
        + "textPath title tref tspan use view vkern").Split(' '), StringComparer.Ordinal);

    /// <summary>Namespaces of what drawing programs note for themselves; browsers ignore it.</summary>
    private static readonly string[] Notes =
    [
        "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/", "http://ns.adobe.com/",
        "http://www.bohemiancoding.com/sketch/", "https://sketch.com", "http://www.serif.com/", "https://boxy-svg.com",
        "http://www.figma.com/", "http://schemas.microsoft.com/visio/", "http://xmlns.com/foaf/",
    ];

    /// <summary>Functions of CSS that take an address as a string.</summary>
    private static readonly string[] Functions = ["image-set(", "image(", "src("];

    /// <summary>Attributes with addresses that browsers load or send something to, whatever the address is.</summary>
    private static readonly string[] Loading = ["src", "srcset", "ping"];

    /// <summary>Examines a picture.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="removed">Receives what was removed, in the order of the file.</param>
    /// <returns>The bytes to publish; null if the root is not that of a picture.</returns>
    /// <exception cref="XmlException">It is not well-formed, or is too large.</exception>
    public static byte[]? Clean(byte[] content, List<SvgRemoval> removed)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), new()
        {
            // Entities of the picture itself are expanded; nothing is loaded.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MaxFromEntities,
            MaxCharactersInDocument = Limits.Picture,
        });
        using var clean = new MemoryStream();
        var hasOwnTypes = false;
        using (var writer = XmlWriter.Create(clean, new()
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.None,
            OmitXmlDeclaration = true,
        }))
        {
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.DocumentType)
                {
                    // Its declarations can give attributes to elements.
                    hasOwnTypes |= reader.Value.Length > 0;
                    reader.Read();
                }
                else if (reader.NodeType == XmlNodeType.Element)
                {
                    if (reader.Depth == 0 && (reader.LocalName != "svg" || reader.NamespaceURI != Svg))
                    {
                        return null;
                    }

                    CopyElement(reader, writer, removed);
                }
                else
                {
                    CopyOther(reader, writer, removed);
                }
            }
        }

        return removed.Count > 0 || hasOwnTypes ? clean.ToArray() : content;
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer, List<SvgRemoval> removed)
    {
        if (!IsAllowed(reader) || IsUnsafeAnimation(reader))
        {
            removed.Add(Removal(reader, $"the element '{reader.Name}'"));
            reader.Skip();
            return;
        }

        if (reader is { LocalName: "style", NamespaceURI: Svg, IsEmptyElement: false })
        {
            CopyStyle(reader, writer, removed);
            return;
        }

        var isEmpty = reader.IsEmptyElement;
        CopyStart(reader, writer, removed);
        if (isEmpty)
        {
            writer.WriteEndElement();
        }

        reader.Read();
    }

    /// <summary>Copies a style element, unless its rules load something.</summary>
    private static void CopyStyle(XmlReader reader, XmlWriter writer, List<SvgRemoval> removed)
    {
        var removal = Removal(reader, "the element 'style', which loads other files,");
        writer.Flush();
        var (prefix, name) = (reader.Prefix, reader.LocalName);
        var attributes = new List<(string Prefix, string Name, string Namespace, string Value)>();
        while (reader.MoveToNextAttribute())
        {
            if (IsSafeAttribute(reader, "style"))
            {
                attributes.Add((reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            }
            else
            {
                removed.Add(Removal(reader, $"the attribute '{reader.Name}'"));
            }
        }

        reader.MoveToElement();
        var rules = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace)
            {
                rules.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                removed.Add(Removal(reader, $"the element '{reader.Name}'"));
            }
        }

        reader.Read();
        if (!IsSafeStyle(rules.ToString()))
        {
            removed.Add(removal);
            return;
        }

        writer.WriteStartElement(prefix, name, Svg);
        foreach (var attribute in attributes)
        {
            writer.WriteAttributeString(attribute.Prefix, attribute.Name, attribute.Namespace, attribute.Value);
        }

        writer.WriteString(rules.ToString());
        writer.WriteFullEndElement();
    }

    private static void CopyStart(XmlReader reader, XmlWriter writer, List<SvgRemoval> removed)
    {
        var element = reader.LocalName;
        writer.WriteStartElement(reader.Prefix, element, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (IsSafeAttribute(reader, element))
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
            else
            {
                removed.Add(Removal(reader, $"the attribute '{reader.Name}'"));
            }
        }

        reader.MoveToElement();
    }

    private static void CopyOther(XmlReader reader, XmlWriter writer, List<SvgRemoval> removed)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text:
            case XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace:
            case XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.ProcessingInstruction:
                removed.Add(Removal(reader, $"the instruction '{reader.Name}'"));
                break;
            default:
                // Comments, and the XML declaration: the result is UTF-8.
                break;
        }

        reader.Read();
    }

    private static bool IsAllowed(XmlReader reader) => reader.NamespaceURI == Svg
        ? Elements.Contains(reader.LocalName)
        : Notes.Any(n => reader.NamespaceURI.StartsWith(n, StringComparison.Ordinal));

    /// <summary>Whether an animation changes an address or adds a handler.</summary>
    private static bool IsUnsafeAnimation(XmlReader reader) =>
        reader.GetAttribute("attributeName") is { } name
        && (name.Contains("href", StringComparison.OrdinalIgnoreCase)
            || name.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase));

    private static bool IsSafeAttribute(XmlReader reader, string element)
    {
        var (name, value) = (reader.LocalName, reader.Value);
        return reader.NamespaceURI switch
        {
            Xmlns => true,
            Xml => name is "space" or "lang" or "id",
            XLink => name != "href" || IsSafeAddress(value, element),
            "" => !name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                && !Loading.Contains(name, StringComparer.OrdinalIgnoreCase)
                && (name.Equals("href", StringComparison.OrdinalIgnoreCase)
                    ? IsSafeAddress(value, element) : IsSafeStyle(value)),
            var other => Notes.Any(n => other.StartsWith(n, StringComparison.Ordinal)),
        };
    }

    private static bool IsSafeAddress(string value, string element)
    {
        var address = value.Trim();
        return address.Length == 0 || address[0] == '#' || element switch
        {
            "a" => WebAddress().IsMatch(address),
            "image" or "feImage" => DataPicture().IsMatch(address),
            _ => false,
        };
    }

    /// <summary>Whether a value or a style sheet loads nothing: escapes could hide an address.</summary>
    private static bool IsSafeStyle(string text) =>
        !text.Contains('\\') && !text.Contains("@import", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
        && !Functions.Any(f => text.Contains(f, StringComparison.OrdinalIgnoreCase))
        && Addresses().Matches(text).All(a => a.Groups[1].Value.StartsWith('#')
            || DataPicture().IsMatch(a.Groups[1].Value) || DataFont().IsMatch(a.Groups[1].Value));

    private static SvgRemoval Removal(XmlReader reader, string what)
    {
        var place = (IXmlLineInfo)reader;
        return new(what, place.LineNumber, place.LinePosition);
    }

    [GeneratedRegex(@"^(https?://|mailto:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(
        @"^data:image/(png|jpe?g|gif|webp|avif)[;,]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DataPicture();

    [GeneratedRegex(
        @"^data:(font/|application/(x-)?font)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DataFont();

    /// <summary>Each address, also one inside what begins as another, as in a comment.</summary>
    [GeneratedRegex(@"url\((?=\s*[""']?\s*([^)""']*))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
