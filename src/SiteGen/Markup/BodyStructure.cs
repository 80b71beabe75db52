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

    public static void Check(MarkdownDocument document, Entity entity, List<Diagnostic> diagnostics)
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

        // A bracket that is never closed stays a delimiter; one that is, without being a link, becomes text again.
        foreach (var inline in document.Descendants<Inline>())
        {
            if (inline is LiteralInline or LinkDelimiterInline)
            {
                CheckBracket(inline, entity, diagnostics);
            }
        }
    }

    /// <summary>What looks like a mark or a link but is neither is left as text, bracket by bracket.</summary>
    private static void CheckBracket(Inline inline, Entity entity, List<Diagnostic> diagnostics)
    {
        var start = entity.BodyStart + inline.Span.Start + (inline is LinkDelimiterInline { IsImage: true } ? 1 : 0);
        var text = entity.File.Text.AsSpan(start, Math.Clamp(entity.File.Text.Length - start, 0, MaximumMark));
        if (text.StartsWith("[[") && (start == 0 || entity.File.Text[start - 1] is not ('\\' or '[')))
        {
            var end = text.IndexOfAny('\r', '\n');
            text = end < 0 ? text : text[..end];
            var close = text.IndexOf(']');
            diagnostics.Add(new(Rules.WikiLinkUnclosed, entity.File, new(start, close < 0 ? 2 : close + 1), "the wikilink is not closed",
                "it ends with ']]'; write '\\[[' for plain brackets"));
            return;
        }

        foreach (var mark in FootnoteMark().EnumerateMatches(text))
        {
            if (mark.Index == 0)
            {
                var span = new SourceSpan(start, mark.Length);
                diagnostics.Add(new(Rules.FootnoteUndefined, entity.File, span, $"there is no footnote '{entity.File.Slice(span)}'",
                    $"write it below, in a line of its own: {entity.File.Slice(span)}: …"));
            }
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

    [GeneratedRegex(@"\[\^[^\]\s\[]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();
}
