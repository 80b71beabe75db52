using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// Parses the definitions of footnotes. As on GitHub, a line that begins another block and is not indented ends one.
/// </summary>
internal sealed class NoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!processor.IsBlankLine && processor.Indent < 4 && BeginsBlock(processor.Line.AsSpan().TrimStart()))
        {
            return BlockState.None;
        }

        return base.TryContinue(processor, block);
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return line is ['>', ..] || line.StartsWith("```") || line.StartsWith("~~~")
            || line is ['-' or '*' or '+', ' ' or '\t', ..]
            || (digits is > 0 and < 10 && line[digits..] is ['.' or ')', ' ', ..])
            || (line is ['#', ..] && line.TrimStart('#') is [] or [' ' or '\t', ..]);
    }
}
