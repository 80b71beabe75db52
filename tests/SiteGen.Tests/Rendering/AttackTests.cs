using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>Whatever content says, it stays text: no element, handler or address of a page comes from it.</summary>
public sealed class AttackTests
{
    private static readonly string[] Running =
        ["iframe", "object", "embed", "applet", "frame", "frameset", "portal", "math", "foreignobject", "noembed"];

    /// <summary>
    /// A key of a new type is attacked, or is of a type of which somebody has said that it need not be.
    /// </summary>
    [Fact]
    public void Every_field_that_can_hold_text_is_attacked()
    {
        // Names of something that must exist, the address of the site, which is that of its pages, part of the words,
        // and what is not read.
        string[] others =
        [
            "common:image.src", "common:image.focus", "common:template", "common:tags", "common:cssclasses",
            "quote:stances[].stance", "quote:stances[].words", "site:base_url", "site:social.image", "site:theme.logo",
            "site:theme.favicon", "site:theme.styles", "site:cards.font",
        ];
        var missed = AttackSite.Fields.Where(f => !f.IsAttacked && !AttackSite.IsClosed(f.Field)).Select(f => f.Path);

        Assert.Equal([], missed.Except(others));
    }

    [Fact]
    public void No_text_of_any_field_becomes_a_script_a_handler_or_an_address_that_runs()
    {
        using var site = new TestSite(AttackSite.Files());
        var result = site.Build();
        Assert.False(
            result.HasFailed,
            TestSite.Format(result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).Take(20)));

        var (pages, found) = (0, new List<string>());
        foreach (var file in result.Files.Where(f => f.CopyOf is null && f.Late is null))
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            switch (Path.GetExtension(file.Path))
            {
                case ".html":
                    pages++;
                    found.AddRange(CheckPage(text).Select(problem => $"{file.Path}: {problem}"));
                    break;
                case ".xml":
                    found.AddRange(CheckFeed(text).Select(problem => $"{file.Path}: {problem}"));
                    break;
                case ".json":
                    JsonDocument.Parse(text).Dispose();
                    break;
                default:
                    break;
            }
        }

        Assert.Empty(found.Take(20));
        Assert.True(pages > AttackSite.Texts.Count * 8, $"{pages} pages");
    }

    private static IEnumerable<string> CheckPage(string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        if (page.QuerySelectorAll("meta[http-equiv]").Length > 2 || policy.Length == 0)
        {
            yield return "the policy is missing, or there are more";
        }

        foreach (var element in page.All)
        {
            if (element.LocalName == "script" && !IsOfTheTheme(element) && !IsGraph(element))
            {
                yield return $"a script: {element.OuterHtml}";
            }

            if (Running.Contains(element.LocalName.ToLowerInvariant())
                || (element.LocalName == "style"
                    && !element.TextContent.Contains("For frames on other sites", StringComparison.Ordinal))
                || (element.LocalName == "base" && element.HasAttribute("href"))
                || (element.LocalName == "form"
                    && element.GetAttribute("action")?.EndsWith("search/", StringComparison.Ordinal) == false))
            {
                yield return $"an element: {element.OuterHtml}";
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || attribute.Name is "style" or "srcdoc" or "formaction" or "background" or "ping")
                {
                    yield return $"an attribute: {attribute.Name}={attribute.Value}";
                }

                if (attribute.Name is "href" or "src" or "action" or "data" or "xlink:href" or "poster" or "cite"
                    && IsRunning(attribute.Value))
                {
                    yield return $"an address: {attribute.Name}={attribute.Value}";
                }
            }
        }
    }

    /// <summary>Feeds and sitemaps are well-formed, and HTML in them is checked like a page.</summary>
    private static IEnumerable<string> CheckFeed(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        var isHtml = false;
        while (reader.Read())
        {
            isHtml = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("type") == "html" : isHtml;
            if (reader.NodeType == XmlNodeType.Element && IsRunning(reader.GetAttribute("href") ?? ""))
            {
                yield return $"an address: {reader.GetAttribute("href")}";
            }

            if (reader.NodeType == XmlNodeType.Text && isHtml)
            {
                using var html = new HtmlParser().ParseDocument(reader.Value);
                foreach (var element in html.All.Where(e => e.LocalName is "script" or "iframe"
                    || e.Attributes.Any(a =>
                        a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || IsRunning(a.Value))))
                {
                    yield return $"HTML in a feed: {element.OuterHtml}";
                }
            }
        }
    }

    private static bool IsOfTheTheme(IElement script) =>
        script.GetAttribute("src") is { } source
            ? source.Contains("assets/", StringComparison.Ordinal) && !source.Contains("//", StringComparison.Ordinal)
            : script.TextContent.Contains("localStorage.getItem('theme')", StringComparison.Ordinal)
                && !script.TextContent.Contains("sitegenAttack", StringComparison.Ordinal);

    /// <summary>What the page is about, which is data: the only one of the page, and whole.</summary>
    private static bool IsGraph(IElement script)
    {
        if (script.GetAttribute("type") != "application/ld+json" || script.ParentElement?.LocalName != "head"
            || script.ParentElement.QuerySelectorAll("script[type='application/ld+json']").Length > 1)
        {
            return false;
        }

        JsonDocument.Parse(script.TextContent).Dispose();
        return true;
    }

    private static bool IsRunning(string address)
    {
        var scheme = new string([.. address.Where(c => c > ' ')]).Split(':')[0].ToLowerInvariant();
        return address.Contains(':', StringComparison.Ordinal)
            && scheme is "javascript" or "vbscript" or "data" or "blob" or "view-source" or "feed";
    }
}
