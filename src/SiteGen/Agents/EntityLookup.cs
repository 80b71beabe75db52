using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>Finds what a program names: by id, kind and id, name, alias, path or address.</summary>
internal sealed class EntityLookup
{
    private readonly SiteGraph _graph;
    private readonly Entity[] _all;
    private readonly Dictionary<string, Entity> _byPath = new(StringComparer.Ordinal);
    private readonly ILookup<string, Entity> _byName;

    public EntityLookup(SiteGraph graph)
    {
        _graph = graph;
        _all = [.. EntityKindNames.All.SelectMany(graph.OfKind)];
        foreach (var entity in _all)
        {
            _byPath[PathKey(entity.Path)] = entity;
        }

        foreach (var (path, entity) in _all.SelectMany(e => e.RedirectFrom.Select(r => (r.Path, e))))
        {
            _byPath.TryAdd(PathKey(path), entity);
        }

        _byName = _all
            .SelectMany(e => e.Aliases.Append(e.Name).Append(e.Id).Select(WrittenReference.KeyOf).Distinct()
                .Select(key => (Key: key, Entity: e)))
            .ToLookup(n => n.Key, n => n.Entity, StringComparer.Ordinal);
    }

    /// <summary>Finds an entity.</summary>
    /// <param name="text">What names it.</param>
    /// <param name="kinds">What it may be.</param>
    /// <param name="problem">Why there is none, with the nearest; null if there is one.</param>
    public Entity? Find(string text, EntityKinds kinds, out string? problem)
    {
        text = text.Trim();
        if (text is ['[', '[', .. var inside, ']', ']'])
        {
            text = inside.Split('|')[0].Trim();
        }

        problem = null;
        if (PathOf(text) is { } path)
        {
            if (_byPath.TryGetValue(PathKey(path), out var page) && kinds.Contains(page.Kind))
            {
                return page;
            }
        }
        else if (text.Contains("://", StringComparison.Ordinal) && kinds.Contains(EntityKind.Source)
            && _graph.Sources.FirstOrDefault(s => s.Url == text || s.ArchiveUrl == text) is { } source)
        {
            return source;
        }
        else if (_graph.Find(new Reference(text, default, kinds) { IsLink = true }) is { } found
            && _graph.FindMarkupOf(found) is not null)
        {
            return found;
        }

        Entity[] named = [.. _byName[WrittenReference.KeyOf(text)].Where(e => kinds.Contains(e.Kind))];
        if (named.Length == 1)
        {
            return named[0];
        }

        problem = named.Length > 1
            ? $"'{Shown(text)}' may be {TextDistance.Join([.. named.Select(e => e.ToString())])}: say which"
            : $"there is no {kinds.Describe()} '{Shown(text)}'" + Nearest(text, kinds);
        return null;
    }

    private static string Shown(string text) => Excerpt.Shorten(text, 80);

    private string Nearest(string text, EntityKinds kinds)
    {
        // The last part of a path or address is the id.
        var id = text.TrimEnd('/').Split('/', ':')[^1];
        if (id.Length is 0 or > 100)
        {
            return "";
        }

        var names = _all.Where(e => kinds.Contains(e.Kind))
            .SelectMany(e => (e is Quote ? [e.Id] : e.Aliases.Append(e.Name).Append(e.Id)).Select(n => (Name: n, e)))
            .ToLookup(n => n.Name, n => n.e, StringComparer.Ordinal);
        string[] nearest =
        [
            .. TextDistance.Nearest(id, names.Select(n => n.Key), 5)
                .SelectMany(n => names[n]).Distinct().Take(5).Select(e => e.ToString()),
        ];
        return nearest.Length == 0 ? "; search finds what there is" : $"; did you mean {TextDistance.Join(nearest)}?";
    }

    /// <summary>The site path of a path or an address; null for anything else.</summary>
    private string? PathOf(string text)
    {
        var root = _graph.Settings.BaseUrl.AbsoluteUri;
        if (text.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return "/" + text[root.Length..];
        }

        return !text.StartsWith('/') ? null
            : text.StartsWith(_graph.Settings.BasePath, StringComparison.Ordinal)
            ? "/" + text[_graph.Settings.BasePath.Length..] : text;
    }

    /// <summary>What is the same for a page and the files beside it.</summary>
    private static string PathKey(string path)
    {
        path = Uri.UnescapeDataString(path.Split('?', '#')[0]);
        var last = path.LastIndexOf('/');
        if (path[(last + 1)..].Contains('.', StringComparison.Ordinal))
        {
            path = path[..(last + 1)];
        }

        path = path.EndsWith("/card/", StringComparison.Ordinal) ? path[..^"card/".Length] : path;
        return CanonicalForm.Of(path.TrimEnd('/'));
    }
}
