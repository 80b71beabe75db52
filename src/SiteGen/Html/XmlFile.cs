using System.Xml;

namespace SiteGen.Html;

/// <summary>Tells whether browsers run something in an XML file that they open.</summary>
internal static class XmlFile
{
    /// <summary>Namespaces whose elements can run scripts.</summary>
    private static readonly string[] RunningNamespaces =
    [
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/1999/XSL/Transform", "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
        "http://www.mozilla.org/xbl", "http://www.w3.org/2001/xml-events",
    ];

    /// <summary>Returns what browsers would run, in words; null for nothing.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static string? WhatRuns(Stream content)
    {
        using var reader = XmlReader.Create(content, new()
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024 * 1024,
        });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: "xml-stylesheet" })
            {
                return "names a style sheet, which can be a program";
            }

            if (reader.NodeType == XmlNodeType.Element && RunningNamespaces.Contains(reader.NamespaceURI))
            {
                return $"contains '{reader.Name}', an element of web pages";
            }
        }

        return null;
    }
}
