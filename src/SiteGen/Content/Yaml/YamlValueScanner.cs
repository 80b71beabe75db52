using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>Scans single values, looking for mistakes.</summary>
internal sealed class YamlValueScanner(string text)
{
    private const string SimpleEscapes = "0abt\tnvfre \"/\\N_LP\r\n";

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Characters that cannot start a value without quotation marks.</summary>
    private const string SpecialCharacters = "@`%,]}";

    private const string QuoteSpecial = "put text that starts with a special character in quotation marks";
    private const string NoComma = "there is no comma before this entry";
    private const string SeparateEntries =
        "separate the entries in brackets with commas, or put text in quotation marks";

    /// <summary>Scans a value.</summary>
    /// <param name="start">The offset of its first character, or the end of the line if there is none.</param>
    /// <param name="indentation">The column of its key: the other lines of the value must be indented more.</param>
    public YamlScannedValue Scan(int start, int indentation)
    {
        if (start >= text.Length || text[start] is '\r' or '\n' or '#')
        {
            return new(YamlValueForm.None, start);
        }

        return text[start] switch
        {
            '"' or '\'' => ScanQuoted(start, indentation),
            '[' or '{' => ScanBrackets(start, indentation),
            '|' or '>' => ScanBlockHeader(start),
            _ => ScanPlain(start),
        };
    }

    /// <summary>Returns the offset of the end of a line, without its line break.</summary>
    public int LineEnd(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Returns the offset after the spaces and tabs at an offset.</summary>
    public int SkipSpaces(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Finds ': ' in text without quotation marks on one line; null if it has none.</summary>
    public YamlMistake? FindColon(int start)
    {
        for (var at = start; at < text.Length && text[at] is not ('\r' or '\n'); at++)
        {
            if (text[at] == '#' && at > start && text[at - 1] is ' ' or '\t')
            {
                return null;
            }

            if (text[at] == ':' && IsSpaceOrEnd(at + 1))
            {
                return new(new(at, 1), "a value without quotation marks cannot contain ': '",
                    "put text that contains ': ' in quotation marks");
            }
        }

        return null;
    }

    /// <summary>Whether a colon at the offset before would end a key.</summary>
    public bool IsSpaceOrEnd(int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    /// <summary>Returns the offset after the quoted text at an offset; -1 if it is not closed.</summary>
    public int SkipQuoted(int start, int indentation, out YamlMistake? mistake)
    {
        mistake = null;
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                if (quote == '"' || at + 1 >= text.Length || text[at + 1] != '\'')
                {
                    return at + 1;
                }

                at++;
            }
            else if (text[at] == '\\' && quote == '"')
            {
                mistake ??= CheckEscape(at);
                at++;
            }
            else if (text[at] == '\n' && !IsContinued(at + 1, indentation))
            {
                break;
            }
        }

        var end = LineEnd(start);
        var inside = quote == '"' ? "\"…\", write a quotation mark as '\\\"'" : "'…', write an apostrophe twice";
        mistake = new(SourceSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd().Length),
            "the quotation mark is not closed", $"close it; inside {inside}");
        return -1;
    }

    private YamlScannedValue ScanQuoted(int start, int indentation)
    {
        var end = SkipQuoted(start, indentation, out var mistake);
        if (mistake is not null)
        {
            return new(YamlValueForm.Closed, end, mistake);
        }

        var help = text[start] == '"'
            ? "put the whole value in '…', or write '\\\"' for a quotation mark inside \"…\""
            : "inside '…', write an apostrophe twice; or put the whole value in \"…\"";
        return new(YamlValueForm.Closed, end, FindRest(end, "there is text after the closing quotation mark", help));
    }

