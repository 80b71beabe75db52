using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Checks the templates that entities choose for their pages.</summary>
internal static class TemplateNames
{
    private const string Folder = "templates/";
    private const string Extension = ".html";
    private const string Layout = "layout";
    private const string Partials = "partials/";

    /// <summary>Reports names of templates that do not exist, or that are no page.</summary>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, PagePlan plan)
    {
        HashSet<string>? known = null;
        foreach (var entity in plan.Pages.Select(p => p.Entity).OfType<Entity>().Where(e => e.Template is not null)
            .Distinct())
        {
            var (name, span) = (entity.Template!.Text, entity.Template.Span);
            known ??= [.. theme.Templates.Select(t => t.Path[Folder.Length..^Extension.Length])];
            if (name == Layout || name.StartsWith(Partials, StringComparison.Ordinal))
            {
                yield return new(Rules.TemplateMissing, entity.File, span,
                    $"'{name}' is a part of pages, not the template of one",
                    "name a template beside 'layout.html', without '.html'");
            }
            else if (plan.Pages.Any(p => p.Template == name && p.Entity?.Template is null
                && (p.Entity is null || p.Entity.Kind != entity.Kind)))
            {
                yield return new(Rules.TemplateMissing, entity.File, span,
                    $"'{name}' is the template of other pages, which have other variables",
                    $"copy '{entity.Kind.Name()}.html' under a name of your own, and name that");
            }
            else if (!known.Contains(name))
            {
                yield return new(Rules.TemplateMissing, entity.File, span,
                    $"there is no template '{name}'", Help(name, known));
            }
        }
    }

    private static string Help(string name, HashSet<string> known)
    {
        var bare = name.StartsWith(Folder, StringComparison.Ordinal) ? name[Folder.Length..] : name;
        bare = bare.EndsWith(Extension, StringComparison.Ordinal) ? bare[..^Extension.Length] : bare;
        return bare != name && known.Contains(bare) ? $"write '{bare}'"
            : TextDistance.DidYouMean(bare, known.Where(k => !k.StartsWith(Partials, StringComparison.Ordinal)))
                ?? $"make the file {Folder}{bare}{Extension}";
    }
}
