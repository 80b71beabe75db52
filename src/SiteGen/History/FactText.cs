using System.Collections;
using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Dates;

namespace SiteGen.History;

/// <summary>Values of front matter as texts that are the same however they are written.</summary>
internal static class FactText
{
    /// <summary>Returns the texts of a value as it was read: one, or those of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="node">What is written, for values that have no other text; null inside of lists.</param>
    public static (FactForm Form, IReadOnlyList<string> Values, EntityKinds Allowed) Of(object value, YamlNode? node)
    {
        switch (value)
        {
            case EdtfDate date:
                return (FactForm.Date, [date.ToString()], EntityKinds.None);
            case Reference reference:
                return (FactForm.Reference, [OfReference(reference)], reference.Allowed);
            case ReferenceOrText name:
                return (FactForm.Reference, [OfReference(name.Reference)], name.Reference.Allowed);
            case Speaker speaker:
                return speaker.Reference is { } actor
                    ? (FactForm.Reference, [OfReference(actor)], actor.Allowed)
                    : (FactForm.Value, [OfSpeaker(speaker)], EntityKinds.None);
            case MarkdownValue markdown:
                return (FactForm.Text, [ProseText.OfMarkdown(markdown.Text)], EntityKinds.None);
            case string text:
                return (FactForm.Text, [ProseText.OfValue(text)], EntityKinds.None);
            case LocatedText text:
                return (FactForm.Value, [ProseText.OfValue(text.Text)], EntityKinds.None);
            case LocatedPath path:
                return (FactForm.Value, [path.Path], EntityKinds.None);
            case TimeSpanOfWords time:
                return (FactForm.Value, [time.ToString()], EntityKinds.None);
            case bool flag:
                return (FactForm.Value, [flag ? "true" : "false"], EntityKinds.None);
            case int number:
                return (FactForm.Value, [number.ToString(CultureInfo.InvariantCulture)], EntityKinds.None);
            case IEnumerable list and not CustomMap:
                return OfList(list, node);
            default:
                return (FactForm.Value, [node is null ? "" : OfNode(node)], EntityKinds.None);
        }
    }

    /// <summary>Returns what is written, without its form: of keys with values in the order of the keys.</summary>
    public static string OfNode(YamlNode node) => node switch
    {
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(OfNode))}]",
        YamlMapping map => "{" + string.Join(", ", map.Entries.OrderBy(e => e.Key.Value, StringComparer.Ordinal)
            .Select(e => $"{e.Key.Value}: {OfNode(e.Value)}")) + "}",
        YamlScalar { IsNull: true } => "",
        YamlScalar { IsBoolean: true } flag => flag.Value.ToLowerInvariant(),
        _ => ProseText.OfValue(((YamlScalar)node).Value),
    };

    private static (FactForm, IReadOnlyList<string>, EntityKinds) OfList(IEnumerable list, YamlNode? node)
    {
        var (form, allowed, values) = (FactForm.Value, EntityKinds.None, new List<string>());
        foreach (var item in list)
        {
            var (itemForm, texts, kinds) = Of(item, null);
            // A list is compared entry by entry, unless all of them are texts.
            (form, allowed) = (values.Count == 0 || form == itemForm ? itemForm : FactForm.Value, allowed | kinds);
            values.Add(string.Join(", ", texts));
        }

        return values.Count == 0 && node is not null and not YamlSequence { Items.Count: 0 }
            ? (FactForm.Value, [OfNode(node)], EntityKinds.None)
            : (form, values, allowed);
    }

    /// <summary>A reference without its folder, and without the kind where only one is possible.</summary>
    private static string OfReference(Reference reference)
    {
        var written = WrittenReference.Parse(reference.Text);
        var named = written.Kind ?? EntityKindNames.FromFolder(written.Folder.Split('/')[0]);
        return named is { } kind && !IsOnly(reference.Allowed) ? $"{kind.Name()}:{written.Id}" : written.Id;
    }

    private static bool IsOnly(EntityKinds kinds) => EntityKindNames.All.Count(k => kinds.Contains(k)) == 1;

    private static string OfSpeaker(Speaker speaker) => ProseText.OfValue(
        speaker.Role is null ? speaker.Name ?? "" : $"{speaker.Name} ({speaker.Role})");
}
