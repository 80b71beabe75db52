using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.History;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Pages.Changes;

/// <summary>
/// Says in words what changed of an entity. Of running text it says only that it changed: what an editor took out of it
/// is not shown again. The words of quotations are compared word by word.
/// </summary>
internal static class FactLines
{
    private const int LongestValue = 200;

    /// <summary>Keys of running text.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "text", "summary", "context", "key_points", "corrections", "image", "links", "same_as", "importance", "access",
    };

    /// <summary>Returns the lines, in the order of the keys.</summary>
    public static IReadOnlyList<FactLine> Of(ChangeEntry entry)
    {
        var (change, language) = (entry.Change, entry.Graph.Language);
        if (change.Key.Language is not null && change.Kind is ChangeKind.Added or ChangeKind.Removed)
        {
            return [new(
                language.Say("change_keys.translation"),
                change.Kind == ChangeKind.Added ? "changes.was_added" : "changes.was_removed")];
        }

        var isPrivate = entry.Entity is Source { IsPrivate: true };
        return
        [
            .. change.Facts.Where(f => FactNames.Has(f.Field) && !(isPrivate && ShownFacts.IsAddress(f.Field)))
                .Select(f => Of(f, entry)).Distinct(),
        ];
    }

    /// <summary>Returns a line as text.</summary>
    public static string ToText(FactLine line, Language language) => line.Key switch
    {
        "changes.from_to" => language.Say(
            "changes.from_to", ("name", line.Name), ("before", line.Before!), ("after", line.After!)),
        "changes.set_to" => language.Say("changes.set_to", ("name", line.Name), ("value", line.After!)),
        "changes.unset" => language.Say("changes.unset", ("name", line.Name), ("value", line.Before!)),
        "changes.words" => language.Say(
            "changes.words", ("name", line.Name), ("words", string.Concat(line.Words.Select(
                p => p.IsLost ? $"[-{p.Text}-]" : p.IsChanged ? $"{{+{p.Text}+}}" : p.Text)))),
        "changes.was_added" => language.Say("changes.was_added", ("name", line.Name)),
        "changes.was_removed" => language.Say("changes.was_removed", ("name", line.Name)),
        _ => language.Say("changes.was_changed", ("name", line.Name)),
    };

    private static FactLine Of(FactChange fact, ChangeEntry entry)
    {
        var (graph, sub) = (entry.Graph, fact.Key[(fact.Key.LastIndexOfAny(['.', ']']) + 1)..]);
        var isLevel = sub == "level";
        var name = FactNames.Of(isLevel ? "level" : fact.Field, graph.Language);
        var part = isLevel && fact.Field == "original" ? FactNames.Of("original", graph.Language)
            : EntryOf(fact, graph);
        name = part is null ? name : graph.Language.Say("changes.entry", ("name", name), ("entry", part));
        if (entry.Entity is Quote && IsWords(fact) && fact is { Before: not null, After: not null })
        {
            return new(name, "changes.words")
            {
                Words = WordsOf(fact, graph),
                Language = LanguageOf(fact, entry),
            };
        }

        if (Prose.Contains(fact.Field) || (fact.After ?? fact.Before)!.IsOrder
            || (fact.Key != fact.Field && !isLevel && fact.Form != FactForm.Date))
        {
            return Mere(fact, name);
        }

        var (before, after) = (ValueOf(fact.Before, sub, entry), ValueOf(fact.After, sub, entry));
        return (before, after) switch
        {
            (null, null) => Mere(fact, name),
            (null, _) when fact.Before is { Values.Count: > 0 } => Mere(fact, name),
            (_, null) when fact.After is { Values.Count: > 0 } => Mere(fact, name),
            (null, _) => Line("changes.set_to"),
            (_, null) => Line("changes.unset"),
            _ => Line("changes.from_to"),
        };

        FactLine Line(string key) => new(name, key)
        {
            Before = before,
            After = after,
            Language = fact.Form == FactForm.Text ? LanguageOf(fact, entry) : null,
        };
    }

    /// <summary>That something changed, without a value.</summary>
    private static FactLine Mere(FactChange fact, string name) => new(name, fact switch
    {
        { Before: null } => "changes.was_added",
        { After: null } => "changes.was_removed",
        _ => "changes.was_changed",
    });

    private static bool IsWords(FactChange fact) => fact.Key is "words" or "original.text" or "translation.text"
        || (fact.Field == "versions" && fact.Key.EndsWith("].text", StringComparison.Ordinal));

    /// <summary>The words as pages show them, without marks of Markdown, compared.</summary>
    private static IReadOnlyList<DifferencePart> WordsOf(FactChange fact, SiteGraph graph) =>
        WordDifference.Between(Read(fact.Before!, graph), Read(fact.After!, graph)).Inline;

    private static string Read(Fact fact, SiteGraph graph) =>
        QuoteWords.Read(fact.Text, graph.Index, graph.Language, new(StringComparer.Ordinal));

    /// <summary>
    /// The language of what a text says; null if it is that of the page. Addresses and places have none, and titles of
    /// sources need not be in the language of the source.
    /// </summary>
    private static string? LanguageOf(FactChange fact, ChangeEntry entry) => (entry.Entity, fact.Key) switch
    {
        _ when entry.Change.Key.Language is not null => null,
        (Quote quote, "words") => entry.Graph.LanguageOfWords(quote),
        (Quote quote, "original.text") => quote.Original?.Language,
        (Quote, _) => IsWords(fact) ? entry.Graph.Settings.Edition?.Language : null,
        (Source, _) => null,
        var (entity, _) => entity?.Language ?? entry.Graph.Settings.Edition?.Language,
    };

    /// <summary>The entry of a list that a key belongs to, in words: a title, the name of a source.</summary>
    private static string? EntryOf(FactChange fact, SiteGraph graph)
    {
        var (start, end) = (fact.Key.IndexOf('['), fact.Key.LastIndexOf(']'));
        if (start < 0 || end < start)
        {
            return null;
        }

        var label = fact.Key[(start + 1)..end];
        return fact.Field switch
        {
            "roles" => label,
            "versions" => graph.Find(EntityKind.Source, label)?.Name,
            "stances" => graph.Find(EntityKind.Topic, label)?.Name,
            _ => null,
        };
    }

    /// <summary>A value in words; null if there is none, or if it is not for readers.</summary>
    private static string? ValueOf(Fact? fact, string key, ChangeEntry entry)
    {
        if (fact is not { Values: { Count: > 0 } values })
        {
            return null;
        }

        var (graph, language) = (entry.Graph, entry.Graph.Language);
        var texts = values.Select(value => fact.Form switch
        {
            FactForm.Date => EdtfDate.TryParse(value, out var date, out _) ? language.Dates.Short(date) : value,
            FactForm.Reference => NameOf(value, fact.Allowed, graph),
            _ => key switch
            {
                "level" => language.Say("change_levels." + ValueWords.KeyOf(value)),
                "status" when QuoteStatuses.All.Contains(value) => language.Status(value),
                "wording" when QuoteWordings.All.Contains(value) => language.Wording(value),
                "type" when entry.Entity is Source && SourceTypes.All.Contains(value) => language.SourceType(value),
                _ => Excerpt.Shorten(value, LongestValue),
            },
        }).OfType<string>().ToArray();
        return texts.Length == 0 ? null : language.Listed(texts);
    }

    /// <summary>The name of what a reference names; null if the site does not have it, which may be a draft.</summary>
    private static string? NameOf(string text, EntityKinds allowed, SiteGraph graph) =>
        graph.Find(new Reference(text, default, allowed)) is { } entity
            ? entity is Quote quote ? graph.AttributedTitleOf(quote) : entity.Name
            : EntityId.IsUnlikeNames(text) || text.Contains(':', StringComparison.Ordinal) ? null : text;
}
