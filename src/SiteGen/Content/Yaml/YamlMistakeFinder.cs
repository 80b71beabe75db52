using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>
/// Finds the first mistake in YAML that the parser refused. The parser reports where it gave up, often lines below, and
/// in its own terms; this reads lines as people write them.
/// </summary>
internal sealed partial class YamlMistakeFinder(string text)
{
    private const string SameColumn = "start it in the same column as the keys above";
    private const string KeyForm = "a key is followed by a colon and a space: 'key: value'";

    private readonly YamlValueScanner _values = new(text);

    /// <summary>The open collections, from the outermost on.</summary>
    private readonly Stack<Level> _levels = new();

    /// <summary>The form of the last value, and the column of its key or list item.</summary>
    private YamlValueForm _last = YamlValueForm.None;
    private int _lastIndentation = -1;

    /// <summary>The column of the first line of a text after '|' or '>'; -1 before it.</summary>
    private int _blockIndentation = -1;

    /// <summary>Returns the first mistake; null if it finds none.</summary>
    public static YamlMistake? Find(string text)
    {
        var finder = new YamlMistakeFinder(text);
        for (var line = 0; line < text.Length;)
        {
            var (end, mistake) = finder.ReadLine(line);
            if (mistake is not null)
            {
                return mistake;
            }

            line = finder._values.LineEnd(end);
            line += text.AsSpan(line).StartsWith("\r\n") ? 2 : 1;
        }

        return null;
    }

    /// <summary>Reads a line, and the lines that its value continues on.</summary>
    /// <param name="line">The offset of its beginning.</param>
    /// <returns>The offset of the end of its value, and a mistake.</returns>
    private (int End, YamlMistake? Mistake) ReadLine(int line)
    {
        var start = line;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var (end, indentation) = (_values.LineEnd(line), start - line);
        var isInside = indentation > _lastIndentation;
        if (_values.SkipSpaces(start) >= end || text[start] == '#')
        {
            return (end, null);
        }

        if (isInside && _last == YamlValueForm.Block)
        {
            _blockIndentation = _blockIndentation < 0 ? indentation : _blockIndentation;
            return (end, indentation >= _blockIndentation ? null : new(Trimmed(start, end),
                "this line is indented less than the first line of the text", "indent all lines of the text alike"));
        }

        if (text[start] == '\t')
        {
            return (end, new(new(start, 1), "a tab is used as indentation", "indent YAML with spaces, not tabs"));
        }

        if (isInside && _last is YamlValueForm.Plain or YamlValueForm.Closed)
        {
            return (end, CheckContinuation(start, end));
        }

        var isNew = false;
        return Align(start, end, indentation, ref isNew) is { } mistake
            ? (end, mistake)
            : ReadEntry(start, end, indentation, isNew);
    }

    /// <summary>Checks a line that is indented more than a key with a value.</summary>
    private YamlMistake? CheckContinuation(int start, int end) => Word().Match(text, start, end - start) switch
    {
        { Success: true, Groups: [_, var key, ..] } => new(new(key.Index, key.Length),
            $"'{key.Value}' is indented, but the key above has a value", SameColumn),
        _ when _last == YamlValueForm.Plain => _values.FindColon(start),
        _ when IsItem(start) => new(new(start, 1), "a list item is below a key that has a value",
            "write the list either in brackets, or on lines with '- '"),
        _ => new(Trimmed(start, end), "the value above has ended",
            "put text of several lines in one pair of quotation marks"),
    };

    /// <summary>Finds the collection that a line belongs to, or opens a new one.</summary>
    private YamlMistake? Align(int start, int end, int indentation, ref bool isNew)
    {
        var hasClosed = false;
        while (_levels.TryPeek(out var inner) && inner.Indentation > indentation)
        {
            _levels.Pop();
            hasClosed = true;
        }

        var isItem = IsItem(start);
        if (!_levels.TryPeek(out var level) || level.Indentation < indentation)
        {
            if (hasClosed)
            {
                return new(Trimmed(start, end), "this line starts in a column where no line above does", SameColumn);
            }

            isNew = true;
            _levels.Push(new(indentation, isItem));
        }
        else if (isItem && !level.IsList)
        {
            // A list may start in the column of its key.
            if (_last != YamlValueForm.None || _lastIndentation != indentation)
            {
                return new(new(start, 1), "there is no list here",
                    "a list is below a key without a value; a key has no '- ' before it");
            }

            _levels.Push(new(indentation, true));
        }
        else if (!isItem && level.IsList)
        {
            _levels.Pop();
            if (!_levels.TryPeek(out var outer) || outer.IsList || outer.Indentation != indentation)
            {
                return new(Trimmed(start, end), "this line is between the items of a list, but is none",
                    "begin an item with '- '; its other lines start below its first word");
            }
        }

        return null;
    }

