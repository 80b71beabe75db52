using System.Text;
using System.Xml;

namespace SiteGen.Formats;

/// <summary>Writes the XML of feeds and sitemaps: UTF-8 without a byte order mark, indented, LF line ends.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes a document as UTF-8.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            write(xml);
        }

        return bytes.ToArray();
    }
}
