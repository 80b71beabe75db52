using System.Text.RegularExpressions;
using Scriban;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Tells the inline scripts and styles that templates write from any that content could smuggle into a page: theirs are
/// marked when a template is parsed, with a control character that no content can bring into a page.
/// </summary>
internal static partial class InlineCode
{
    /// <summary>Stands before the tag of a script or style in the output of templates.</summary>
    public const char Mark = '\u0001';

    /// <summary>Marks the tags in the text of a template.</summary>
    public static void MarkIn(Template template)
    {
        if (template.Page is { } page)
        {
            new Marker().Visit(page);
        }
    }

    private static string MarkIn(Match tag) => IsFile(tag.Value) ? tag.Value : Mark + tag.Value;

    /// <summary>Whether a tag names the file of a script, which needs no hash.</summary>
    private static bool IsFile(string tag) => TagAttribute.Pattern().Matches(tag)
        .Any(a => a.Groups[1].ValueSpan.Equals("src", StringComparison.OrdinalIgnoreCase));

    /// <summary>The tag of a script or style, up to its end or to code between braces.</summary>
    [GeneratedRegex("<(?:script|style)[^>]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    private sealed class Marker : ScriptVisitor
    {
        public override void Visit(ScriptRawStatement node)
        {
            var text = node.Text.ToString();
            if (Tag().IsMatch(text))
            {
                node.Text = new ScriptStringSlice(Tag().Replace(text, MarkIn));
            }
        }
    }
}
