using System.Collections.Concurrent;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// Finds entities by id. It knows every id of the site, including drafts and files that could not be read, so that a
/// mistake in a file is not reported again at every reference to it.
/// </summary>
public sealed partial class EntityIndex
{
    private readonly Dictionary<string, Entity>[] _byKind;
    private readonly Dictionary<string, Entity[]> _byId;
    private readonly Dictionary<string, Entity> _byPath;
    private readonly NameIndex _names;
    private readonly IReadOnlyList<Entity> _all;
    private readonly HashSet<(EntityKind Kind, string Id)> _unreadable;
    private readonly ConcurrentDictionary<(string Text, EntityKinds Allowed), string> _suggestions = [];

    /// <param name="entities">All entities; of several with the same kind and id, the first counts.</param>
    /// <param name="unreadable">The ids of files that could not be read.</param>
    public EntityIndex(IReadOnlyList<Entity> entities, IEnumerable<(EntityKind Kind, string Id)> unreadable)
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

            _byPath.TryAdd(CanonicalForm.Of(entity.LinkPath), entity);
        }

        _all = entities;
        _unreadable = [.. unreadable];
        _names = new(_byKind.SelectMany(k => k.Values));
    }

    /// <summary>Returns an index of the same entities, with translations in the place of some.</summary>
    internal EntityIndex With(IReadOnlyDictionary<Entity, Entity> translations) =>
        new([.. _all.Select(e => translations.GetValueOrDefault(e, e))], _unreadable)
        {
            IncludesDrafts = IncludesDrafts,
            LeavesUnwritten = LeavesUnwritten,
            Empty = Empty,
            IncompleteNames = IncompleteNames,
        };

    /// <summary>The entity that was read from a file, even if it is a draft; null for none.</summary>
    internal Entity? FindFile(string path) => _byPath.GetValueOrDefault(CanonicalForm.Of(path));

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludesDrafts { get; init; }

    /// <summary>Whether a link to nothing is text: it is noted, and is no mistake.</summary>
    public bool LeavesUnwritten { get; init; }

    /// <summary>
    /// The ids of empty files, which are notes that nobody has written yet. Unlike files with mistakes, they are not
    /// part of the site.
    /// </summary>
    public IReadOnlySet<(EntityKind Kind, string Id)> Empty { get; init; } = new HashSet<(EntityKind, string)>();

    /// <summary>The keys of the names of entities that lack something, which has been reported.</summary>
    public IReadOnlySet<string> IncompleteNames { get; init; } = new HashSet<string>();

    /// <summary>Returns the entity of a kind and id, or null. Finds drafts only if they are part of the site.</summary>
    public Entity? Find(EntityKind kind, string id) =>
        _byKind[(int)kind].TryGetValue(CanonicalForm.Of(id), out var entity) && IsPublished(entity) ? entity : null;

    /// <summary>Returns whether a kind and id exist, including drafts and files that could not be read.</summary>
    public bool Knows(EntityKind kind, string id) =>
        _byKind[(int)kind].ContainsKey(id) || _unreadable.Contains((kind, id)) || Empty.Contains((kind, id));

    /// <summary>Returns the entity that a reference names, or null if there is none or more than one.</summary>
    public Entity? Find(Reference reference)
    {
        var (found, count) = FindOnly(reference);
        return count == 1 && IsPublished(found!) ? found : null;
    }

    /// <summary>Returns whether something has the id or the name in a reference, even if it has no page.</summary>
    internal bool IsKnown(Reference reference) =>
        FindOnly(reference).Count > 0 || IsUnreadable(WrittenReference.Parse(reference.Text), reference);

    /// <summary>
    /// Returns the first entity that a reference may mean, and how many there are. An id counts before a name, which
    /// counts only where no entity of an allowed kind has the id.
    /// </summary>
    private (Entity? First, int Count) FindOnly(Reference reference)
    {
        // Most references are the id of one entity.
        if (_byId.TryGetValue(reference.Text, out var named) && named is [var only]
            && reference.Allowed.Contains(only.Kind))
        {
            return (only, 1);
        }

        var written = WrittenReference.Parse(reference.Text);
        var result = Only(_byId.GetValueOrDefault(written.Id, []), written, reference.Allowed);
        if (result.Count > 0 || reference.IsIdOnly)
        {
            return result;
        }

        result = Only(_names.Find(written.Id, reference.IsLink), written, reference.Allowed);
        // A title may have a slash or a colon.
        return result.Count > 0 || written.Id.Length == reference.Text.Length ? result
            : Only(_names.Find(reference.Text, reference.IsLink), new(null, "", reference.Text), reference.Allowed);
    }

    private static (Entity? First, int Count) Only(
        IReadOnlyList<Entity> entities, WrittenReference written, EntityKinds allowed)
    {
        Entity? first = null;
        var count = 0;
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            if (allowed.Contains(entity.Kind) && written.MayBe(entity.Kind, entity.LinkPath))
            {
                (first, count) = (first ?? entity, count + 1);
            }
        }

        return (first, count);
    }

    /// <summary>Returns the entity that a reference names. Returns null, and reports why, if there is none.</summary>
    public Entity? Resolve(Reference reference, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (Find(reference) is { } found)
        {
            return found;
        }

        if (reference != Reference.Missing && Explain(reference) is { } reason)
        {
            diagnostics.Add(reason.At(file, reference.Span));
        }

        return null;
    }

    /// <summary>
    /// The same for a reference that can be left out, in a text or a list: if it names nothing, it may be a note that
    /// is not written yet.
    /// </summary>
    public Entity? ResolveOptional(Reference reference, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        if (Find(reference) is { } found)
        {
            return found;
        }

        if (Explain(reference) is { } reason)
        {
            diagnostics.Add(Unwritten(reason, reference.Text).At(file, reference.Span));
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

        if (IsMeantAsId(name) && Explain(name.Reference) is { } reason)
        {
            if (reason.Help is null && EntityId.IsValid(name.Reference.Text))
            {
                var kind = EntityKindNames.All.First(k => name.Reference.Allowed.Contains(k));
                var help = $"create content/{kind.Folder()}/{name.Reference.Text}.md, "
                    + "or write the name as it is printed, with capitals";
                reason = reason with { Help = help };
            }

            reason = name.IsLink ? Unwritten(reason, name.Reference.Text) : reason;
            diagnostics.Add(reason.At(file, name.Reference.Span));
        }

        return null;
    }

    /// <summary>
    /// Whether text is meant as an id: it is written as a reference, or it has the form of an id and either is the id
    /// of any entity or resembles an id of an allowed kind.
    /// </summary>
    private bool IsMeantAsId(ReferenceOrText name) =>
        name.IsReference
        || WrittenReference.Parse(name.Text).Kind is not null
        || (EntityId.IsValid(name.Text)
            && (_byId.ContainsKey(name.Text)
                || (EntityId.IsUnlikeNames(name.Text)
                    && TextDistance.Nearest(name.Text, Ids(name.Reference.Allowed), 1).Count > 0)));

    /// <summary>
    /// Returns the entity of a content file by its path below the site folder. Returns null, and reports why, if there
    /// is none.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="address">The address as written.</param>
    /// <param name="span">The position of the link.</param>
    /// <param name="file">The file that has it.</param>
    /// <param name="diagnostics">Receives the mistake.</param>
    public Entity? ResolvePath(
        string path, string address, SourceSpan span, SourceFile file, ICollection<Diagnostic> diagnostics)
    {
        path = CanonicalForm.Of(path);
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
        var kind = path.Split('/') is [_, var folder, ..] ? EntityKindNames.FromFolder(folder) : null;
        if (kind is not { } known || !_unreadable.Contains((known, name)))
        {
            var reason = kind is { } of && Empty.Contains((of, name)) ? ToEmpty(name, of) : new Unresolved(
                Rules.LinkBroken, $"there is no file '{path}'",
                TextDistance.DidYouMean(name, Ids(EntityKinds.Any)) ?? "the address is relative to this file")
            { IsNothing = true };
            diagnostics.Add(Unwritten(reason, address).At(file, span));
        }

        return null;
    }

    /// <summary>The site paths of files that could not be read; links to them are not reported.</summary>
    public IEnumerable<string> UnreadablePaths => _unreadable.Select(u => $"/{u.Kind.Folder()}/{u.Id}/");

    /// <summary>
    /// Returns what <see cref="LookupsOf"/> returns for the entities that differ in another index: those added,
    /// removed, or read again.
    /// </summary>
    internal HashSet<string> DifferencesTo(EntityIndex other)
    {
        var differences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in EntityKindNames.All)
        {
            var (here, there) = (_byKind[(int)kind], other._byKind[(int)kind]);
            Add(here.Values.Where(e => there.GetValueOrDefault(e.Id) != e));
            Add(there.Values.Where(e => here.GetValueOrDefault(e.Id) != e));
        }

        var ids = _unreadable.Concat(Empty).ToHashSet();
        ids.SymmetricExceptWith(other._unreadable.Concat(other.Empty));
        differences.UnionWith(ids.Select(u => u.Id));
        differences.UnionWith(IncompleteNames.Except(other.IncompleteNames, StringComparer.Ordinal));
        differences.UnionWith(other.IncompleteNames.Except(IncompleteNames, StringComparer.Ordinal));
        return differences;

        void Add(IEnumerable<Entity> entities)
        {
            foreach (var entity in entities)
            {
                differences.Add(entity.Id);
                differences.UnionWith(NameIndex.KeysOf(entity));
            }
        }
    }

    /// <summary>
    /// Returns everything that decides what a reference means: while no entity with one of these ids and keys of names
    /// changes, it means the same.
    /// </summary>
    /// <param name="reference">The reference as written.</param>
    /// <param name="found">What it means; null for nothing.</param>
    internal static IEnumerable<string> LookupsOf(string reference, Entity? found)
    {
        var id = WrittenReference.Parse(reference).Id;
        if (found?.Id == id)
        {
            // Its own string, so that texts share it.
            return [found.Id];
        }

        string[] keys = [id, WrittenReference.KeyOf(id), WrittenReference.KeyOf(reference)];
        return found is null ? [.. keys, EntityId.From(id)] : keys;
    }

    /// <summary>
    /// Returns the ids of some kinds, as written where these kinds are allowed: with the kind if they are ambiguous.
    /// </summary>
    public IEnumerable<string> Ids(EntityKinds kinds) => EntityKindNames.All
        .Where(k => kinds.Contains(k))
        .SelectMany(k => _byKind[(int)k].Keys.Select(id => Unambiguous(k, id, kinds)));

    private bool IsPublished(Entity entity) => IncludesDrafts || !entity.IsDraft;
}
