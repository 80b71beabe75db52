using Scriban.Parsing;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Finds blocks without an end, and ends without a block. Scriban reports them where it gave up, mostly at the end of
/// the template.
/// </summary>
internal sealed class TemplateBlocks
{
    private const string End = "end";

    private readonly string _text;
    private readonly List<TemplateBlockMistake> _mistakes = [];
    private readonly Stack<Opener> _open = new();

    private TemplateBlocks(string text) => _text = text;

    /// <summary>Returns the mistakes in the order of the template.</summary>
    public static IReadOnlyList<TemplateBlockMistake> Find(string text)
    {
        var blocks = new TemplateBlocks(text);
        blocks.ReadTokens();
        return [.. blocks._mistakes.OrderBy(m => m.Span.Start)];
    }

    private void ReadTokens()
    {
        // A statement begins with the tag, on each line in it, and after each semicolon.
        var (isStart, tag) = (false, -1);
        Opener? header = null;
        foreach (var token in new Lexer(_text))
        {
            if (token.Type is TokenType.Whitespace or TokenType.WhitespaceFull)
            {
                continue;
            }

            var isBreak = token.Type is TokenType.CodeEnter or TokenType.CodeExit or TokenType.NewLine
                or TokenType.SemiColon or TokenType.Eof;
            if (isBreak && header is not null)
            {
                _open.Push(header);
                header = null;
            }
            else if (header is not null)
            {
                header = header with { End = token.End.Offset + 1 };
            }
            else if (token.Type == TokenType.Identifier)
            {
                header = ReadWord(token, isStart);
            }

            isStart = isBreak;
            tag = token.Type switch
            {
                TokenType.CodeEnter => token.Start.Offset,
                TokenType.CodeExit => -1,
                _ => tag,
            };
        }

        if (tag >= 0)
        {
            _mistakes.RemoveAll(m => m.Span.Start > tag);
            _mistakes.Add(new(new(tag, 2), "the tag is not closed", "a tag ends with '}}'", IsTag: true));
        }
        else
        {
            while (_open.TryPop(out var opener))
            {
                AddUnclosed(opener);
            }
        }
    }

    /// <summary>Reads a word, and returns the block that it opens, if any.</summary>
    private Opener? ReadWord(Token token, bool isStart)
    {
        var (start, end) = (token.Start.Offset, token.End.Offset + 1);
        var word = _text[start..end];
        if (word is "do" or "func" || (isStart && word is "if" or "for" or "tablerow" or "while" or "with" or "wrap"
            or "capture" or "case" or "unless"))
        {
            return new(word, start, end);
        }

        if (isStart && word is End or "else" or "when")
        {
            CloseUnclosed(word, start);
            if (_open.Count == 0)
            {
                var (message, help) = word == End
                    ? ("'end' closes nothing", "remove it, or write the 'if' or 'for' that it closes")
                    : ($"'{word}' belongs to no '{(word == "else" ? "if" : "case")}'",
                        "remove it, or write what it belongs to");
                _mistakes.Add(new(new(start, end - start), message, help));
            }
            else if (word == End)
            {
                _open.Pop();
            }
        }

        return null;
    }

    /// <summary>
    /// Reports the blocks in the one that a word belongs to. Its indentation tells which one that is: templates are
    /// written with the end below the beginning.
    /// </summary>
    private void CloseUnclosed(string word, int start)
    {
        while (_open.TryPeek(out var inner) && !Fits(inner, word)
            && _open.Skip(1).Any(o => Fits(o, word)))
        {
            AddUnclosed(_open.Pop());
        }

        if (Indentation(start) is not { } column
            || !_open.TryPeek(out var top) || !(Indentation(top.Start) > column)
            || !_open.Any(o => Fits(o, word) && Indentation(o.Start) == column))
        {
            return;
        }

        while (Indentation(_open.Peek().Start) != column)
        {
            AddUnclosed(_open.Pop());
        }
    }

    private static bool Fits(Opener opener, string word) => word switch
    {
        "else" => opener.Word is "if" or "unless" or "case" or "for" or "tablerow" or "while",
        "when" => opener.Word == "case",
        _ => true,
    };

    private void AddUnclosed(Opener opener) => _mistakes.Add(new(
        SourceSpan.FromBounds(opener.Start, opener.End), $"'{opener.Word}' is not closed",
        "write {{ end }} where it ends"));

    /// <summary>The column of the tag in which a word is the first, if the tag is the first in its line.</summary>
    private int? Indentation(int word)
    {
        var line = _text.LastIndexOf('\n', word) + 1;
        var before = _text.AsSpan(line, word - line).TrimEnd(" \t");
        var tag = before.TrimEnd("-~").TrimEnd('{');
        return tag.TrimStart(" \t").IsEmpty ? tag.Length : null;
    }

    /// <summary>The beginning of a block.</summary>
    /// <param name="Word">Its keyword.</param>
    /// <param name="Start">The offset of the keyword.</param>
    /// <param name="End">The offset of the end of its statement.</param>
    private sealed record Opener(string Word, int Start, int End);
}

/// <summary>A block without an end, or the end of none.</summary>
/// <param name="Span">What to change.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write.</param>
/// <param name="IsTag">Whether a tag is not closed, so that the rest of the template was read as code.</param>
internal sealed record TemplateBlockMistake(SourceSpan Span, string Message, string Help, bool IsTag = false);
