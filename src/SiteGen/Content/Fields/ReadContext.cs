using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>The file whose values are read, and the list that collects its diagnostics.</summary>
internal sealed record ReadContext(SourceFile File, List<Diagnostic> Diagnostics)
{
    /// <summary>Returns the site path of the page that an invalid path probably means; null for none.</summary>
    public Func<string, string?> SuggestPath { get; init; } = static _ => null;

    /// <summary>Warns of a comment in a value that is not closed: it hides the rest of the value.</summary>
    public void CheckComment(YamlScalar scalar)
    {
        if (scalar.UnclosedComment is { } offset)
        {
            var length = UncommentedText.MarkLength(scalar.Written, offset);
            var place = Occurrence.FindInSource(File.Slice(scalar.Span), scalar.Written, offset, length);
            var span = place < 0 ? scalar.Span : new(scalar.Span.Start + place, length);
            Report(Rules.CommentUnclosed, span, UncommentedText.Explain(scalar.Written, offset, "value"),
                UncommentedText.WayOut(scalar.Written, offset, isMarkdown: false));
        }
    }

    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, File, span, message, help));
}
