using System.Buffers;

namespace SiteGen.Text;

/// <summary>
/// Removes comments from a text. In Markdown it keeps what looks like code or the address of a link. Whether it is one,
/// only a parser knows, and who shows the text asks one.
/// </summary>
internal sealed class CommentScanner
{
    /// <summary>Begins and ends a comment of Obsidian.</summary>
    public const string Percent = "%%";

    /// <summary>Begins a comment of HTML.</summary>
    public const string Opening = "<!--";

    private const string Closing = "-->";

    /// <summary>The greatest lengths of the address of a link, and of the marks before a line.</summary>
    private const int LongestAddress = 2000;
    private const int LongestPrefix = 200;

    /// <summary>The characters that no address in angle brackets contains.</summary>
    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n<>");

    private readonly string _text;
    private readonly bool _isMarkdown;
    private readonly int[] _comments;
    private readonly char[] _output;
    private readonly List<CommentGap> _gaps = [];
    private readonly List<KeptRange> _kept = [];

    /// <summary>The length of the output, and where its last line begins.</summary>
    private int _length;
    private int _lineStart;

    /// <summary>The end of the paragraph that contains the last code span.</summary>
    private int _paragraphEnd;

    /// <summary>The fenced code that is open.</summary>
    private Fence? _fence;

    /// <summary>Whether the line before is blank, or indented code; whether the last block is a list.</summary>
    private bool _isAfterBlank = true;
    private bool _isInList;
    private int _copied;

    /// <param name="text">The text.</param>
    /// <param name="isMarkdown">Whether code and addresses keep their marks.</param>
    /// <param name="comments">Offsets of comments that look like code or part of an address.</param>
    public CommentScanner(string text, bool isMarkdown, IReadOnlyCollection<int> comments)
    {
        (_text, _isMarkdown, _comments) = (text, isMarkdown, [.. comments.Order()]);
        _output = new char[text.Length];
    }

    /// <summary>Removes the comments.</summary>
    public UncommentedText Read()
    {
        int? unclosed = null;
        for (var i = 0; i < _text.Length;)
        {
            if (_isMarkdown && IsLineStart(i) && SkipCode(i) is var (next, kind))
            {
                _kept.Add(new(i, next, kind));
                i = next;
                continue;
            }

            if (EndOfComment(i) is var (end, isClosed))
            {
                unclosed = isClosed ? null : i;
                Remove(i, end);
                i = _copied;
                continue;
            }

            i = _isMarkdown ? SkipLiteral(i) : i + 1;
        }

        Copy(_text.Length);
        return new(new string(_output, 0, _length), [.. _gaps], unclosed) { Kept = _kept };
    }

    private bool IsLineStart(int i) => i == 0 || _text[i - 1] == '\n' || (_text[i - 1] == '\r' && _text[i] != '\n');

    /// <summary>Returns where a comment that begins here ends, and whether it is closed; null for none.</summary>
    private (int End, bool IsClosed)? EndOfComment(int i)
    {
        var rest = _text.AsSpan(i);
        if (rest.StartsWith(Percent))
        {
            return Close(i + Percent.Length, Percent);
        }

        // `<!-->` and `<!--->` are whole comments in CommonMark and HTML.
        return !rest.StartsWith(Opening) ? null
            : rest[Opening.Length..].StartsWith(">") ? (i + Opening.Length + 1, true)
            : rest[Opening.Length..].StartsWith("->") ? (i + Opening.Length + 2, true)
            : Close(i + Opening.Length, Closing);

        (int, bool) Close(int from, string mark)
        {
            var end = _text.IndexOf(mark, from, StringComparison.Ordinal);
            return end < 0 ? (_text.Length, false) : (end + mark.Length, true);
        }
    }

    /// <summary>Returns whether a parser found a comment in a range.</summary>
    private bool IsComment(int start, int end)
    {
        var index = Array.BinarySearch(_comments, start);
        index = index < 0 ? ~index : index;
        return index < _comments.Length && _comments[index] < end;
    }

    /// <summary>Returns the offset after an escaped character, code span or address, or the next offset.</summary>
    private int SkipLiteral(int i)
    {
        var (next, kind) = _text[i] switch
        {
            '\\' when i + 1 < _text.Length && _text[i + 1] is > ' ' and <= '~'
                && !char.IsAsciiLetterOrDigit(_text[i + 1]) => (i + 2, KeptKind.Escape),
            '`' => (EndOfCode(i), KeptKind.CodeSpan),
            '<' => (EndOfAutolink(i), KeptKind.Address),
            '(' when i > 0 && _text[i - 1] == ']' => (EndOfAddress(i), KeptKind.Address),
            _ => (i + 1, KeptKind.Escape),
        };
        if (next > i + 1 && IsComment(i, next))
        {
            return i + 1;
        }

        if (next > i + 2)
        {
            _kept.Add(new(i, next, kind));
        }

        return next;
    }

