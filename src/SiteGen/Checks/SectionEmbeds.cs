using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Checks embeds of sections: each must exist, and what it contains must end somewhere and not be too large.
/// </summary>
internal sealed class SectionEmbeds
{
    private readonly SiteGraph _graph;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<SectionEmbed, (int Depth, long Size)> _known =
        new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SectionEmbed> _open = new(ReferenceEqualityComparer.Instance);

    private SectionEmbeds(SiteGraph graph, List<Diagnostic> diagnostics) =>
        (_graph, _diagnostics) = (graph, diagnostics);

    /// <summary>Checks all embeds of sections.</summary>
    public static void Check(LinkedContent content, List<Diagnostic> diagnostics)
    {
        var check = new SectionEmbeds(content.Graph, diagnostics);
        foreach (var markup in content.AllMarkup)
        {
            foreach (var embed in markup.Embeds)
            {
                check.Check(markup, embed);
            }
        }
    }

    private void Check(EntityMarkup owner, SectionEmbed embed)
    {
        // A target that is incomplete has been reported.
        if (_graph.FindMarkupOf(embed.Target) is not { } target)
        {
            return;
        }

        if (Explain(target, embed) is var (rule, message, help))
        {
            _diagnostics.Add(new(rule, owner.Owner.File, embed.Span, message, help));
        }
    }

    private (Rule Rule, string Message, string? Help)? Explain(EntityMarkup target, SectionEmbed embed)
    {
        var (anchor, name) = (_graph.AnchorOf(embed.Target, embed.Fragment), embed.Target.Id);
        if (target.RangeOf(anchor) is null)
        {
            var what = anchor.StartsWith('^') ? "block" : "heading";
            return target.Headings.Any(h => h.Id == anchor)
                ? (Rules.SectionNotEmbeddable,
                    $"the heading '{anchor}' of '{name}' is inside a list, a quotation or another block",
                    "move the heading out of it, or link to it")
                : (Rules.HeadingMissing, $"the text of '{name}' has no {what} '{anchor}'",
                    TextDistance.DidYouMean(anchor, target.Headings.Select(h => h.Id)
                        .Concat(target.Blocks.Select(b => b.Anchor)))
                        ?? (what == "heading" ? "only headings of its text can be embedded" : null));
        }

        return Measure(embed) switch
        {
            null => (Rules.EmbedCircular, $"the section '{anchor}' of '{name}' contains this embed",
                "remove one of the embeds, or make it a link"),
            ( > SectionEmbed.MaximumNesting, _) => (Rules.EmbedCircular,
                $"more than {SectionEmbed.MaximumNesting} embeds are one in the other", "make one of them a link"),
            (_, > Limits.TextHtml) => (Rules.MarkdownTooDeep,
                $"what is embedded here has more than {Limits.Size(Limits.TextHtml)} of HTML", MarkdownLimits.Shorten),
            _ => null,
        };
    }

    /// <summary>
    /// Returns how many embeds are one in the other, counted from an embed, and how much HTML it makes; null if it
    /// contains itself.
    /// </summary>
    private (int Depth, long Size)? Measure(SectionEmbed embed)
    {
        if (_known.TryGetValue(embed, out var known))
        {
            return known;
        }

        if (_graph.FindMarkupOf(embed.Target) is not { } target
            || target.RangeOf(_graph.AnchorOf(embed.Target, embed.Fragment)) is not { } range)
        {
            return (1, 0);
        }

        if (_open.Count > SectionEmbed.MaximumNesting || !_open.Add(embed))
        {
            return _open.Contains(embed) ? null : (1, 0);
        }

        var (depth, size, isCircular) = (1, (long)range.End - range.Start, false);
        foreach (var inner in target.Embeds.Where(e => e.Offset >= range.Start && e.Offset < range.End))
        {
            if (Measure(inner) is var (innerDepth, innerSize))
            {
                (depth, size) = (Math.Max(depth, innerDepth + 1), Math.Min(size + innerSize, int.MaxValue));
            }
            else
            {
                isCircular = true;
            }
        }

        _open.Remove(embed);
        if (isCircular)
        {
            return null;
        }

        return _known[embed] = (depth, size);
    }
}
