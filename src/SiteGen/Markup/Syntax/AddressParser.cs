using System.Buffers;
using System.Net;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// Parses addresses without any marks, as GFM does (https://github.github.com/gfm/#autolinks-extension-): web
/// addresses, those that begin with <c>www.</c>, and addresses of mail. It is called in the middle of an address, since
/// a colon is rarer than an <c>h</c>, and takes back its beginning from the text before.
/// </summary>
internal sealed class AddressParser : InlineParser
{
    private const string Mail = "mailto:";

    /// <summary>The length of the longest character reference with a name, <c>&amp;CounterClockwise…;</c>.</summary>
    private const int LongestReference = 33;

    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create("/?#: \t\r\n<|\"`()[]");

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public AddressParser()
    {
        OpeningCharacters = [':', '.', '@'];
    }

    /// <summary>Whether a text may contain an address. Most texts contain none.</summary>
    public static bool MayBeIn(string text) =>
        text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
        || text.Contains("www.", StringComparison.Ordinal) || text.Contains("WWW.", StringComparison.Ordinal);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline before || before.Content.End + 1 != slice.Start
            || !ReferenceEquals(before.Content.Text, slice.Text))
        {
            return false;
        }

        var known = slice.Text.AsSpan(0, slice.End + 1);
        var found = slice.CurrentChar switch
        {
            ':' => FindWeb(known, before.Content.Start, slice.Start),
            '.' => FindHost(known, before.Content.Start, slice.Start),
            _ => FindMail(known, before.Content.Start, slice.Start),
        };
        if (found is not var (start, end, scheme))
        {
            return false;
        }

        var shown = WebUtility.HtmlDecode(slice.Text[start..end]);
        var link = new LinkInline
        {
            Url = scheme + shown,
            IsAutoLink = true,
            IsClosed = true,
            Span = new(
                processor.GetSourcePosition(start, out var line, out var column),
                processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        link.AppendChild(new LiteralInline(shown) { Span = link.Span, IsClosed = true });
        TakeBack(before, start);
        processor.Inline = link;
        slice.Start = end;
        return true;
    }

    private static void TakeBack(LiteralInline before, int start)
    {
        var taken = before.Content.End + 1 - start;
        before.Content.End -= taken;
        before.Span.End -= taken;
        if (before.Content.IsEmpty)
        {
            before.Remove();
        }
    }

    /// <summary>An address with a scheme, found at its colon.</summary>
    private static (int Start, int End, string Scheme)? FindWeb(ReadOnlySpan<char> text, int from, int colon)
    {
        if (!text[colon..].StartsWith("://"))
        {
            return null;
        }

        var before = text[from..colon];
        var length = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        var start = colon - length;
        if (length == 0 || IsInWord(text, start))
        {
            return null;
        }

        return IsHost(text[(colon + 3)..], needsDot: false) ? (start, EndOfAddress(text, colon + 3), "") : null;
    }

    /// <summary>An address that begins with <c>www.</c>, found at its first full stop.</summary>
    private static (int Start, int End, string Scheme)? FindHost(ReadOnlySpan<char> text, int from, int dot)
    {
        var start = dot - 3;
        if (start < from || !text[start..dot].Equals("www", StringComparison.OrdinalIgnoreCase)
            || IsInWord(text, start) || (start > 0 && text[start - 1] is '/' or '.' or '-' or '@' or ':'))
        {
            return null;
        }

        return IsHost(text[start..], needsDot: true) && EndOfAddress(text, dot + 1) is var end && end > dot + 1
            ? (start, end, "http://") : null;
    }

    /// <summary>An address of mail, found at its <c>@</c>.</summary>
    private static (int Start, int End, string Scheme)? FindMail(ReadOnlySpan<char> text, int from, int at)
    {
        var start = at;
        while (start > from
            && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '+'))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] == '.')
        {
            end--;
        }

        if (start == at || !text[(at + 1)..end].Contains('.') || !char.IsAsciiLetterOrDigit(text[at + 1])
            || text[end - 1] is '-' or '_' || (start > from && text[start - 1] == '/'))
        {
            return null;
        }

        var isWritten = text[from..start].EndsWith(Mail, StringComparison.OrdinalIgnoreCase);
        return isWritten ? (start - Mail.Length, end, "") : (start, end, Mail);
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int start) =>
        start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]);

    /// <summary>
    /// Whether an address, without its scheme, begins with the name of a host. It is looked at before the rest, which
    /// may be long.
    /// </summary>
    private static bool IsHost(ReadOnlySpan<char> address, bool needsDot)
    {
        var host = address[..(address.IndexOfAny(EndsOfHost) is >= 0 and var end ? end : address.Length)];
        var dot = host.LastIndexOf('.');
        var lastTwo = dot < 0 ? host : host[(host[..dot].LastIndexOf('.') + 1)..];
        return !host.IsEmpty && char.IsLetterOrDigit(host[0]) && !lastTwo.Contains('_') && (dot > 0 || !needsDot);
    }

    /// <summary>
    /// The end of an address: white space, a bracket that is not part of it, and not the punctuation of the sentence.
    /// </summary>
    private static int EndOfAddress(ReadOnlySpan<char> text, int start)
    {
        var (end, open) = (start, 0);
        while (end < text.Length && !IsEnd(text[end], ref open) && !IsMark(text[end..]))
        {
            end++;
        }

        var unopened = text[start..end].Count(')') - text[start..end].Count('(');
        while (end > start && LengthOfPunctuation(text[start..end], ref unopened) is > 0 and var length)
        {
            end -= length;
        }

        return end;
    }

    private static bool IsEnd(char c, ref int open)
    {
        open += c == '[' ? 1 : c == ']' ? -1 : 0;
        // GFM does not know the punctuation of other scripts, which no address contains.
        return char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '|' or '"' or '`' || open < 0
            || (c > '\u007F' && char.IsPunctuation(c));
    }

    /// <summary>Whether a footnote or a wikilink begins.</summary>
    private static bool IsMark(ReadOnlySpan<char> text) => text is ['[', '^' or '[', ..] or ['^', '[', ..];

    /// <summary>How many characters at the end of an address belong to the sentence around it.</summary>
    private static int LengthOfPunctuation(ReadOnlySpan<char> address, ref int unopened)
    {
        var last = address[^1];
        if (last == ';')
        {
            var end = address[Math.Max(0, address.Length - LongestReference)..];
            var reference = end.LastIndexOf('&');
            return reference >= 0 && reference < end.Length - 2
                && end[(reference + 1)..^1].IndexOfAnyExcept(Letters) < 0 ? end.Length - reference : 1;
        }

        return last is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\''
            || (last == ')' && unopened-- > 0) ? 1 : 0;
    }
}
