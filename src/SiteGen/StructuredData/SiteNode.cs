using SiteGen.Content.Settings;

namespace SiteGen.StructuredData;

/// <summary>Writes the site, on its home page.</summary>
internal static class SiteNode
{
    /// <summary>Writes the site, with its search.</summary>
    public static void Write(NodeWriter node)
    {
        var settings = node.Graph.Settings;
        node.Start("WebSite", node.Ids.Site);
        node.Text("url", node.Ids.Page("/"));
        node.Text("name", settings.Title);
        node.Text("description", settings.Description ?? settings.Tagline);
        node.Text("inLanguage", settings.Language);
        if (settings.Author is { } author)
        {
            // It may be a person or an organization.
            node.Start("author", null, null);
            node.Text("name", author.Name);
            node.Text("url", author.Url);
            node.End();
        }

        node.Text("license", settings.License is { } text
            ? LicenseText.PartsOf(text).FirstOrDefault(p => p.Url is not null)?.Url : null);
        if (settings.HasSearch)
        {
            WriteSearch(node);
        }

        node.End();
    }

    /// <summary>Writes how to search (https://schema.org/docs/actions.html): the search page reads <c>q</c>.</summary>
    private static void WriteSearch(NodeWriter node)
    {
        node.Start("potentialAction", "SearchAction", null);
        node.Start("target", "EntryPoint", null);
        node.Text("urlTemplate", node.Ids.Page("/search/") + "?q={q}");
        node.End();
        node.Text("query-input", "required name=q");
        node.End();
    }
}