    private int EndOfCode(int start)
    {
        var length = RunLength(start, '`');
        if (start >= _paragraphEnd)
        {
            _paragraphEnd = EndOfParagraph(start);
        }

        for (var i = start + length; i < _paragraphEnd;)
        {
            var next = _text.IndexOf('`', i, _paragraphEnd - i);
            if (next < 0)
            {
                break;
            }

            var run = RunLength(next, '`');
            if (run == length)
            {
                return next + run;
            }

            i = next + run;
        }

        return start + length;
    }

    private int RunLength(int start, char c)
    {
        var length = _text.AsSpan(start).IndexOfAnyExcept(c);
        return length < 0 ? _text.Length - start : length;
    }

    /// <summary>Returns the end of the last line before the next blank line.</summary>
    private int EndOfParagraph(int start)
    {
        for (var i = start; ;)
        {
            var end = _text.IndexOf('\n', i);
            if (end < 0)
            {
                return _text.Length;
            }

            var line = EndOfLine(end + 1);
            if (_text.AsSpan(end + 1, line - end - 1).IsWhiteSpace())
            {
                return end;
            }

            i = end + 1;
        }
    }

    /// <summary>Returns the end of an address in angle brackets: without white space, with a colon.</summary>
    private int EndOfAutolink(int start)
    {
        var rest = _text.AsSpan(start + 1);
        var length = rest.IndexOfAny(AfterAddress);
        return length > 0 && rest[length] == '>' && char.IsAsciiLetter(rest[0]) && rest[..length].Contains(':')
            ? start + length + 2 : start + 1;
    }

    /// <summary>Returns the end of the address of a link: that of its parentheses, or the next white space.</summary>
    private int EndOfAddress(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length && i - start < LongestAddress; i++)
        {
            if (char.IsWhiteSpace(_text[i]) || (i == start + 1 && EndOfComment(i) is not null))
            {
                return i;
            }

            depth += _text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return start + 1;
    }

    /// <summary>
    /// Returns the start of the next line if this one is indented code, or begins, continues or ends fenced code;
    /// otherwise null.
    /// </summary>
    private (int Next, KeptKind Kind)? SkipCode(int start)
    {
        var end = EndOfLine(start);
        var line = _text.AsSpan(start, end - start);
        var next = NextLine(end);
        if (IsComment(start, next))
        {
            (_fence, _isAfterBlank) = (null, false);
            return null;
        }

        if (_fence is null && _isAfterBlank && !_isInList && IsIndented(line))
        {
            return (next, KeptKind.IndentedCode);
        }

        if (_fence is { } open)
        {
            var inner = line.TrimStart(" \t>");
            if (line[..^inner.Length].Count('>') >= open.Quotes || line.IsWhiteSpace())
            {
                var run = inner.IndexOfAnyExcept(open.Character);
                run = run < 0 ? inner.Length : run;
                _fence = run >= open.Length && inner[run..].IsWhiteSpace() ? null : open;
                return (next, KeptKind.FencedCode);
            }

            // A fence in a block quotation ends with it.
            _fence = null;
        }

        // Indented code does not interrupt a paragraph. In a list, an indented line continues an item.
        var isBlank = line.IsWhiteSpace();
        _isInList = PrefixLength(line) > line.Length - line.TrimStart(" \t>").Length
            || (_isInList && (isBlank || !_isAfterBlank || line[0] is ' ' or '\t'));
        _isAfterBlank = isBlank;

        var text = line[PrefixLength(line)..];
        if (text.Length < 3 || text[0] is not ('`' or '~'))
        {
            return null;
        }

        var length = text.IndexOfAnyExcept(text[0]);
        length = length < 0 ? text.Length : length;
        if (length < 3 || (text[0] == '`' && text[length..].Contains('`')))
        {
            return null;
        }

        _fence = new(text[0], length, line[..^text.Length].Count('>'));
        return (next, KeptKind.FencedCode);
    }

    private static bool IsIndented(ReadOnlySpan<char> line) =>
        line.StartsWith("    ") || line.TrimStart(' ').StartsWith("\t") || line.IsWhiteSpace();

