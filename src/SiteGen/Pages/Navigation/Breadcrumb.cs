using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Navigation;

/// <summary>A page above another one, in the line that leads from the home page to it.</summary>
/// <param name="Label">Its short title.</param>
/// <param name="Path">Its site path.</param>
/// <param name="Language">The language of the label; null for that of the site.</param>
internal sealed record Breadcrumb(string Label, string Path, string? Language = null)
{
    /// <summary>The pages above a page, from the home page on; none for pages directly below it.</summary>
    public static IReadOnlyList<Breadcrumb> Of(PlannedPage page, SiteGraph graph)
    {
        Breadcrumb[] above = [.. Above(page, graph).Where(b => b.Path != page.Path)];
        return above.Length == 0 ? [] : [new(graph.Language.Say("page_titles.home"), "/"), .. above];
    }

    private static IEnumerable<Breadcrumb> Above(PlannedPage page, SiteGraph graph)
    {
        if (SiteSection.Find(page.Section) is not { } section || page.Path == section.Path)
        {
            yield break;
        }

        var folders = page.Section == "pages" ? PageFolder.Of(page.Path, graph) : [];
        if (page.Section == "pages" && page.Entity is not null && folders.Count == 0)
        {
            // Pages such as "About" belong to the site itself.
            yield break;
        }

        yield return new(section.TitleIn(graph.Language), section.Path);
        if (page.Section == "timeline")
        {
            yield return new(page.Path.Split('/')[2], string.Join('/', page.Path.Split('/')[..3]) + "/");
        }

        foreach (var folder in folders)
        {
            yield return new(folder.Title, folder.Path, folder.Own?.Language);
        }

        if (page.List?.List.Entity is { } entity)
        {
            // The language of a source is that of its text.
            yield return new(graph.TitleOf(entity), entity.Path, entity is Source ? null : entity.Language);
        }
    }
}
