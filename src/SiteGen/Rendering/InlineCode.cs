using Scriban;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Tells the inline scripts and styles that templates write from any that content could smuggle into a page: theirs are
/// marked when a template is parsed, with a control character that no content can bring into a page.
/// </summary>
internal static class InlineCode
{
    /// <summary>Stands before the tag of a script or style in the output of templates.</summary>
    public const char Mark = '\u0001';

    private static readonly string[] Tags = ["<script", "<style"];

    /// <summary>Marks the tags in the text of a template.</summary>
    public static void MarkIn(Template template)
    {
        if (template.Page is { } page)
        {
            new Marker().Visit(page);
        }
    }

    private static string MarkIn(string text)
    {
        foreach (var tag in Tags)
        {
            text = text.Replace(tag, Mark + tag, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private sealed class Marker : ScriptVisitor
    {
        public override void Visit(ScriptRawStatement node)
        {
            var text = node.Text.ToString();
            if (Tags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)))
            {
                node.Text = new ScriptStringSlice(MarkIn(text));
            }
        }
    }
}
