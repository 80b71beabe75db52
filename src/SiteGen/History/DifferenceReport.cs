using System.Globalization;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>Writes what differs between two states of a site, as lines or as JSON.</summary>
internal static class DifferenceReport
{
    /// <summary>
    /// Returns the differences as lines: for each entity one, and below it, indented, one for each key; at last how
    /// many there are.
    /// </summary>
    public static IEnumerable<string> Lines(IReadOnlyList<EntityChange> changes)
    {
        foreach (var change in changes)
        {
            yield return Line(NameOf(change.Key) + ": " + change.Kind switch
            {
                ChangeKind.Added => "new" + Title(change),
                ChangeKind.Removed => "gone" + Title(change),
                ChangeKind.Renamed => $"renamed, was {NameOf(change.Before!.Key)}",
                _ => "changed",
            });
            foreach (var fact in change.Facts)
            {
                yield return "  " + Line($"{fact.Key}: {Describe(fact)}");
            }
        }

        yield return changes.Count == 0 ? "Nothing changed." : Count(changes);
    }

    /// <summary>Writes the differences as a JSON array; docs/commands.md describes it.</summary>
    public static void Write(Stream output, IReadOnlyList<EntityChange> changes) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Key.KindName);
            json.WriteString("id", change.Key.Id);
            WriteText(json, "language", change.Key.Language);
            json.WriteString("change", change.Kind switch
            {
                ChangeKind.Added => "new",
                ChangeKind.Removed => "gone",
                ChangeKind.Renamed => "renamed",
                _ => "changed",
            });
            json.WriteString("title", change.Name);
            if (change.Kind == ChangeKind.Renamed)
            {
                json.WriteStartObject("from");
                json.WriteString("kind", change.Before!.Key.KindName);
                json.WriteString("id", change.Before.Key.Id);
                json.WriteEndObject();
            }

            json.WriteStartArray("changes");
            foreach (var fact in change.Facts)
            {
                json.WriteStartObject();
                json.WriteString("key", fact.Key);
                WriteFact(json, "old", fact.Before);
                WriteFact(json, "new", fact.After);
                WriteText(json, "words", fact.Words is { IsSame: false } words ? words.ToLine() : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string NameOf(StateKey key) =>
        $"{key.KindName} {key.Id}{(key.Language is { } language ? $" ({language})" : "")}";

    private static string Title(EntityChange change) => change.Name == change.Key.Id ? "" : $", {change.Name}";

    private static string Describe(FactChange fact) => fact switch
    {
        { IsTypography: true, IsLong: true } => "only the typography differs",
        { IsLong: true, Words: { } words } => words.ToLine(),
        _ => $"{Text(fact.Before)} → {Text(fact.After)}",
    };

    private static string Text(Fact? fact) => fact is { Values.Count: > 0 } ? WhiteSpace.Collapse(fact.Text) : "(none)";

    private static string Line(string text) => ControlCharacters.ToLine(text);

    private static string Count(IReadOnlyList<EntityChange> changes)
    {
        (ChangeKind Kind, string Word)[] words =
        [
            (ChangeKind.Changed, "changed"), (ChangeKind.Added, "new"), (ChangeKind.Removed, "gone"),
            (ChangeKind.Renamed, "renamed"),
        ];
        return string.Join(", ", words.Select(w => (w.Word, Count: changes.Count(c => c.Kind == w.Kind)))
            .Where(w => w.Count > 0)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Count:#,0} {w.Word}"))) + ".";
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    /// <summary>Writes a value: a text, a list of texts where there are several or none, or null.</summary>
    private static void WriteFact(Utf8JsonWriter json, string key, Fact? fact)
    {
        switch (fact)
        {
            case null:
                json.WriteNull(key);
                break;
            case { Values: [var only] }:
                json.WriteString(key, only);
                break;
            default:
                json.WriteStartArray(key);
                foreach (var value in fact.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
                break;
        }
    }
}
