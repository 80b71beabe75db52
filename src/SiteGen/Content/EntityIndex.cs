using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Finds entities by their ids. It knows every id of the site, also of drafts and of files that could not be
/// read, so that one mistake does not make every reference to its file another.</summary>
public sealed class EntityIndex
{
    private readonly Dictionary<string, Entity>[] _byKind;
    private readonly Dictionary<string, Entity[]> _byId;
    private readonly Dictionary<string, Entity> _byPath;
    private readonly HashSet<(EntityKind Kind, string Id)> _unreadable;
    private readonly bool _includeDrafts;

    /// <param name="entities">All entities; of two with one id and kind the first counts.</param>
    /// <param name="unreadable">The ids of files that could not be read.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    public EntityIndex(IReadOnlyList<Entity> entities, IEnumerable<(EntityKind Kind, string Id)> unreadable, bool includeDrafts)
    {
        _byId = new(entities.Count, StringComparer.Ordinal);
        _byPath = new(entities.Count, StringComparer.Ordinal);
        _byKind = [.. EntityKindNames.All.Select(_ => new Dictionary<string, Entity>(StringComparer.Ordinal))];
        foreach (var entity in entities)
        {
            if (_byKind[(int)entity.Kind].TryAdd(entity.Id, entity))
            {
                _byId[entity.Id] = _byId.TryGetValue(entity.Id, out var namesakes) ? [.. namesakes, entity] : [entity];
            }

            _byPath.TryAdd(entity.File.Path, entity);
        }

        _unreadable = [.. unreadable];
        _includeDrafts = includeDrafts;
    }

    /// <summary>The entity of a kind and id, or null; drafts only when they are part of the site.</summary>
    public Entity? Find(EntityKind kind, string id) =>
        _byKind[(int)kind].TryGetValue(id, out var entity) && IsPublished(entity) ? entity : null;

    /// <summary>Whether there is an entity of a kind and id, be it a draft or a file that could not be read.</summary>
    public bool Knows(EntityKind kind, string id) => _byKind[(int)kind].ContainsKey(id) || _unreadable.Contains((kind, id));

    /// <summary>The entity that a reference means, or null when it means none; says nothing.</summary>
    public Entity? Find(Reference reference)
    {
        var (kind, id) = Split(reference.Text);
        Entity? found = null;
        foreach (var entity in _byId.GetValueOrDefault(id, []))
        {
            if (reference.Allowed.Contains(entity.Kind) && (kind is null || kind == entity.Kind))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity;
            }
        }

