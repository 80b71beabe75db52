using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Where the front matter of a file stands, and where its body begins.</summary>
/// <param name="Yaml">What stands between the <c>---</c> lines.</param>
/// <param name="BodyStart">Offset of the first character behind the closing line.</param>
internal readonly record struct FrontMatter(SourceSpan Yaml, int BodyStart)
{
    /// <summary>Finds the front matter; null, with a diagnostic, when there is none or it is not closed.</summary>
    public static FrontMatter? Find(SourceFile file, List<Diagnostic> diagnostics)
    {
        var first = LineAt(file.Beginning, 0);
        if (first is not "---")
        {
            diagnostics.Add(new(Rules.FrontMatterMissing, file, new(0, first.Length),
                "the file does not begin with front matter",
                "the first line is '---', then come the keys, then a line '---' and the text"));
            return null;
        }

        if ((FindIn(file.Beginning) ?? FindIn(file.Text)) is { } found)
        {
            return found;
        }

        diagnostics.Add(new(Rules.FrontMatterMissing, file, new(0, 3), "the front matter is not closed",
            "a line '---' ends it"));
        return null;
    }

    /// <summary>Finds front matter at the beginning of a text; null where it is not closed in it.</summary>
    private static FrontMatter? FindIn(string text)
    {
        var start = NextLine(text, 0);
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            if (LineAt(text, at) is "---")
            {
                return new(SourceSpan.FromBounds(start, at), NextLine(text, at));
            }
        }

        return null;
    }

    /// <summary>
    /// The place of a value in the front matter of a file, by the keys and list positions that lead to it; of the
    /// nearest thing that is there when it is not. Reads the YAML again, so it is for messages only.
    /// </summary>
    public static SourceSpan Locate(SourceFile file, params ReadOnlySpan<object> path)
    {
        var ignored = new List<Diagnostic>();
        if (Find(file, ignored) is not { } found || YamlReader.Read(file, found.Yaml, ignored) is not { } mapping)
        {
            return new(0, 0);
        }

        return Locate(mapping, path);
    }

    /// <summary>The same for a file that is YAML as a whole.</summary>
    public static SourceSpan LocateInYaml(SourceFile file, params ReadOnlySpan<object> path) =>
        YamlReader.Read(file, new(0, file.Text.Length), []) is { } mapping ? Locate(mapping, path) : new(0, 0);

    private static SourceSpan Locate(YamlNode node, ReadOnlySpan<object> path)
    {
        foreach (var step in path)
        {
            var next = (node, step) switch
            {
                (YamlMapping map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value,
                (YamlSequence list, int index) when index < list.Items.Count => list.Items[index],
                // A single value stands for a list of one.
                (not YamlSequence, int) => node,
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node.Span;
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd(" \t");
    }

    private static int NextLine(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return text.Length;
        }

        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
