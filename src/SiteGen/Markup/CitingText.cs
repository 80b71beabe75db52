using System.Net;
using System.Text;
using SiteGen.Content.Entities;

namespace SiteGen.Markup;

/// <summary>
/// The sentence of a paragraph that links to an entity, as plain text.
/// </summary>
public static class CitingText
{
    /// <summary>The most characters of a sentence, and of a paragraph that needs no shortening.</summary>
    private const int Most = 280;

    /// <summary>Where the link begins, while the text is collected. Texts cannot have this character.</summary>
    private const char LinkMark = '\u0001';

    /// <summary>Returns the sentence with the first link to an entity; null for a short paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="target">The entity.</param>
    /// <param name="titleOf">The titles of entities that links name.</param>
    public static string? Shorten(RichText paragraph, Entity target, Func<Entity, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        ArgumentNullException.ThrowIfNull(target);
        var writer = new TextWriter(target.Path[1..], titleOf);
        paragraph.WriteTo(writer);
        var words = writer.Text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words);
        var link = Math.Max(text.IndexOf(LinkMark, StringComparison.Ordinal), 0);
        text = text.Replace(LinkMark.ToString(), "", StringComparison.Ordinal);
        if (text.Length <= Most)
        {
            return null;
        }

        var (start, end) = SentenceAt(text, link);
        if (end - start > Most)
        {
            (start, end) = WordsAround(text, link, start, end);
        }

        return $"{(start > 0 ? "… " : "")}{text[start..end].Trim()}{(end < text.Length ? " …" : "")}";
    }

    private static (int Start, int End) SentenceAt(string text, int link)
    {
        var start = link;
        while (start > 0 && !IsEnd(text, start))
        {
            start--;
        }

        var end = link + 1;
        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>
    /// Whether a sentence ends before a character. A mistake shows more or less of the text, and does no harm.
    /// </summary>
    private static bool IsEnd(string text, int at)
    {
        if (text[at - 1] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] != ' ' || at + 1 == text.Length || char.IsLower(text[at + 1]))
        {
            return false;
        }

        var last = at - 1;
        while (last > 0 && text[last] is '"' or '”' or '’' or ')' or ']' or '»')
        {
            last--;
        }

        // "U.S.", "v.", "Dr." and "vol. 3" end no sentence.
        return text[last] is '!' or '?'
            || (text[last] == '.' && last > 2 && text[last - 1] != '.'
                && !(char.IsDigit(text[at + 1]) && char.IsLetter(text[last - 1]))
                && (char.IsDigit(text[last - 1]) || !char.IsLetter(text[last - 1])
                    || (char.IsLetterOrDigit(text[last - 2]) && char.IsLetterOrDigit(text[last - 3]))));
    }

    private static (int Start, int End) WordsAround(string text, int link, int start, int end)
    {
        var from = Math.Max(start, link - (Most / 2));
        var to = Math.Min(end, from + Most);
        from = Math.Max(start, to - Most);
        if (from > start && text.IndexOf(' ', from, link - from) is >= 0 and var first)
        {
            from = first + 1;
        }

        if (to < end && text.LastIndexOf(' ', to - 1, to - link) is > 0 and var last)
        {
            to = last;
        }

        return (from, to);
    }

    private sealed class TextWriter(string path, Func<Entity, string> titleOf) : IRichTextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _tag = new();
        private bool _isInTag;

        /// <summary>The text so far, with marks where links to the entity begin.</summary>
        public string Text => WebUtility.HtmlDecode(_text.ToString());

        public void WriteHtml(ReadOnlySpan<byte> html)
        {
            foreach (var character in Encoding.UTF8.GetString(html))
            {
                if (character == '<' && !_isInTag)
                {
                    _isInTag = true;
                    _tag.Clear();
                }
                else if (character == '>' && _isInTag)
                {
                    _isInTag = false;
                    EndTag(_tag.ToString());
                }
                else
                {
                    (_isInTag ? _tag : _text).Append(character);
                }
            }
        }

        public void WriteRelativeRoot()
        {
        }

        public void WriteOwnPage()
        {
        }

        public void WriteName(Entity entity) => _text.Append(WebUtility.HtmlEncode(titleOf(entity)));

        public void WriteCard(Entity entity)
        {
        }

        public void WriteSection(Entity entity, string fragment)
        {
        }

        public void WriteFragment(Entity entity, string fragment)
        {
        }

        private void EndTag(string tag)
        {
            if (tag.StartsWith("a ", StringComparison.Ordinal)
                && tag.IndexOf("href=\"", StringComparison.Ordinal) is > 0 and var at
                && Uri.UnescapeDataString(tag[(at + 6)..]).StartsWith(path, StringComparison.Ordinal))
            {
                _text.Append(LinkMark);
            }
            else if (tag is "br" or "br /" or "br/")
            {
                _text.Append(' ');
            }
        }
    }
}
