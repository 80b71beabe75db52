using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>
/// Turns errors of the YAML parser into diagnostics at the characters to change. The parser often reports a mistake
/// several lines after it.
/// </summary>
internal static class YamlError
{
    private const string SpecialCharacters = "[@`%*";
    private const string Tabs = "indent YAML with spaces, not tabs";

    /// <summary>Returns the diagnostic for an error of the parser.</summary>
    /// <param name="file">The file.</param>
    /// <param name="region">Its YAML.</param>
    /// <param name="start">The offset in the file where the error begins.</param>
    /// <param name="end">The offset where it ends.</param>
    /// <param name="message">The message of the parser; empty if it has none.</param>
    public static Diagnostic Explain(SourceFile file, SourceSpan region, int start, int end, string message)
    {
        if (FindTab(file, region) is { } tab)
        {
            return new(Rules.YamlInvalid, file, tab, "a tab is used as indentation", Tabs);
        }

        var isQuoted = message.Contains("quoted scalar", StringComparison.Ordinal);
        if (!isQuoted && FindUnclosed(file, region) is { } bracket)
        {
            var open = file.Text[bracket.Start];
            return new(Rules.YamlInvalid, file, bracket, $"the bracket '{open}' is not closed",
                $"close it with '{(open == '[' ? ']' : '}')}', or put text with brackets in quotation marks");
        }

        var line = file.GetLineSpan(start);
        var span = SourceSpan.FromBounds(start, Math.Clamp(end, start, line.End));
        var text = file.Slice(line).ToString();
        var (explanation, help) = message switch
        {
            _ when isQuoted && message.Contains("end of stream", StringComparison.Ordinal) =>
                ("the quotation mark is not closed", "close it; inside '…', write an apostrophe twice"),
            _ when message.Contains("invalid mapping", StringComparison.Ordinal) =>
                ("a value without quotation marks cannot contain ': '", null),
            _ when message.Contains("cannot start any token", StringComparison.Ordinal) && start < file.Text.Length =>
                ($"a value without quotation marks cannot start with '{file.Text[start]}'", null),
            _ => (Sentence(message), null),
        };
        return new(Rules.YamlInvalid, file, span, explanation, help ?? Help(text));
    }

    private static string? Help(string line) => line switch
    {
        _ when line.Contains('\t') => Tabs,
        _ when line.AsSpan().Count(": ") > 1 => "put text that contains ': ' in quotation marks",
        _ when SpecialCharacters.Any(c => line.Contains(": " + c))
            => "put text that starts with a special character in quotation marks",
        _ when !line.Contains(':') && !line.TrimStart().StartsWith('-')
            => "a key is followed by a colon and a space: 'key: value'",
        _ => null,
    };

    /// <summary>A message of the parser in the style of ours.</summary>
    private static string Sentence(string message)
    {
        message = message.TrimEnd('.');
        return message.Length == 0 ? "the YAML cannot be read" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>The first tab in the indentation of a line.</summary>
    private static SourceSpan? FindTab(SourceFile file, SourceSpan region)
    {
        for (var at = region.Start; at < region.End;)
        {
            var line = file.GetLineSpan(at);
            var indentation = file.Text.AsSpan(line.Start, line.Length).IndexOfAnyExcept(' ', '\t');
            var tab = indentation <= 0 ? -1 : file.Text.AsSpan(line.Start, indentation).IndexOf('\t');
            if (tab >= 0)
            {
                return new(line.Start + tab, 1);
            }

            at = line.End + 1;
        }

        return null;
    }

    /// <summary>The innermost unclosed bracket, except in quoted text and comments.</summary>
    private static SourceSpan? FindUnclosed(SourceFile file, SourceSpan region)
    {
        var text = file.Slice(region);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var startsWord = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '[' or '{' or ',';
            switch (text[i])
            {
                case '[' or '{' when startsWord:
                    open.Push(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
                case '"' or '\'' when startsWord && text[(i + 1)..].IndexOf(text[i]) is >= 0 and var length:
                    i += length + 1;
                    break;
                case '#' when startsWord && text[i..].IndexOf('\n') is >= 0 and var length:
                    i += length;
                    break;
                default:
                    break;
            }
        }

        return open.Count == 0 ? null : new(region.Start + open.Peek(), 1);
    }
}
