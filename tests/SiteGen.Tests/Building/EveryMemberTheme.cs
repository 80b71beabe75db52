using System.Collections;
using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Rendering;
using SiteGen.Rendering.Models;

namespace SiteGen.Tests.Building;

/// <summary>
/// Templates for the pages of entities that write all members of the entity, and all of those values that have members
/// themselves, but for what may change with any entity: a page that shows such a thing is always rendered again.
/// </summary>
internal sealed class EveryMemberTheme
{
    /// <summary>How many values within values are written.</summary>
    private const int Depth = 3;

    private readonly Dictionary<(Type Target, string Member), HashSet<Type>> _types = [];
    private readonly HashSet<(Type Target, string Member)> _ofSite = [];
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private EveryMemberTheme()
    {
    }

    /// <summary>How many places of members they have.</summary>
    public int Count { get; private set; }

    /// <summary>The templates, by their paths.</summary>
    public required IReadOnlyList<(string Path, string Text)> Templates { get; init; }

    /// <summary>Makes the templates for a site, by the values that its members have.</summary>
    /// <param name="root">The folder of the site.</param>
    public static EveryMemberTheme Of(string root)
    {
        var options = new BuildOptions { SitePath = root };
        var site = LinkedSite.Link(SiteFolder.Read(root, options.Jobs), options);
        var scope = new RenderScope(site.Graph, site.Plan, site.Templates);
        var context = new PageContext(scope, null);
        var theme = new EveryMemberTheme { Templates = [] };
        foreach (var entity in EntityKindNames.All.SelectMany(site.Graph.OfKind))
        {
            theme.Look(entity, context, Depth);
        }

        (string, string)[] templates =
        [
            .. EntityKindNames.All.Where(k => site.Graph.OfKind(k).Count > 0).Select(k =>
            {
                var name = k == EntityKind.Page ? "document" : k.Word();
                return ($"templates/{k.Word()}.html", theme.Show(name, site.Graph.OfKind(k)[0].GetType(), Depth));
            }),
        ];
        return new() { Templates = templates, Count = theme.Count };
    }

    /// <summary>Finds out of which types the members of a value are.</summary>
    private void Look(object value, PageContext context, int depth)
    {
        if (depth == 0 || ModelRegistry.Find(value.GetType()) is not { } accessor || !_seen.Add(value))
        {
            return;
        }

        foreach (var name in accessor.Names)
        {
            GraphReads.Begin();
            accessor.TryGetValue(context, default, value, name, out var member);
            if (GraphReads.Current!.IsOfSite)
            {
                _ofSite.Add((value.GetType(), name));
            }

            GraphReads.End();
            foreach (var item in member is IList list ? list.Cast<object?>() : [member])
            {
                if (item is null)
                {
                    continue;
                }

                // A list and its items are of different types.
                TypesOf(value.GetType(), name).Add(item.GetType());
                Look(item, context, depth - 1);
            }

            if (member is IList)
            {
                TypesOf(value.GetType(), name).Add(typeof(IList));
            }
        }
    }

    private HashSet<Type> TypesOf(Type target, string member) =>
        _types.TryGetValue((target, member), out var types) ? types : _types[(target, member)] = [];

    /// <summary>A template that writes the members of a value.</summary>
    private string Show(string value, Type target, int depth)
    {
        var text = new StringBuilder();
        foreach (var name in ModelRegistry.Find(target)!.Names.Where(n => !_ofSite.Contains((target, n))))
        {
            var isList = TypesOf(target, name).Contains(typeof(IList));
            var types = TypesOf(target, name).Where(t => t != typeof(IList)).ToArray();
            if (types.Length == 0)
            {
                continue;
            }

            var member = $"{value}.{name}";
            var item = isList ? string.Create(CultureInfo.InvariantCulture, $"item_{depth}") : member;
            var shown = ShowValue(item, types, depth - 1);
            if (shown.Length > 0)
            {
                Count++;
                text.Append(isList ? $"{name}: {{{{ for {item} in {member} }}}}{shown}, {{{{ end }}}}\n" : $"{name}: {{{{ if {member} }}}}{shown}{{{{ end }}}}\n");
            }
        }

        return text.ToString();
    }

    private string ShowValue(string value, Type[] types, int depth)
    {
        var models = types.Where(t => t != typeof(EdtfDate) && ModelRegistry.Find(t) is not null).ToArray();
        if (models.Length == 0)
        {
            return $"{{{{ {value} }}}}";
        }

        if (depth == 0)
        {
            return "";
        }

        // What an entity is of may be of another kind after an edit.
        return string.Concat(models.Select(m => !m.IsAssignableTo(typeof(Entity)) ? models.Length == 1 ? Show(value, m, depth) : ""
            : $"{{{{ if {value}.kind == '{KindOf(m)}' }}}}{Show(value, m, depth)}{{{{ end }}}}"));
    }

    private static string KindOf(Type entity) => Enum.Parse<EntityKind>(entity.Name).Word();
}
