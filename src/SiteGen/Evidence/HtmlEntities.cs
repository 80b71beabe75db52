using System.Net;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// Reads the character references of HTML that got into plain text: <c>&amp;amp;</c>, <c>&amp;#8217;</c>.
/// </summary>
internal static class HtmlEntities
{
    /// <summary>The longest reference, such as <c>&amp;thetasym;</c>.</summary>
    private const int MaximumLength = 12;

    public static TextDraft Decode(TextDraft draft)
    {
        var (text, cuts) = (draft.Text, new List<Cut>());
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var length = text.AsSpan(at, Math.Min(MaximumLength, text.Length - at)).IndexOf(';') + 1;
            if (length < 4)
            {
                continue;
            }

            var reference = text.Substring(at, length);
            var decoded = WebUtility.HtmlDecode(reference);
            if (decoded != reference && decoded is not "\0")
            {
                var characters = string.Concat(decoded.Select(ControlCharacters.FromWindows1252));
                cuts.Add(new(at, at + length, new(MarkKind.HtmlEntity), characters));
                at += length - 1;
            }
        }

        return draft.Apply(cuts);
    }
}
