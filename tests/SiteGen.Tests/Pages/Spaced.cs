using System.Text;
using AngleSharp.Dom;

namespace SiteGen.Tests.Pages;

/// <summary>
/// The text of a part of a page, with one space between words and between elements, as a screen reader says it.
/// </summary>
internal static class Spaced
{
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants().OfType<IText>())
        {
            // Badges follow the words without a space; their margin parts them.
            var isBadge = node.ParentElement?.ClassName?.StartsWith("badge", StringComparison.Ordinal) == true;
            text.Append(isBadge ? " " : "").Append(node.Data);
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
