using System.Buffers;
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
        using var writer = new TextWriter(target.Path[1..], titleOf);
        paragraph.WriteTo(writer);
        var text = writer.Collapse(out var link);
        if (text.Length <= Most)
        {
            return null;
        }

        var (start, end) = SentenceAt(text, link);
        if (end - start > Most)
        {
            (start, end) = WordsAround(text, link, start, end);
        }

        return string.Concat(start > 0 ? "… " : "", text[start..end].Trim(), end < text.Length ? " …" : "");
    }

    /// <summary>Returns the words of a text on one line, without its tags, pictures and cards.</summary>
    /// <param name="text">The text.</param>
    /// <param name="titleOf">The titles of entities that links name.</param>
    public static string TextOf(RichText text, Func<Entity, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var writer = new TextWriter(null, titleOf);
        text.WriteTo(writer);
        return writer.Collapse(out _).ToString();
    }

    private static (int Start, int End) SentenceAt(ReadOnlySpan<char> text, int link)
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
    private static bool IsEnd(ReadOnlySpan<char> text, int at)
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

    private static (int Start, int End) WordsAround(
        ReadOnlySpan<char> text, int link, int start, int end)
    {
        var from = Math.Max(start, link - (Most / 2));
        var to = Math.Min(end, from + Most);
        from = Math.Max(start, to - Most);
        if (from > start && text[from..link].IndexOf(' ') is >= 0 and var first)
        {
            from += first + 1;
        }

        if (to < end && text[link..to].LastIndexOf(' ') is >= 0 and var last)
        {
            to = link + last;
        }

        return (from, to);
    }

    /// <summary>Collects the text of a paragraph, without its tags, in a rented buffer.</summary>
    private sealed class TextWriter(string? path, Func<Entity, string> titleOf) : IRichTextWriter, IDisposable
    {
        private readonly StringBuilder _tag = new();
        private char[] _text = ArrayPool<char>.Shared.Rent(1024);
        private int _length;
        private bool _isInTag;

        public void Dispose() => ArrayPool<char>.Shared.Return(_text);

        /// <summary>Returns the text with single spaces between words; nothing may be written after that.</summary>
        /// <param name="link">Where the first link to the entity begins, or else 0.</param>
        public ReadOnlySpan<char> Collapse(out int link)
        {
            var (length, mark, isBehindSpace) = (0, -1, false);
            // The mark belongs to the word behind it.
            var hasWord = false;
            foreach (var character in _text.AsSpan(0, _length))
            {
                if (character is ' ' or '\n' or '\t' or '\r')
                {
                    isBehindSpace = hasWord;
                    continue;
                }

                if (isBehindSpace)
                {
                    _text[length++] = ' ';
                    isBehindSpace = false;
                }

                hasWord = true;
                if (character != LinkMark)
                {
                    _text[length++] = character;
                }
                else if (mark < 0)
                {
                    mark = length;
                }
            }

            // A picture at the end may be the whole link.
            link = Math.Clamp(mark, 0, Math.Max(0, length - 1));
            return _text.AsSpan(0, length);
        }

        public void WriteHtml(ReadOnlySpan<byte> html)
        {
            while (!html.IsEmpty)
            {
                var end = html.IndexOf(_isInTag ? (byte)'>' : (byte)'<');
                var part = end < 0 ? html : html[..end];
                if (!_isInTag)
                {
                    Append(part);
                }
                else if (_tag.Length > 0 || end < 0 || part is [(byte)'a' or (byte)'b', ..])
                {
                    _tag.Append(Encoding.UTF8.GetString(part));
                }

                if (end < 0)
                {
                    return;
                }

                if (_isInTag)
                {
                    EndTag(_tag.ToString());
                    _tag.Clear();
                }

                _isInTag = !_isInTag;
                html = html[(end + 1)..];
            }
        }

        public void WriteRelativeRoot()
        {
        }

        public void WriteOwnPage()
        {
        }

        public void WriteName(Entity entity) => Append(titleOf(entity));

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
            if (path is not null && tag.StartsWith("a ", StringComparison.Ordinal)
                && tag.IndexOf("href=\"", StringComparison.Ordinal) is > 0 and var at
                && Uri.UnescapeDataString(tag[(at + 6)..]).StartsWith(path, StringComparison.Ordinal))
            {
                Append([LinkMark]);
            }
            else if (tag is "br" or "br /" or "br/")
            {
                Append(" ");
            }
        }

        private void Append(ReadOnlySpan<byte> html)
        {
            // A character reference is never divided between two calls.
            if (html.Contains((byte)'&'))
            {
                Append(WebUtility.HtmlDecode(Encoding.UTF8.GetString(html)));
                return;
            }

            Reserve(html.Length);
            _length += Encoding.UTF8.GetChars(html, _text.AsSpan(_length));
        }

        private void Append(ReadOnlySpan<char> text)
        {
            Reserve(text.Length);
            text.CopyTo(_text.AsSpan(_length));
            _length += text.Length;
        }

        private void Reserve(int count)
        {
            if (_length + count <= _text.Length)
            {
                return;
            }

            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, _text.Length * 2));
            _text.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_text);
            _text = larger;
        }
    }
}
