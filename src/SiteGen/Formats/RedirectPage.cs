using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>Pages at former paths, which send readers on. A static host can do no better than this.</summary>
public static class RedirectPage
{
    /// <summary>The page of a redirect.</summary>
    public static PlannedFile Plan(SiteGraph graph, Redirect redirect) => new(redirect.OutputPath, () => Write(graph, redirect));

    private static byte[] Write(SiteGraph graph, Redirect redirect)
    {
        SiteSettings settings = graph.Settings;
        using var html = new Utf8Builder(1024);
        var target = SitePath.ToRoot(SitePath.ToOutput(redirect.From) is var file && file.EndsWith("/index.html", StringComparison.Ordinal)
            ? $"/{file[..^"index.html".Length]}" : $"/{file}") + redirect.To.Path[1..];
        html.Write($"<!DOCTYPE html>\n<html lang=\"");
        html.WriteEscaped(settings.Language);
        html.Write("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        html.WriteEscaped(graph.TitleOf(redirect.To));
        html.Write("</title>\n<link rel=\"canonical\" href=\"");
        html.WriteEscaped(settings.Absolute(redirect.To.Path));
        html.Write("\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=");
        html.WriteEscaped(target);
        html.Write("\">\n</head>\n<body>\n<p>This page has moved to <a href=\"");
        html.WriteEscaped(target);
        html.Write("\">");
        html.WriteEscaped(graph.TitleOf(redirect.To));
        html.Write("</a>.</p>\n</body>\n</html>\n");
        return html.ToArray();
    }
}
