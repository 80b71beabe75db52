using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Quotations;

/// <summary>What writers put into words that they quote: <c>[the company]</c>, <c>[W]e</c>; no ellipsis.</summary>
internal static partial class BracketedWords
{
    /// <summary>Returns what is in brackets, in order.</summary>
    public static IEnumerable<string> In(string words) => Bracket().Matches(words)
        .Select(m => m.Groups[1].Value.Trim()).Where(w => w.EnumerateRunes().Any(Rune.IsLetterOrDigit));

    [GeneratedRegex(@"[\[［]([^\[\]［］]*)[\]］]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
