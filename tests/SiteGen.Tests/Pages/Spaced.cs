using System.Text;
using AngleSharp.Dom;

namespace SiteGen.Tests.Pages;

/// <summary>The text of a part of a page with one space between words and between elements, as it is read aloud.</summary>
internal static class Spaced
{
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants().OfType<IText>())
        {
            // Badges follow the words without a space; their margin parts them.
            text.Append(node.ParentElement is { ClassName: { } name } && name.StartsWith("badge", StringComparison.Ordinal) ? " " : "").Append(node.Data);
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
