using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>Pages at previous paths that redirect readers, which is the best a static host can do.</summary>
public static class RedirectPage
{
    /// <summary>Plans the page of a redirect.</summary>
    public static PlannedFile Plan(SiteGraph graph, Redirect redirect) =>
        new(redirect.OutputPath, () => Write(graph, redirect));

    private static byte[] Write(SiteGraph graph, Redirect redirect)
    {
        var target = SitePath.ToRoot($"/{redirect.OutputPath}") + redirect.To.Path[1..];
        using var html = new Utf8Builder();
        var language = Direction.Attributes(graph.Settings.Language, around: "en");
        html.Write($"<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write(PagePolicy.ElementOf(PagePolicy.Closed));
        html.Write("<title>");
        html.WriteEscaped(graph.TitleOf(redirect.To));
        html.Write("</title>\n<link rel=\"canonical\" href=\"");
        html.WriteEscaped(graph.Settings.Absolute(redirect.To.Path));
        html.Write("\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=");
        html.WriteEscaped(target);
        html.Write("\">\n</head>\n<body>\n<p>");
        LinkPhrase.Write(html, graph.Language, "entries.moved_to", graph.TitleOf(redirect.To), target);
        html.Write("</p>\n</body>\n</html>\n");
        return html.ToArray();
    }
}