    private YamlScannedValue ScanBlockHeader(int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] is '+' or '-' or (>= '1' and <= '9'))
        {
            end++;
        }

        return new(YamlValueForm.Block, LineEnd(end), FindRest(end,
            $"after '{text[start]}', the text begins on the next line",
            $"put text that starts with '{text[start]}' in quotation marks"));
    }

    private YamlScannedValue ScanPlain(int start)
    {
        var end = LineEnd(start);
        var first = text[start];
        var rest = text.AsSpan(start + 1, end - start - 1);
        var isList = first == '-' && IsSpaceOrEnd(start + 1);
        var isSpecial = SpecialCharacters.Contains(first) || (first is '&' or '*' && rest is ['*' or ' ', ..])
            || (first == '*' && rest.TrimEnd().Contains(' '));
        var isKey = first == '?' && IsSpaceOrEnd(start + 1);
        var mistake = isSpecial || isKey
            ? new(new(start, 1), $"a value without quotation marks cannot start with '{first}'", QuoteSpecial)
            : isList ? new(new(start, 1), "a list cannot begin on the line of its key",
                "begin it on the next line; or put text that starts with '- ' in quotation marks")
            : FindColon(start);
        return new(YamlValueForm.Plain, end, mistake);
    }

    /// <summary>Scans a list or mapping in brackets, which may contain others.</summary>
    private YamlScannedValue ScanBrackets(int start, int indentation)
    {
        var open = new Stack<int>();
        // Whether an entry is complete, so that only a comma, a colon or a bracket can follow; whether it has a colon.
        var (isComplete, hasColon) = (false, false);
        // Whether an entry has words, which can go on.
        var hasText = false;
        // A '#' where a value is expected: a color is meant rather than a comment.
        var comment = -1;
        for (var at = start; at < text.Length;)
        {
            switch (text[at])
            {
                case '\n' when !IsContinued(at + 1, indentation):
                    return new(YamlValueForm.Closed, at, Unclosed(open.Peek(), comment));
                case ' ' or '\t' or '\r' or '\n':
                    at++;
                    break;
                case '#' when char.IsWhiteSpace(text[at - 1]):
                    comment = !isComplete && comment < 0 ? at : comment;
                    at = LineEnd(at);
                    break;
                case ',' when !isComplete && !hasColon && !hasText:
                    return new(YamlValueForm.Closed, at, new(new(at, 1), "there is nothing before this comma",
                        "remove the comma, or write the entry that is missing"));
                case ',':
                    (isComplete, hasColon, hasText, at) = (false, false, false, at + 1);
                    break;
                case ':' when isComplete || IsSpaceOrEnd(at + 1):
                    if (hasColon)
                    {
                        return new(YamlValueForm.Closed, at, new(new(at, 1), NoComma, SeparateEntries));
                    }

                    (isComplete, hasColon, at) = (false, true, at + 1);
                    break;
                case ']' or '}':
                    var opener = open.Pop();
                    if ((text[opener] == '[') != (text[at] == ']'))
                    {
                        return new(YamlValueForm.Closed, at, new(new(at, 1),
                            $"'{text[at]}' does not close '{text[opener]}'",
                            $"close it with '{(text[opener] == '[' ? ']' : '}')}' first"));
                    }

                    at++;
                    if (open.Count == 0)
                    {
                        return new(YamlValueForm.Closed, at, FindRest(at,
                            $"there is text after the {(text[start] == '[' ? "list" : "keys")} in brackets",
                            $"put text that starts with '{text[start]}' in quotation marks"));
                    }

                    (isComplete, hasColon) = (true, false);
                    break;
                case var _ when isComplete:
                    return new(YamlValueForm.Closed, at, new(new(at, 1), NoComma, SeparateEntries));
                case '[' or '{':
                    open.Push(at++);
                    (hasColon, hasText) = (false, false);
                    break;
                case '"' or '\'':
                    at = SkipQuoted(at, indentation, out var mistake);
                    if (mistake is not null)
                    {
                        return new(YamlValueForm.Closed, at, mistake);
                    }

                    isComplete = true;
                    break;
                case var c when SpecialCharacters.Contains(c):
                    return new(YamlValueForm.Closed, at, new(new(at, 1),
                        $"a value without quotation marks cannot start with '{c}'", QuoteSpecial));
                default:
                    (at, hasText) = (SkipPlainInBrackets(at), true);
                    break;
            }
        }

        return new(YamlValueForm.Closed, text.Length, Unclosed(open.Peek(), comment));
    }

    /// <summary>Returns the end of a part of plain text in brackets on one line.</summary>
    private int SkipPlainInBrackets(int at)
    {
        do
        {
            at++;
        }
        while (at < text.Length && text[at] is not (',' or '[' or ']' or '{' or '}' or '\r' or '\n')
            && !(text[at] == ':' && (IsSpaceOrEnd(at + 1) || text[at + 1] is ',' or ']' or '}'))
            && !(text[at] == '#' && text[at - 1] is ' ' or '\t'));
        return at;
    }

    /// <param name="bracket">The offset of the bracket.</param>
    /// <param name="comment">The offset of a comment after which it may be closed; -1 for none.</param>
    private YamlMistake Unclosed(int bracket, int comment) => comment >= 0
        && text.AsSpan(comment, LineEnd(comment) - comment).IndexOfAny(']', '}', ',') is var end and > 1
        ? new(new(comment, end), $"'#' begins a comment, so the bracket '{text[bracket]}' is not closed",
            $"put the value in quotation marks: '{text.AsSpan(comment, end).TrimEnd()}'")
        : new(new(bracket, 1), $"the bracket '{text[bracket]}' is not closed",
        $"close it with '{(text[bracket] == '[' ? ']' : '}')}', or put text with brackets in quotation marks");

    /// <summary>Returns a mistake if there is more than a comment on the rest of a line.</summary>
    private YamlMistake? FindRest(int at, string message, string help)
    {
        var (start, end) = (SkipSpaces(at), LineEnd(at));
        return start >= end || (text[start] == '#' && start > at) ? null
            : new(new(start, text.AsSpan(start, end - start).TrimEnd().Length), message, help);
    }

    /// <summary>Whether a line can belong to a value: it is blank, or indented more than the key.</summary>
    private bool IsContinued(int line, int indentation)
    {
        var at = SkipSpaces(line);
        return at < text.Length && (at - line > indentation || text[at] is '\r' or '\n' or ']' or '}');
    }

    private YamlMistake? CheckEscape(int backslash)
    {
        var c = backslash + 1 < text.Length ? text[backslash + 1] : '"';
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var rest = text.AsSpan(Math.Min(backslash + 2, text.Length));
        var isValid = digits == 0 ? SimpleEscapes.Contains(c)
            : rest.Length >= digits && !rest[..digits].ContainsAnyExcept(HexadecimalDigits);
        return isValid ? null : new(new(backslash, 2), $"'\\{c}' means nothing inside \"…\"",
            "write a backslash twice, or put the value in '…'");
    }
}
