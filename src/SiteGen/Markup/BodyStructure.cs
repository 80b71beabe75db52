using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// Checks that need only the text itself: the levels of headings, unclosed wikilinks, and footnote marks without a
/// note.
/// </summary>
internal static partial class BodyStructure
{
    /// <summary>The level of the title of the page, which no heading in the text may have.</summary>
    private const int PageLevel = 1;

    /// <summary>How far after a bracket to look for its end, in characters.</summary>
    private const int MaximumLength = 120;

    /// <summary>Reports mistakes in the structure of a body.</summary>
    /// <param name="document">The parsed body.</param>
    /// <param name="text">The Markdown.</param>
    /// <param name="entity">The entity it belongs to.</param>
    /// <param name="mapSpan">Maps an offset and a length in the Markdown to a span of the file.</param>
    /// <param name="diagnostics">Receives the mistakes.</param>
    public static void Check(
        MarkdownDocument document,
        string text,
        Entity entity,
        Func<int, int, SourceSpan> mapSpan,
        List<Diagnostic> diagnostics)
    {
        var level = PageLevel;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                CheckHeading(heading, level, entity, mapSpan, diagnostics);
                level = heading.Level;
            }
        }

        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return;
        }

        CheckNotes(document, text, entity, mapSpan, diagnostics);

        // The parser keeps an unclosed bracket as a delimiter, and turns brackets that are no link into literals.
        foreach (var inline in document.Descendants<Inline>())
        {
            if (inline is LiteralInline or LinkDelimiterInline)
            {
                CheckBracket(inline, text, entity, mapSpan, diagnostics);
            }
        }
    }

    /// <summary>
    /// Reports definitions of footnotes that the parser left out: those that no mark names, and second ones.
    /// </summary>
    private static void CheckNotes(
        MarkdownDocument document,
        string text,
        Entity entity,
        Func<int, int, SourceSpan> mapSpan,
        List<Diagnostic> diagnostics)
    {
        if (!text.Contains("[^", StringComparison.Ordinal) || !FootnoteDefinition().IsMatch(text))
        {
            return;
        }

        var shown = document.Descendants<Footnote>().Where(n => n.Order > 0)
            .GroupBy(n => $"[{n.Label}]", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        CodeBlock[] code = [.. document.Descendants<CodeBlock>()];
        foreach (Match match in FootnoteDefinition().Matches(text))
        {
            var mark = match.Groups[1];
            if (code.Any(c => c.Span.Start <= mark.Index && mark.Index <= c.Span.End))
            {
                continue;
            }

            var isShown = shown.TryGetValue(mark.Value, out var note);
            if (isShown && note!.Line == text.AsSpan(0, mark.Index).Count('\n'))
            {
                continue;
            }

            diagnostics.Add(new(
                Rules.FootnoteUnused,
                entity.File,
                mapSpan(mark.Index, mark.Length),
                isShown ? $"there is another footnote '{mark.Value}', so this one is not shown"
                    : $"nothing refers to the footnote '{mark.Value}', so it is not shown",
                isShown ? "give it another name, and a mark of its own in the text"
                    : $"write '{mark.Value}' in the text, where the footnote belongs"));
        }
    }

    /// <summary>
    /// Reports a bracket that looks like the start of a wikilink or footnote mark, but was parsed as text.
    /// </summary>
    private static void CheckBracket(
        Inline inline,
        string text,
        Entity entity,
        Func<int, int, SourceSpan> mapSpan,
        List<Diagnostic> diagnostics)
    {
        var start = inline.Span.Start + (inline is LinkDelimiterInline { IsImage: true } ? 1 : 0);
        if (start >= text.Length || text[start] != '[')
        {
            return;
        }

        var length = Math.Min(text.Length - start, MaximumLength);
        if (text.AsSpan(start).StartsWith("[[") && (start == 0 || text[start - 1] is not ('\\' or '[')))
        {
            var rest = text.AsSpan(start, length);
            var end = rest.IndexOfAny('\r', '\n');
            var close = (end < 0 ? rest : rest[..end]).IndexOf(']');
            diagnostics.Add(new(
                Rules.WikiLinkUnclosed,
                entity.File,
                mapSpan(start, close < 0 ? 2 : close + 1),
                "the wikilink is not closed",
                "close it with ']]', or write '\\[[' for literal brackets"));
        }
        else if (FootnoteMark().Match(text, start, length) is { Success: true, Value: var mark })
        {
            diagnostics.Add(new(
                Rules.FootnoteUndefined,
                entity.File,
                mapSpan(start, mark.Length),
                $"there is no footnote '{mark}'",
                $"add it below, on a line of its own: {mark}: …"));
        }
    }

    private static void CheckHeading(
        HeadingBlock heading,
        int previous,
        Entity entity,
        Func<int, int, SourceSpan> mapSpan,
        List<Diagnostic> diagnostics)
    {
        var span = mapSpan(heading.Span.Start, heading.Span.Length);
        if (heading.Level == PageLevel)
        {
            Report("level 1 is reserved for the title of the page", PageLevel + 1);
        }
        else if (heading.Level > previous + 1)
        {
            Report($"a heading of level {heading.Level} follows one of level {previous}", previous + 1);
        }

        void Report(string message, int level) => diagnostics.Add(new(
            Rules.HeadingLevelSkipped, entity.File, span, message, $"write it with '{new string('#', level)}'"));
    }

    [GeneratedRegex(@"\A\[\^[^\]\s\[]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(
        @"^ {0,3}(\[\^[^\]\s\[]+\]):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteDefinition();
}
