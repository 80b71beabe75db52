namespace SiteGen.Formats.Markdown;

/// <summary>
/// Decides whether emphasis can be written with asterisks. CommonMark (section 6.2) takes them for emphasis only beside
/// certain characters; elsewhere the element itself is written, which Markdown may contain.
/// </summary>
internal static class EmphasisMarks
{
    /// <summary>Whether marks around the content of an element would be read as such.</summary>
    /// <param name="before">The character before the element; a line end for none.</param>
    /// <param name="content">The HTML in the element.</param>
    /// <param name="after">The HTML after it.</param>
    public static bool CanSurround(char before, ReadOnlySpan<char> content, ReadOnlySpan<char> after)
    {
        // What half of a surrogate pair is, is not known here.
        if (content.IsEmpty || char.IsSurrogate(before) || before is '*' or '~' or '\\' || content.IndexOf("<em") >= 0
            || content.IndexOf("<strong") >= 0 || content.IndexOf("<del") >= 0 || content.IndexOf("<br") >= 0)
        {
            return false;
        }

        var (first, last, next) = (FirstOf(content), LastOf(content), FirstOf(after));
        return !char.IsSurrogate(first) && !char.IsSurrogate(last) && !char.IsSurrogate(next)
            && !char.IsWhiteSpace(first) && !char.IsWhiteSpace(last) && next is not ('*' or '~')
            && (IsWord(first) || !IsWord(before)) && (IsWord(last) || !IsWord(next));
    }

    /// <summary>The first character that Markdown has for some HTML.</summary>
    private static char FirstOf(ReadOnlySpan<char> html)
    {
        while (html.Length > 0 && html[0] == '<')
        {
            var end = html.IndexOf('>');
            var name = html[1..(end < 0 ? html.Length : end)];
            if (!name.StartsWith("span") && !name.StartsWith("/span"))
            {
                return name.StartsWith("a ") ? '[' : name.StartsWith("code") ? '`' : name.StartsWith("img") ? '!'
                    : name.StartsWith("/a") ? ']'
                    : name.StartsWith("em") || name.StartsWith("strong") || name.StartsWith("del") ? '*'
                    : IsInline(name) ? '<' : '\n';
            }

            html = html[(end + 1)..];
        }

        return html.IsEmpty ? '\n' : html[0];
    }

    private static char LastOf(ReadOnlySpan<char> html)
    {
        while (html.EndsWith("</span>"))
        {
            html = html[..^7];
        }

        return html.EndsWith(">") ? ')' : html[^1] == ';' && html.LastIndexOf('&') >= html.Length - 8 ? ';' : html[^1];
    }

    private static bool IsInline(ReadOnlySpan<char> name) =>
        name.StartsWith("su") || name.StartsWith("/su") || name.StartsWith("mark") || name.StartsWith("/mark")
        || name.StartsWith("/em") || name.StartsWith("/strong") || name.StartsWith("/del") || name.StartsWith("input");

    /// <summary>Whether a character is neither white space nor punctuation nor a symbol.</summary>
    private static bool IsWord(char c) => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c);
}