    private (int End, YamlMistake? Mistake) ReadEntry(int start, int end, int indentation, bool isNew)
    {
        var (at, column) = (start, indentation);
        while (IsItem(at))
        {
            var next = _values.SkipSpaces(at + 1);
            (_last, _lastIndentation) = (YamlValueForm.None, column);
            if (next >= end || text[next] == '#')
            {
                return (end, null);
            }

            (at, column) = (next, column + next - at);
            if (IsItem(at))
            {
                _levels.Push(new(column, true));
            }
        }

        if (FindColonOfKey(at, end) is { } colon)
        {
            if (at > start)
            {
                _levels.Push(new(column, false));
            }

            return ReadValue(_values.SkipSpaces(colon + 1), column);
        }

        if (at > start)
        {
            return ReadValue(at, _lastIndentation);
        }

        if (isNew && (_levels.Count > 1 || text[at] is '[' or '{'))
        {
            // The value of the key above, on a line of its own; or the whole YAML in brackets.
            _levels.Pop();
            return ReadValue(at, _lastIndentation);
        }

        return (end, ExplainNoKey(start, end));
    }

    private (int End, YamlMistake? Mistake) ReadValue(int start, int indentation)
    {
        var value = _values.Scan(start, indentation);
        (_last, _lastIndentation) = (value.Form, indentation);
        // After '|2', the number says how much the text is indented.
        _blockIndentation = value.Form == YamlValueForm.Block && HasNumber(start) ? 0 : -1;
        return (Math.Max(start, value.End), value.Mistake);
    }

    private YamlMistake ExplainNoKey(int start, int end)
    {
        var line = Trimmed(start, end);
        var glued = WordWithoutSpace().Match(text, start, line.Length);
        if (glued is { Success: true, Groups: [_, var key, var value, ..] })
        {
            return new(line, "there is no space after the colon", $"write '{key.Value}: {value.Value}'");
        }

        if (_last == YamlValueForm.Block)
        {
            return new(line, "this line is not a key with a value",
                "indent the lines of a text after '|' or '>' more than its key");
        }

        return text[start] is ']' or '}'
            ? new(new(start, 1), $"'{text[start]}' closes no bracket", "remove it, or open the bracket before it")
            : new(line, "this line is not a key with a value", KeyForm);
    }

    /// <summary>Returns the offset of the colon after a key; null if the line has no key.</summary>
    private int? FindColonOfKey(int start, int end)
    {
        var at = start;
        if (text[start] is '"' or '\'')
        {
            at = text.IndexOf(text[start], start + 1, end - start - 1) + 1;
            at = at == 0 ? end : _values.SkipSpaces(at);
            return at < end && text[at] == ':' && _values.IsSpaceOrEnd(at + 1) ? at : null;
        }

        return text[start] is '[' or '{' or '|' or '>' ? null : _values.FindColon(start)?.Span.Start;
    }

    private bool HasNumber(int block) => text.AsSpan(block, _values.LineEnd(block) - block) is
        [_, >= '1' and <= '9', ..] or [_, '+' or '-', >= '1' and <= '9', ..];

    private bool IsItem(int start) => start < text.Length && text[start] == '-' && _values.IsSpaceOrEnd(start + 1);

    private SourceSpan Trimmed(int start, int end) => new(start, text.AsSpan(start, end - start).TrimEnd().Length);

    /// <summary>A list or mapping.</summary>
    /// <param name="Indentation">The column of its entries.</param>
    /// <param name="IsList">Whether it is a list.</param>
    private readonly record struct Level(int Indentation, bool IsList);

    [GeneratedRegex(@"\G([\w-]+):(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G([\w-]+):(?!//)(\S.*)", RegexOptions.CultureInvariant)]
    private static partial Regex WordWithoutSpace();
}