    /// <summary>Returns the length of the white space and the marks of quotations and lists before a text.</summary>
    private static int PrefixLength(ReadOnlySpan<char> line)
    {
        for (var i = 0; ;)
        {
            var start = i;
            i += line[i..].IndexOfAnyExcept(" \t>") is >= 0 and var blank ? blank : line.Length - i;
            i += MarkerLength(line[i..]);
            if (i == start)
            {
                return i;
            }
        }
    }

    /// <summary>Returns the length of the mark of a list at the start of a text, with the space after it.</summary>
    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var mark = digits is > 0 and < 10 && text[digits] is '.' or ')' ? digits + 1
            : digits == 0 && text[0] is '-' or '+' or '*' ? 1 : 0;
        return mark > 0 && mark < text.Length && text[mark] is ' ' or '\t' ? mark + 1 : 0;
    }

    private int EndOfLine(int start)
    {
        var length = _text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? _text.Length : start + length;
    }

    private int NextLine(int end) => end >= _text.Length ? end
        : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <summary>
    /// Removes a comment, with the white space that only it needed: its lines if it has them for itself, or else one of
    /// the spaces around it.
    /// </summary>
    private void Remove(int start, int end)
    {
        Copy(start);
        var before = _output.AsSpan(_lineStart, _length - _lineStart);
        var after = _text.AsSpan(end).IndexOfAnyExcept(' ', '\t') is >= 0 and var blank ? end + blank : _text.Length;
        var isAtLineEnd = after == _text.Length || _text[after] is '\r' or '\n';
        if (isAtLineEnd && IsAlone(before, NextLine(after)))
        {
            _length = _lineStart;
            _copied = MakesHeading(NextLine(after)) ? after : NextLine(after);
        }
        else if (isAtLineEnd)
        {
            _length -= before.Length - before.TrimEnd(" \t").Length;
            // Two spaces at the end of a line are a line break.
            _copied = end;
        }
        else
        {
            _copied = IsPrefix(before) || before[^1] is ' ' or '\t' ? after : end;
            if (_copied == end && !IsPrefix(before) && IsClosing(end))
            {
                _length -= before.Length - before.TrimEnd(" \t").Length;
            }
        }

        while (_gaps.Count > 0 && _gaps[^1].Offset >= _length)
        {
            _gaps.RemoveAt(_gaps.Count - 1);
        }

        _gaps.Add(new(_length, _copied));
    }

    /// <summary>Copies the text up to an offset to the output.</summary>
    private void Copy(int end)
    {
        var piece = _text.AsSpan(_copied, end - _copied);
        piece.CopyTo(_output.AsSpan(_length));
        if (piece.LastIndexOfAny('\r', '\n') is >= 0 and var last)
        {
            _lineStart = _length + last + 1;
        }

        _length += piece.Length;
        _copied = end;
    }

    /// <summary>Returns whether a mark follows before which no space stands: it ends a sentence or emphasis.</summary>
    private bool IsClosing(int offset)
    {
        var c = _text[offset];
        if (c is not ('*' or '_' or '~' or '='))
        {
            return c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '”' or '’' or '»';
        }

        var after = offset + RunLength(offset, c);
        return after == _text.Length || !char.IsLetterOrDigit(_text[after]);
    }

    private static bool IsPrefix(ReadOnlySpan<char> text) =>
        text.Length <= LongestPrefix && PrefixLength(text) == text.Length;

    /// <summary>
    /// Returns whether a comment is alone on its line, or in an item of a list that the next line does not continue.
    /// </summary>
    private bool IsAlone(ReadOnlySpan<char> before, int next)
    {
        if (before.TrimStart(" \t>").IsEmpty)
        {
            return true;
        }

        var line = _text.AsSpan(next, EndOfLine(next) - next);
        return IsPrefix(before) && (line.IsWhiteSpace() || line[0] is not (' ' or '\t'));
    }

    /// <summary>
    /// Returns whether the line above the comment would become a heading: the next line is of hyphens or equals signs.
    /// </summary>
    private bool MakesHeading(int next)
    {
        var line = _text.AsSpan(next, EndOfLine(next) - next).Trim();
        return !line.IsEmpty && (!line.ContainsAnyExcept('-') || !line.ContainsAnyExcept('='))
            && _length > 1 && !IsAfterBlankLine();
    }

    private bool IsAfterBlankLine()
    {
        var lines = _output.AsSpan(0, _length);
        lines = lines[..^(lines.EndsWith("\r\n") ? 2 : 1)];
        return lines[(lines.LastIndexOfAny('\r', '\n') + 1)..].IsWhiteSpace();
    }

    /// <summary>The opening of fenced code.</summary>
    private sealed record Fence(char Character, int Length, int Quotes);
}
