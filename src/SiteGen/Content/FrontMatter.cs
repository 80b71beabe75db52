using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>The position of the front matter and the body in a file.</summary>
/// <param name="Yaml">The text between the <c>---</c> lines.</param>
/// <param name="BodyStart">The offset of the first character after the closing line.</param>
internal readonly record struct FrontMatter(SourceSpan Yaml, int BodyStart)
{
    /// <summary>Finds the front matter. Returns null, and reports why, if there is none or it is not closed.</summary>
    public static FrontMatter? Find(SourceFile file, List<Diagnostic> diagnostics)
    {
        var first = LineAt(file.Beginning, 0);
        if (first is not "---")
        {
            diagnostics.Add(new(Rules.FrontMatterMissing, file, new(0, first.Length),
                "the file does not begin with front matter",
                first is "+++" ? "write YAML between '---' lines, not TOML between '+++' lines"
                : IsAfterBlankLines(file.Beginning) ? "remove the empty lines before the line '---'"
                : "begin it with a line '---', the keys, another line '---', and then the text"));
            return null;
        }

        if ((FindIn(file.Beginning) ?? FindIn(file.Text)) is { } found)
        {
            return found;
        }

        diagnostics.Add(new(Rules.FrontMatterMissing, file, new(0, 3),
            "the front matter is not closed", "end it with a line '---'"));
        return null;
    }

    /// <summary>Finds the front matter at the beginning of a text; null if it is not closed there.</summary>
    private static FrontMatter? FindIn(string text)
    {
        var start = NextLine(text, 0);
        for (var offset = start; offset < text.Length; offset = NextLine(text, offset))
        {
            if (LineAt(text, offset) is "---")
            {
                return new(SourceSpan.FromBounds(start, offset), NextLine(text, offset));
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the span of a value in the front matter of a file, or of its nearest existing ancestor. Parses the YAML
    /// again, so it is for messages only.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The keys (string) and list indexes (int) that lead to the value.</param>
    public static SourceSpan Locate(SourceFile file, params ReadOnlySpan<object> path) =>
        Find(file, []) is { } found && YamlReader.Read(file, found.Yaml, []) is { } mapping
            ? Locate(mapping, path)
            : new(0, 0);

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
                // A single value is a list of one.
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

    private static bool IsAfterBlankLines(string text) =>
        text.Length - text.AsSpan().TrimStart().Length is > 0 and var start
        && text[start - 1] is '\n' or '\r' && LineAt(text, start) is "---";

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
