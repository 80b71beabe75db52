using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>Checks that need no more than the text itself: levels of headings, marks of footnotes.</summary>
internal static partial class BodyStructure
{
    /// <summary>The title of the page is its only heading of level 1.</summary>
    private const int PageLevel = 1;

    /// <summary>How much of the text behind a bracket can belong to a mark.</summary>
    private const int MaximumMark = 120;

    /// <summary>Reports what is wrong with the structure of a body.</summary>
    /// <param name="document">The body.</param>
    /// <param name="text">As it is written.</param>
    /// <param name="entity">Whose it is.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    public static void Check(MarkdownDocument document, string text, Entity entity, List<Diagnostic> diagnostics)
    {
        var level = PageLevel;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                CheckHeading(heading, level, entity, diagnostics);
                level = heading.Level;
            }
        }

        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return;
        }

        // A bracket that is never closed stays a delimiter; one that is, without being a link, becomes text again.
        foreach (var inline in document.Descendants<Inline>())
        {
            if (inline is LiteralInline or LinkDelimiterInline)
            {
                CheckBracket(inline, text, entity, diagnostics);
            }
        }
    }

    /// <summary>What looks like a mark or a link but is neither is left as text, bracket by bracket.</summary>
    private static void CheckBracket(Inline inline, string text, Entity entity, List<Diagnostic> diagnostics)
    {
        var start = inline.Span.Start + (inline is LinkDelimiterInline { IsImage: true } ? 1 : 0);
        if (start >= text.Length || text[start] != '[')
        {
            return;
        }

        var length = Math.Min(text.Length - start, MaximumMark);
        if (text.AsSpan(start).StartsWith("[[") && (start == 0 || text[start - 1] is not ('\\' or '[')))
        {
            var mark = text.AsSpan(start, length);
            var end = mark.IndexOfAny('\r', '\n');
            var close = (end < 0 ? mark : mark[..end]).IndexOf(']');
            diagnostics.Add(new(Rules.WikiLinkUnclosed, entity.File, new(entity.BodyStart + start, close < 0 ? 2 : close + 1), "the wikilink is not closed",
                "it ends with ']]'; write '\\[[' for plain brackets"));
        }
        else if (FootnoteMark().Match(text, start, length) is { Success: true, Value: var written })
        {
            diagnostics.Add(new(Rules.FootnoteUndefined, entity.File, new(entity.BodyStart + start, written.Length), $"there is no footnote '{written}'",
                $"write it below, in a line of its own: {written}: …"));
        }
    }

    private static void CheckHeading(HeadingBlock heading, int before, Entity entity, List<Diagnostic> diagnostics)
    {
        var span = new SourceSpan(entity.BodyStart + heading.Span.Start, heading.Span.Length);
        if (heading.Level == PageLevel)
        {
            diagnostics.Add(new(Rules.HeadingLevelSkipped, entity.File, span, "a heading of level 1 is the title of the page", "write it with '##'"));
        }
        else if (heading.Level > before + 1)
        {
            diagnostics.Add(new(Rules.HeadingLevelSkipped, entity.File, span,
                $"a heading of level {heading.Level} follows one of level {before}", $"write it with '{new string('#', before + 1)}'"));
        }
    }

    [GeneratedRegex(@"\A\[\^[^\]\s\[]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();
}
