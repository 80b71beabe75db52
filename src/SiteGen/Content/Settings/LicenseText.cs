using System.Text.RegularExpressions;

namespace SiteGen.Content.Settings;

/// <summary>A part of the text about the licence: words, or a link.</summary>
/// <param name="Label">What readers see.</param>
/// <param name="Url">Where it leads; null for words.</param>
public sealed record LicensePart(string Label, string? Url);

/// <summary>The links in the text about the licence: <c>[label](address)</c> as in Markdown, or an address.</summary>
public static partial class LicenseText
{
    /// <summary>The text in parts, in order.</summary>
    public static IReadOnlyList<LicensePart> PartsOf(string text)
    {
        var (parts, end) = (new List<LicensePart>(), 0);
        foreach (Match link in Link().Matches(text))
        {
            AddWords(text[end..link.Index]);
            var address = link.Groups["address"].Value;
            parts.Add(new(
                link.Groups["label"].Success ? link.Groups["label"].Value : address.Split("//", 2)[1].TrimEnd('/'),
                address));
            end = link.Index + link.Length;
        }

        AddWords(text[end..]);
        return parts;

        void AddWords(string words)
        {
            if (words.Length > 0)
            {
                parts.Add(new(words, null));
            }
        }
    }

    /// <summary>The text for places without links: the address follows the label in brackets.</summary>
    public static string ToPlainText(string text) => Link().Replace(text, static link =>
        link.Groups["label"].Success ? $"{link.Groups["label"]} ({link.Groups["address"]})" : link.Value);

    /// <summary>An address does not include a full stop or a bracket that ends a sentence after it.</summary>
    [GeneratedRegex(
        @"\[(?<label>[^\[\]]+)\]\((?<address>https?://[^\s()]+)\)|(?<address>https?://[^\s()<>]*[^\s()<>.,;:!?])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
