using System.Xml;
using SiteGen.Html;

namespace SiteGen.Tests.Fuzz;

/// <summary>SVG pictures: what is published is a picture in which nothing runs.</summary>
public sealed class PictureFuzzTests
{
    private static readonly string[] Examples =
    [
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;' viewBox='0 "
            + "0 9 9'>"
            + "<title>T</title><defs><linearGradient id='g'><stop offset='0'/></linearGradient><style>"
            + "rect{fill:red}</style></defs>"
            + "<rect fill='url(#g)' width='9'/><use href='#g'/><text>x</text></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><g onclick='x()'><script>"
            + "x()</script>"
            + "<a xlink:href='javascript:x()'><path d='M0 0'/></a><image href='https://example.org/x.png'/>"
            + "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject><set attributeName='href' "
            + "to='x'/></g></svg>",
    ];

    private static readonly string[] Running = ["script", "foreignobject", "iframe", "handler"];

    private static readonly string[] Pieces =
    [
        "<svg xmlns='http://www.w3.org/2000/svg'>", "</svg>", "<script>", "</script>", "<g>", "</g>", "<style>",
        "</style>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml-stylesheet href='x'?>", "<!DOCTYPE svg>", "<!ENTITY a '",
        "&a;", " onload='x()'", " href='javascript:x()'", " xlink:href='#g'", " href='data:text/html,x'",
        " style='fill:url(https://x.org/)'", " xmlns:x='http://www.w3.org/1999/xhtml'", "<x:script>", "<a ",
        "<set attributeName='onload' to='x()'/>", "<image href='x'/>", "@import 'x';", "url(", ")", "<foreignObject>",
        "</foreignObject>", "<animate attributeName='href' values='javascript:x()'/>", " xml:base='https://x.org/'",
        "'", "\"", "/>", "<use href='//x.org/#a'/>", "text",
    ];

    [Fact]
    public Task Every_picture_is_harmless() => FuzzRun.CheckAsync(
        "SVG pictures", FuzzInput.File(Examples, Pieces), 2_000, bytes =>
        {
            byte[]? clean;
            try
            {
                clean = SvgPicture.Clean(bytes, []);
            }
            catch (XmlException)
            {
                // Media that are no XML are refused with its message.
                return;
            }

            if (clean is null)
            {
                return;
            }

            var removed = new List<SvgRemoval>();
            Assert.Equal(clean, SvgPicture.Clean(clean, removed));
            Assert.Empty(removed);
            var document = new XmlDocument { XmlResolver = null };
            document.Load(new MemoryStream(clean));
            foreach (var node in document.SelectNodes("//*")!.Cast<XmlElement>())
            {
                Assert.DoesNotContain(node.LocalName.ToLowerInvariant(), Running);
                foreach (XmlAttribute attribute in node.Attributes)
                {
                    var (name, value) = (attribute.LocalName, attribute.Value.Trim());
                    Assert.False(name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.OuterXml);
                    Assert.False(
                        name is "href" or "src" or "to" or "from" or "values" or "by"
                            && value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase),
                        attribute.OuterXml);
                }
            }
        });
}
