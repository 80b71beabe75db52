using System.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Finds the character set that a page names in its first 1024 bytes, as the HTML standard says (13.2.3.2, "prescan a
/// byte stream"): <c>&lt;meta charset=…&gt;</c>, <c>&lt;meta http-equiv=content-type content="…; charset=…"&gt;</c>, or
/// the <c>encoding</c> of an XML declaration.
/// </summary>
internal static class MetaCharset
{
    private const int Reach = 1024;

    /// <summary>Returns the name of the character set; null if the page names none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach)]);
        for (var at = 0; at < head.Length; at++)
        {
            if (Is(head, at, "<!--"))
            {
                at = Skip(head, "-->", at + 2, 2);
            }
            else if (Is(head, at, "<meta") && at + 5 < head.Length && (IsSpace(head[at + 5]) || head[at + 5] == '/'))
            {
                at += 5;
                if (OfMeta(head, ref at) is { } label)
                {
                    return label;
                }
            }
            else if (head[at] == '<' && IsTag(head, at + 1))
            {
                at = head.IndexOfAny([' ', '\t', '\n', '\f', '\r', '>'], at) is var end and >= 0 ? end : head.Length;
                while (ReadAttribute(head, ref at) is not null)
                {
                }
            }
            else if (Is(head, at, "<?xml") && at == 0 && OfXml(head) is { } encoding)
            {
                return encoding;
            }
            else if (Is(head, at, "<!") || Is(head, at, "</") || Is(head, at, "<?"))
            {
                at = Skip(head, ">", at, 0);
            }
        }

        return null;
    }

    private static string? OfMeta(string head, ref int at)
    {
        var (isPragma, charset, content) = (false, (string?)null, (string?)null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ReadAttribute(head, ref at) is { } attribute)
        {
            if (!seen.Add(attribute.Name))
            {
                continue;
            }

            switch (attribute.Name)
            {
                case "http-equiv":
                    isPragma = attribute.Value == "content-type";
                    break;
                case "charset":
                    charset = attribute.Value;
                    break;
                case "content":
                    content = OfContent(attribute.Value);
                    break;
                default:
                    break;
            }
        }

        return Usable(charset ?? (isPragma ? content : null));
    }

    /// <summary>What names these encodings in ASCII is not in them.</summary>
    private static string? Usable(string? label) => CharacterSet.NameOf(label) switch
    {
        "utf-16le" or "utf-16be" => "utf-8",
        null when label == "x-user-defined" => "windows-1252",
        var name => name,
    };

    private static string? OfXml(string head)
    {
        var end = head.IndexOf('>', StringComparison.Ordinal);
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        at = SkipSpaces(head, at + "encoding".Length);
        at = at < head.Length && head[at] == '=' ? SkipSpaces(head, at + 1) : head.Length;
        return at < head.Length && head[at] is '"' or '\'' && head.IndexOf(head[at], at + 1) is var close and > 0
            ? Usable(head[(at + 1)..close].ToLowerInvariant())
            : null;
    }

    /// <summary>Returns the label in <c>text/html; charset=…</c>.</summary>
    private static string? OfContent(string content)
    {
        for (var at = 0; (at = content.IndexOf("charset", at, StringComparison.Ordinal)) >= 0;)
        {
            at = SkipSpaces(content, at + "charset".Length);
            if (at >= content.Length || content[at] != '=')
            {
                continue;
            }

            at = SkipSpaces(content, at + 1);
            if (at < content.Length && content[at] is '"' or '\'')
            {
                return content.IndexOf(content[at], at + 1) is var end and > 0 ? content[(at + 1)..end] : null;
            }

            var rest = content[at..];
            return rest.IndexOfAny([' ', '\t', '\n', '\f', '\r', ';']) is var close and >= 0 ? rest[..close] : rest;
        }

        return null;
    }

    /// <summary>Reads an attribute, in lower case; null at the end of the tag.</summary>
    private static (string Name, string Value)? ReadAttribute(string head, ref int at)
    {
        while (at < head.Length && (IsSpace(head[at]) || head[at] == '/'))
        {
            at++;
        }

        if (at >= head.Length || head[at] == '>')
        {
            return null;
        }

        var start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] is not ('/' or '>')
            && (head[at] != '=' || at == start))
        {
            at++;
        }

        var name = head[start..at].ToLowerInvariant();
        var equals = SkipSpaces(head, at);
        if (equals >= head.Length || head[equals] != '=')
        {
            return (name, "");
        }

        at = SkipSpaces(head, equals + 1);
        if (at < head.Length && head[at] is '"' or '\'')
        {
            var close = head.IndexOf(head[at], at + 1);
            var value = close < 0 ? "" : head[(at + 1)..close];
            at = close < 0 ? head.Length : close + 1;
            return (name, value.ToLowerInvariant());
        }

        start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>')
        {
            at++;
        }

        return (name, head[start..at].ToLowerInvariant());
    }

    private static bool IsTag(string head, int at) =>
        at < head.Length && (char.IsAsciiLetter(head[at])
            || (head[at] == '/' && at + 1 < head.Length && char.IsAsciiLetter(head[at + 1])));

    private static bool Is(string head, int at, string start) =>
        head.AsSpan(at).StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the offset of the end of something, which is the last character that was read.</summary>
    private static int Skip(string head, string end, int at, int add) =>
        at < head.Length && head.IndexOf(end, at, StringComparison.Ordinal) is var found and >= 0
            ? found + add : head.Length;

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
