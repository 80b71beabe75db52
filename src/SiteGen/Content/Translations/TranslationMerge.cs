using SiteGen.Content.Fields;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Translations;

/// <summary>
/// Puts the values of a translation in the place of those of the original. Both are in one text
/// (<see cref="SourceFile.Join"/>), so each value keeps its position.
/// </summary>
/// <param name="file">The text of both.</param>
/// <param name="originalPath">The path of the original, for messages.</param>
/// <param name="diagnostics">Receives the facts that the translation would change.</param>
internal sealed class TranslationMerge(SourceFile file, string originalPath, List<Diagnostic> diagnostics)
{
    /// <summary>The texts of the original that the translation replaces.</summary>
    public List<(string Label, string Text)> Replaced { get; } = [];

    /// <summary>Merges two mappings.</summary>
    /// <param name="original">The keys of the original.</param>
    /// <param name="translation">The keys of the translation.</param>
    /// <param name="keys">
    /// The keys that may be replaced, each with the keys inside of it that may be; empty for the whole value.
    /// </param>
    /// <param name="added">Keys that the original does not have.</param>
    /// <param name="known">The keys of the kind, all of them; others are left to the reader to report.</param>
    public YamlMapping Merge(
        YamlMapping original,
        YamlMapping translation,
        IReadOnlyDictionary<string, string[]> keys,
        IReadOnlyList<Field> added,
        Func<string, bool> known)
    {
        var entries = original.Entries.ToList();
        foreach (var entry in translation.Entries)
        {
            var key = entry.Key.Value;
            var at = entries.FindIndex(e => e.Key.Value == key);
            if (added.Any(f => f.Name == key) || (at < 0 && (keys.ContainsKey(key) || !known(key))))
            {
                entries.Add(entry);
            }
            else if (!keys.TryGetValue(key, out var inner))
            {
                RefuseUnlessEqual(entry, at < 0 ? null : entries[at].Value, keys.Keys);
            }
            else
            {
                entries[at] = entry with { Value = Merge(entries[at].Value, entry.Value, inner, key) };
            }
        }

        return new(translation.Span, entries);
    }

    private YamlNode Merge(YamlNode original, YamlNode translation, string[] inner, string label)
    {
        if (inner.Length == 0)
        {
            if (TranslationFields.IsText(label))
            {
                AddTexts(label, original);
            }

            return translation;
        }

        return (original, translation) switch
        {
            (YamlMapping before, YamlMapping now) => MergeKeys(before, now, inner, label),
            (YamlSequence before, _) => MergeList(before, translation, inner, label),
            (_, YamlSequence now) => MergeList(new(original.Span, [original]), now, inner, label),
            _ => translation,
        };
    }

    private YamlMapping MergeKeys(YamlMapping original, YamlMapping translation, string[] inner, string label)
    {
        var entries = original.Entries.ToList();
        foreach (var entry in translation.Entries)
        {
            var at = entries.FindIndex(e => e.Key.Value == entry.Key.Value);
            string[] deeper = [.. inner.Where(k => k.StartsWith(entry.Key.Value + ".", StringComparison.Ordinal))];
            if (deeper.Length > 0 && at >= 0)
            {
                var below = Array.ConvertAll(deeper, k => k[(entry.Key.Value.Length + 1)..]);
                entries[at] = entry with { Value = Merge(entries[at].Value, entry.Value, below, entry.Key.Value) };
                continue;
            }

            if (!inner.Contains(entry.Key.Value))
            {
                RefuseUnlessEqual(entry, at < 0 ? null : entries[at].Value, inner);
                continue;
            }

            if (at < 0)
            {
                entries.Add(entry);
                continue;
            }

            AddTexts($"{entry.Key.Value} in {label}", entries[at].Value);
            entries[at] = entry;
        }

        return new(translation.Span, entries);
    }

    /// <summary>The entries of a list are translated in their order.</summary>
    private YamlSequence MergeList(YamlSequence original, YamlNode translation, string[] inner, string label)
    {
        var items = original.Items.ToList();
        var now = translation is YamlSequence list ? list.Items : [translation];
        for (var i = 0; i < now.Count; i++)
        {
            if (i >= items.Count)
            {
                Report(now[i].Span, $"the list '{label}' has more entries than that of '{originalPath}'",
                    $"it has {items.Count}; their texts are translated in their order");
                break;
            }

            items[i] = Merge(items[i], now[i], inner, label);
        }

        return new(translation.Span, items);
    }

    private void RefuseUnlessEqual(YamlEntry entry, YamlNode? original, IEnumerable<string> allowed)
    {
        if (original is not null && Written(original) == Written(entry.Value))
        {
            return;
        }

        Report(entry.Key.Span, $"a translation cannot change '{entry.Key.Value}'",
            $"remove the key: the value is that of '{originalPath}'; a translation has: "
            + string.Join(", ", allowed));
    }

    private void Report(SourceSpan span, string message, string help) =>
        diagnostics.Add(new(Rules.TranslationChangesFact, file, span, message, help));

    private string Written(YamlNode node) => node is YamlScalar scalar ? scalar.Value.Trim()
        : string.Join(' ', file.Slice(node.Span).ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void AddTexts(string label, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsEmpty: false } scalar:
                Replaced.Add((label, scalar.Value.Trim()));
                break;
            case YamlSequence list:
                list.Items.ForEach(item => AddTexts(label, item));
                break;
            case YamlMapping map:
                map.Entries.ForEach(entry => AddTexts(label, entry.Value));
                break;
        }
    }
}
