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

        foreach (var literal in document.Descendants<LiteralInline>())
        {
            // An undefined mark is left as text; the brackets around it are literals of their own.
            foreach (var mark in FootnoteMark().EnumerateMatches(entity.File.Text.AsSpan(entity.BodyStart + literal.Span.Start, MarkLength(entity, literal))))
            {
                if (mark.Index == 0)
                {
                    var span = new SourceSpan(entity.BodyStart + literal.Span.Start, mark.Length);
                    diagnostics.Add(new(Rules.FootnoteUndefined, entity.File, span, $"there is no footnote '{entity.File.Slice(span)}'",
                        $"write it below, in a line of its own: {entity.File.Slice(span)}: …"));
                }
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

    /// <summary>How much of the text behind a literal can belong to a mark.</summary>
    private static int MarkLength(Entity entity, LiteralInline literal) =>
        Math.Clamp(entity.File.Text.Length - (entity.BodyStart + literal.Span.Start), 0, 80);

    [GeneratedRegex(@"\[\^[^\]\s\[]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();
}