        return found is not null && IsPublished(found) ? found : null;
    }

    /// <summary>Finds the entity that a reference means, and reports when it means none.</summary>
    public Entity? Resolve(Reference reference, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (Find(reference) is { } found)
        {
            return found;
        }

        if (reference != Reference.Missing && Explain(reference) is var (rule, message, help))
        {
            diagnostics.Add(new(rule, file, reference.Span, message, help));
        }

        return null;
    }

    /// <summary>
    /// Finds the entity that a name means, if it is one. What is written as a reference must be one, and so must what has
    /// the form of an id and belongs to an entity of another kind, or nearly to one of these.
    /// </summary>
    public Entity? Resolve(ReferenceOrText name, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (Find(name.Reference) is { } found)
        {
            return found;
        }

        if (IsMeantAsId(name) && Explain(name.Reference) is var (rule, message, help))
        {
            // Where text may stand, writing it as text is a way out too.
            diagnostics.Add(new(rule, file, name.Reference.Span, message, help ?? (EntityId.IsValid(name.Text)
                ? $"make the file content/{First(name.Reference.Allowed).Folder()}/{name.Text}.md, or write the name as it is printed, with capitals" : null)));
        }

        return null;
    }

    /// <summary>Names have capitals and spaces; what has not, and is an id or nearly one, was meant to be it.</summary>
    private bool IsMeantAsId(ReferenceOrText name) =>
        name.IsReference || Split(name.Text).Kind is not null || (EntityId.IsValid(name.Text)
            && (_byKind.Any(k => k.ContainsKey(name.Text)) || TextDistance.Nearest(name.Text, Ids(name.Reference.Allowed), 1).Count > 0));

    private static EntityKind First(EntityKinds kinds) => EntityKindNames.All.First(k => kinds.Contains(k));

    /// <summary>Finds the entity of a content file by its path below the site folder, and reports when there is none.</summary>
    public Entity? ResolvePath(string path, SourceSpan span, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (_byPath.TryGetValue(path, out var entity))
        {
            if (IsPublished(entity))
            {
                return entity;
            }

            diagnostics.Add(new(Rules.ReferenceToDraft, file, span, $"'{path}' is a draft: it has no page", "publish it, or build with --drafts"));
            return null;
        }

        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        if (!(path.Split('/') is [_, var folder, ..] && EntityKindNames.FromFolder(folder) is { } kind && _unreadable.Contains((kind, name))))
        {
            diagnostics.Add(new(Rules.LinkBroken, file, span, $"there is no file '{path}'",
                TextDistance.DidYouMean(name, Ids(EntityKinds.Any)) ?? "the address is relative to this file"));
        }

        return null;
    }

    /// <summary>The site paths of files that could not be read, whose pages will be there once they are mended.</summary>
    public IEnumerable<string> UnreadablePaths => _unreadable.Select(u => $"/{u.Kind.Folder()}/{u.Id}/");

    /// <summary>The ids that do not mean the same in another index: what has been added, removed, or read anew.</summary>
    internal HashSet<string> DifferencesTo(EntityIndex other)
    {
        var differences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in EntityKindNames.All)
        {
            var (here, there) = (_byKind[(int)kind], other._byKind[(int)kind]);
            differences.UnionWith(here.Where(e => there.GetValueOrDefault(e.Key) != e.Value).Select(e => e.Key));
            differences.UnionWith(there.Keys.Where(id => !here.ContainsKey(id)));
        }

        differences.UnionWith(_unreadable.Except(other._unreadable).Concat(other._unreadable.Except(_unreadable)).Select(u => u.Id));
        return differences;
    }

    /// <summary>The id in a reference as it is written, without the kind before it.</summary>
    internal static string IdIn(string reference) => Split(reference).Id;

    /// <summary>The ids of some kinds, for suggestions.</summary>
    public IEnumerable<string> Ids(EntityKinds kinds) =>
        EntityKindNames.All.Where(k => kinds.Contains(k)).SelectMany(k => _byKind[(int)k].Keys.Select(id => Unambiguous(k, id, kinds)));

    /// <summary>"did you mean": the nearest ids, as they must be written here.</summary>
    private string? Suggest(string id, EntityKinds allowed)
    {
        var kinds = EntityKindNames.All.Where(k => allowed.Contains(k)).ToArray();
        var near = TextDistance.Nearest(id, kinds.SelectMany(k => _byKind[(int)k].Keys));
        return near.Count == 0 ? null : $"did you mean {TextDistance.Join([.. near
            .SelectMany(n => kinds.Where(k => _byKind[(int)k].ContainsKey(n)).Select(k => Unambiguous(k, n, allowed)).Order(StringComparer.Ordinal))])}?";
    }

    /// <summary>An id as it must be written where several kinds are allowed.</summary>
    private string Unambiguous(EntityKind kind, string id, EntityKinds allowed) =>
        EntityKindNames.All.Any(k => k != kind && allowed.Contains(k) && _byKind[(int)k].ContainsKey(id)) ? $"{kind.Word()}:{id}" : id;

    private bool IsPublished(Entity entity) => _includeDrafts || !entity.IsDraft;

    private bool IsKnownUnreadable(Reference reference)
    {
        var (kind, id) = Split(reference.Text);
        return EntityKindNames.All.Any(k => reference.Allowed.Contains(k) && (kind is null || kind == k) && _unreadable.Contains((k, id)));
    }

    private (Rule Rule, string Message, string? Help)? Explain(Reference reference)
    {
        if (IsKnownUnreadable(reference))
        {
            return null;
        }

        var (kind, id) = Split(reference.Text);
        var all = EntityKindNames.All.Where(k => (kind is null || kind == k) && _byKind[(int)k].ContainsKey(id)).ToArray();
        var meant = all.Where(k => reference.Allowed.Contains(k)).ToArray();
        if (meant.Length > 1)
        {
            return (Rules.ReferenceAmbiguous, $"'{id}' is the id of {And(meant)}",
                $"write {TextDistance.Join([.. meant.Select(k => $"{k.Word()}:{id}")])}");
        }

        if (meant.Length == 1)
        {
            return (Rules.ReferenceToDraft, $"'{id}' is a draft: it has no page", "publish it, or build with --drafts");
        }

        if (all.Length > 0)
        {
            return (Rules.ReferenceWrongKind, $"'{id}' is {EntityKindNames.WithArticle(all[0].Word())}; {EntityKindNames.WithArticle(reference.Allowed.Describe())} is expected here",
                Suggest(id, reference.Allowed));
        }

        var allowed = kind is { } named ? (EntityKinds)(1 << (int)named) & reference.Allowed : reference.Allowed;
        if (allowed == EntityKinds.None)
        {
            return (Rules.ReferenceWrongKind, $"{EntityKindNames.WithArticle(kind!.Value.Word())} makes no sense here", $"{EntityKindNames.WithArticle(reference.Allowed.Describe())} is expected");
        }

        return (Rules.ReferenceUnknown, $"no {allowed.Describe()} has the id '{id}'", Suggest(id, allowed));
    }

    private static (EntityKind? Kind, string Id) Split(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && EntityKindNames.FromWord(text.AsSpan(0, colon).Trim()) is { } kind ? (kind, text[(colon + 1)..].Trim()) : (null, text);
    }

    private static string And(EntityKind[] kinds) =>
        string.Join(" and ", kinds.Select(k => EntityKindNames.WithArticle(k.Word())));
}
