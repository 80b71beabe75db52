using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Fuzz;

/// <summary>What every page must be: HTML without a mistake, in which nothing runs that content brought.</summary>
internal static class HarmlessPage
{
    private static readonly string[] Refused =
        ["iframe", "object", "embed", "applet", "frame", "frameset", "portal", "math", "foreignobject"];

    /// <summary>Fails if a page is not well formed, or if something in it runs.</summary>
    public static void Check(string html)
    {
        var parser = new HtmlParser();
        var mistakes = new List<string>();
        parser.Error += (_, e) => mistakes.Add(e is HtmlErrorEvent error
            ? $"{error.Message} at {error.Position.Line},{error.Position.Column}" : "a mistake");
        using var page = parser.ParseDocument(html);
        Assert.Empty(mistakes);
        foreach (var element in ElementsOf(page))
        {
            Assert.DoesNotContain(element.LocalName, Refused);
            if (element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json")
            {
                // Data, which does not run; it must be whole.
                JsonDocument.Parse(element.TextContent).Dispose();
                continue;
            }

            Assert.True(
                element.LocalName != "script" || !element.TextContent.Contains("alert(", StringComparison.Ordinal),
                element.OuterHtml);
            Assert.False(element.LocalName == "base" && element.HasAttribute("href"), element.OuterHtml);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), element.OuterHtml);
                Assert.False(attribute.Name is "style" or "srcdoc" or "formaction", element.OuterHtml);
                Assert.False(
                    attribute.Name is "href" or "src" or "action" or "poster" or "cite" && Runs(attribute.Value),
                    element.OuterHtml);
            }
        }
    }

    /// <summary>All elements. The library looks for the next one among all siblings, which is slow for many.</summary>
    private static IEnumerable<IElement> ElementsOf(IDocument page)
    {
        var rest = new Stack<INode>([page]);
        while (rest.TryPop(out var node))
        {
            if (node is IElement element)
            {
                yield return element;
            }

            foreach (var child in node.ChildNodes)
            {
                rest.Push(child);
            }
        }
    }

    private static bool Runs(string address)
    {
        var scheme = new string([.. address.Where(c => c > ' ')]).Split(':')[0].ToLowerInvariant();
        return address.Contains(':', StringComparison.Ordinal)
            && scheme is "javascript" or "vbscript" or "data" or "blob";
    }
}
