using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// Finds entities by id. It knows every id of the site, including drafts and files that could not be read, so that a
/// mistake in a file is not reported again at every reference to it.
/// </summary>
public sealed class EntityIndex
{
    private const string DraftHelp = "publish it, or build with --drafts";

    private readonly Dictionary<string, Entity>[] _byKind;
    private readonly Dictionary<string, Entity[]> _byId;
    private readonly Dictionary<string, Entity> _byPath;
    private readonly HashSet<(EntityKind Kind, string Id)> _unreadable;
    private readonly bool _includeDrafts;

    /// <param name="entities">All entities; of several with the same kind and id, the first counts.</param>
    /// <param name="unreadable">The ids of files that could not be read.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    public EntityIndex(
        IReadOnlyList<Entity> entities, IEnumerable<(EntityKind Kind, string Id)> unreadable, bool includeDrafts)
    {
        _byId = new(entities.Count, StringComparer.Ordinal);
        _byPath = new(entities.Count, StringComparer.Ordinal);
        _byKind = [.. EntityKindNames.All.Select(_ => new Dictionary<string, Entity>(StringComparer.Ordinal))];
        foreach (var entity in entities)
        {
            if (_byKind[(int)entity.Kind].TryAdd(entity.Id, entity))
            {
                _byId[entity.Id] = _byId.TryGetValue(entity.Id, out var others) ? [.. others, entity] : [entity];
            }

            _byPath.TryAdd(entity.File.Path, entity);
        }

        _unreadable = [.. unreadable];
        _includeDrafts = includeDrafts;
    }

    /// <summary>Returns the entity of a kind and id, or null. Finds drafts only if they are part of the site.</summary>
    public Entity? Find(EntityKind kind, string id) =>
        _byKind[(int)kind].TryGetValue(id, out var entity) && IsPublished(entity) ? entity : null;

    /// <summary>Returns whether a kind and id exist, including drafts and files that could not be read.</summary>
    public bool Knows(EntityKind kind, string id) =>
        _byKind[(int)kind].ContainsKey(id) || _unreadable.Contains((kind, id));

    /// <summary>Returns the entity that a reference names, or null if there is none or more than one.</summary>
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

    /// <summary>Returns the entity that a reference names. Returns null, and reports why, if there is none.</summary>
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
    /// Returns the entity that a name refers to, or null if the name is plain text. Reports text that is
    /// written as a reference or looks like a misspelt id, but names no entity.
    /// </summary>
    public Entity? Resolve(ReferenceOrText name, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (Find(name.Reference) is { } found)
        {
            return found;
        }

        if (IsMeantAsId(name) && Explain(name.Reference) is var (rule, message, help))
        {
            if (help is null && EntityId.IsValid(name.Text))
            {
                var kind = EntityKindNames.All.First(k => name.Reference.Allowed.Contains(k));
                help = $"create content/{kind.Folder()}/{name.Text}.md, "
                    + "or write the name as it is printed, with capitals";
            }

            diagnostics.Add(new(rule, file, name.Reference.Span, message, help));
        }

        return null;
    }

    /// <summary>
    /// Whether text is meant as an id: it is written as a reference, or it has the form of an id and either is the id
    /// of any entity or resembles an id of an allowed kind.
    /// </summary>
    private bool IsMeantAsId(ReferenceOrText name) =>
        name.IsReference
        || Split(name.Text).Kind is not null
        || (EntityId.IsValid(name.Text)
            && (_byKind.Any(k => k.ContainsKey(name.Text))
                || TextDistance.Nearest(name.Text, Ids(name.Reference.Allowed), 1).Count > 0));

    /// <summary>
    /// Returns the entity of a content file by its path below the site folder. Returns null, and reports why, if there
    /// is none.
    /// </summary>
    public Entity? ResolvePath(string path, SourceSpan span, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (_byPath.TryGetValue(path, out var entity))
        {
            if (IsPublished(entity))
            {
                return entity;
            }

            diagnostics.Add(new(Rules.ReferenceToDraft, file, span, DraftMessage(path), DraftHelp));
            return null;
        }

        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var isUnreadable = path.Split('/') is [_, var folder, ..]
            && EntityKindNames.FromFolder(folder) is { } kind
            && _unreadable.Contains((kind, name));
        if (!isUnreadable)
        {
            diagnostics.Add(new(Rules.LinkBroken, file, span, $"there is no file '{path}'",
                TextDistance.DidYouMean(name, Ids(EntityKinds.Any)) ?? "the address is relative to this file"));
        }

        return null;
    }

    /// <summary>The site paths of files that could not be read; links to them are not reported.</summary>
    public IEnumerable<string> UnreadablePaths => _unreadable.Select(u => $"/{u.Kind.Folder()}/{u.Id}/");

    /// <summary>Returns the ids that differ in another index: those added, removed, or read again.</summary>
    internal HashSet<string> DifferencesTo(EntityIndex other)
    {
        var differences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in EntityKindNames.All)
        {
            var (here, there) = (_byKind[(int)kind], other._byKind[(int)kind]);
            differences.UnionWith(here.Where(e => there.GetValueOrDefault(e.Key) != e.Value).Select(e => e.Key));
            differences.UnionWith(there.Keys.Where(id => !here.ContainsKey(id)));
        }

        var (added, removed) = (_unreadable.Except(other._unreadable), other._unreadable.Except(_unreadable));
        differences.UnionWith(added.Concat(removed).Select(u => u.Id));
        return differences;
    }

    /// <summary>Returns the id in a reference as written, without the kind before it.</summary>
    internal static string IdIn(string reference) => Split(reference).Id;

    /// <summary>
    /// Returns the ids of some kinds, as written where these kinds are allowed: with the kind if they are ambiguous.
    /// </summary>
    public IEnumerable<string> Ids(EntityKinds kinds) => EntityKindNames.All
        .Where(k => kinds.Contains(k))
        .SelectMany(k => _byKind[(int)k].Keys.Select(id => Unambiguous(k, id, kinds)));

    /// <summary>Returns "did you mean" with the nearest ids, or null.</summary>
    private string? Suggest(string id, EntityKinds allowed)
    {
        var kinds = EntityKindNames.All.Where(k => allowed.Contains(k)).ToArray();
        var nearest = TextDistance.Nearest(id, kinds.SelectMany(k => _byKind[(int)k].Keys));
        var written = nearest.SelectMany(near => kinds
            .Where(k => _byKind[(int)k].ContainsKey(near))
            .Select(k => Unambiguous(k, near, allowed))
            .Order(StringComparer.Ordinal));
        return nearest.Count == 0 ? null : $"did you mean {TextDistance.Join([.. written])}?";
    }

    /// <summary>Returns an id, with its kind if entities of several allowed kinds have it.</summary>
    private string Unambiguous(EntityKind kind, string id, EntityKinds allowed)
    {
        var isShared = EntityKindNames.All
            .Any(k => k != kind && allowed.Contains(k) && _byKind[(int)k].ContainsKey(id));
        return isShared ? $"{kind.Word()}:{id}" : id;
    }

    private bool IsPublished(Entity entity) => _includeDrafts || !entity.IsDraft;

    /// <summary>Returns why a reference names no entity; null if it names a file that could not be read.</summary>
    private (Rule Rule, string Message, string? Help)? Explain(Reference reference)
    {
        var (kind, id) = Split(reference.Text);
        var named = EntityKindNames.All.Where(k => kind is null || kind == k).ToArray();
        if (named.Any(k => reference.Allowed.Contains(k) && _unreadable.Contains((k, id))))
        {
            return null;
        }

        var existing = named.Where(k => _byKind[(int)k].ContainsKey(id)).ToArray();
        var possible = existing.Where(k => reference.Allowed.Contains(k)).ToArray();
        if (possible.Length > 1)
        {
            return (
                Rules.ReferenceAmbiguous,
                $"'{id}' is the id of {string.Join(" and ", possible.Select(k => k.WithArticle()))}",
                $"write {TextDistance.Join([.. possible.Select(k => $"{k.Word()}:{id}")])}");
        }

        if (possible.Length == 1)
        {
            return (Rules.ReferenceToDraft, DraftMessage(id), DraftHelp);
        }

        if (existing.Length > 0)
        {
            return (
                Rules.ReferenceWrongKind,
                $"expected {reference.Allowed.WithArticle()}, but '{id}' is {existing[0].WithArticle()}",
                Suggest(id, reference.Allowed));
        }

        if (kind is { } wrong && !reference.Allowed.Contains(wrong))
        {
            return (
                Rules.ReferenceWrongKind,
                $"expected {reference.Allowed.WithArticle()}, found {wrong.WithArticle()}",
                null);
        }

        var allowed = kind is { } only ? (EntityKinds)(1 << (int)only) : reference.Allowed;
        return (Rules.ReferenceUnknown, $"no {allowed.Describe()} has the id '{id}'", Suggest(id, allowed));
    }

    private static string DraftMessage(string name) => $"'{name}' is a draft: it has no page";

    private static (EntityKind? Kind, string Id) Split(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && EntityKindNames.FromWord(text.AsSpan(0, colon).Trim()) is { } kind
            ? (kind, text[(colon + 1)..].Trim())
            : (null, text);
    }
}
