using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <content>Why a reference leads to nothing, and what to write instead.</content>
public sealed partial class EntityIndex
{
    private const string DraftHelp = "publish it, or build with --drafts";

    /// <summary>Turns the reason why a link leads nowhere into a note, if the site leaves such links as text.</summary>
    private Unresolved Unwritten(Unresolved reason, string target) => LeavesUnwritten && reason.IsNothing
        ? reason with { Rule = Rules.Unwritten, Message = $"'{target}' is not written yet, so it is not linked" }
        : reason;

    /// <summary>Returns why a reference names no entity; null if it names a file that could not be read.</summary>
    private Unresolved? Explain(Reference reference)
    {
        var written = WrittenReference.Parse(reference.Text);
        if (IsUnreadable(written, reference))
        {
            return null;
        }

        var (possible, count) = FindOnly(reference);
        if (count > 1)
        {
            return ExplainAmbiguous(reference, written);
        }

        if (possible is not null)
        {
            return new(Rules.ReferenceToDraft, DraftMessage(reference.Text), DraftHelp);
        }

        foreach (var (kind, id) in Empty)
        {
            if (id == EntityId.From(written.Id) && reference.Allowed.Contains(kind) && written.MayBe(kind, ""))
            {
                return ToEmpty(id, kind);
            }
        }

        if (FindOnly(reference with { Allowed = EntityKinds.Any }).First is { } other)
        {
            var name = written.Folder.Length > 0 ? reference.Text : written.Id;
            return new(
                Rules.ReferenceWrongKind,
                $"expected {reference.Allowed.WithArticle()}, but '{name}' is {other.Kind.WithArticle()}",
                Suggest(written.Id, reference.Allowed));
        }

        if (written.Kind is { } wrong && !reference.Allowed.Contains(wrong))
        {
            return new(
                Rules.ReferenceWrongKind,
                $"expected {reference.Allowed.WithArticle()}, found {wrong.WithArticle()}",
                null);
        }

        var allowed = written.Kind is { } only ? (EntityKinds)(1 << (int)only) : reference.Allowed;
        var named = written.Folder.Length > 0 ? $"is at '{reference.Text}'"
            : written.Id.Contains(' ', StringComparison.Ordinal) ? $"is called '{written.Id}'"
            : $"has the id '{written.Id}'";
        return new(Rules.ReferenceUnknown, $"no {allowed.Describe()} {named}", Suggest(written.Id, allowed))
        {
            IsNothing = true,
        };
    }

    /// <summary>Explains that several entities have an id, or a name, and what to write instead.</summary>
    private Unresolved ExplainAmbiguous(Reference reference, WrittenReference written)
    {
        Entity[] possible = [.. _byId.GetValueOrDefault(written.Id, []).Where(IsPossible)];
        var message = $"'{written.Id}' is the id of {string.Join(" and ", possible.Select(e => e.Kind.WithArticle()))}";
        if (possible.Length < 2)
        {
            possible = [.. _names.Find(written.Id, reference.IsLink).Where(IsPossible)];
            possible = possible.Length > 1 ? possible
                : [.. _names.Find(reference.Text, reference.IsLink).Where(e => reference.Allowed.Contains(e.Kind))];
            message = $"'{reference.Text}' is a name of "
                + string.Join(" and of ", possible.Select(e => $"the {e.Kind.Name()} '{e.Id}'"));
        }

        var ids = possible.Select(e => Unambiguous(e.Kind, e.Id, reference.Allowed));
        return new(
            Rules.ReferenceAmbiguous, message,
            $"write {TextDistance.Join([.. ids])}, or with the folder, as in Obsidian: "
            + TextDistance.Join([.. possible.Select(PathOf)]));

        bool IsPossible(Entity e) => reference.Allowed.Contains(e.Kind) && written.MayBe(e.Kind, e.LinkPath);
    }

    /// <summary>The path below <c>content/</c>, without the extension: what Obsidian writes.</summary>
    private static string PathOf(Entity entity) => entity.LinkPath["content/".Length..^".md".Length];

    private bool IsUnreadable(WrittenReference written, Reference reference)
    {
        var id = EntityId.From(written.Id);
        return EntityKindNames.All.Any(k => reference.Allowed.Contains(k) && written.MayBe(k, "")
                && (_unreadable.Contains((k, written.Id)) || _unreadable.Contains((k, id))))
            || (!reference.IsIdOnly && IncompleteNames.Contains(WrittenReference.KeyOf(written.Id)));
    }

    private static Unresolved ToEmpty(string id, EntityKind kind) => new(
        Rules.ReferenceToDraft,
        $"'content/{kind.Folder()}/{id}.md' is empty, so it has no page",
        "write it, or put 'unwritten: text' into content/site.yaml to show links to it as text")
    {
        IsNothing = true,
    };

    private static string DraftMessage(string name) => $"'{name}' is a draft: it has no page";

    /// <summary>Returns "did you mean" with the nearest ids, or null.</summary>
    private string? Suggest(string id, EntityKinds allowed) =>
        _suggestions.GetOrAdd((id, allowed), static (key, index) => index.FindNear(key.Text, key.Allowed) ?? "", this)
            is { Length: > 0 } suggestion ? suggestion : null;

    private string? FindNear(string id, EntityKinds allowed)
    {
        var kinds = EntityKindNames.All.Where(k => allowed.Contains(k)).ToArray();
        var nearest = TextDistance.Nearest(id, kinds.SelectMany(k => _byKind[(int)k].Keys));
        if (nearest.Count == 0 && !EntityId.IsValid(id))
        {
            var near = TextDistance.Nearest(
                id, kinds.SelectMany(k => _byKind[(int)k].Values.SelectMany(NameIndex.NamesOf)));
            nearest =
            [
                .. near.SelectMany(n => _names.Find(n, withIds: false)).Where(e => kinds.Contains(e.Kind))
                    .Select(e => e.Id).Distinct(),
            ];
        }

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
        return isShared ? $"{kind.Name()}:{id}" : id;
    }
}
