using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// Finds control characters that are written by their numbers, as in <c>&amp;#1;</c>. Files hold none as they are, so
/// one in the HTML can only come from there.
/// </summary>
internal static partial class CharacterReferences
{
    /// <param name="html">What was made of the Markdown.</param>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="state">Where they are reported.</param>
    /// <param name="mapSpan">From offset and length in the Markdown to the place in the file.</param>
    public static void Check(ReadOnlySpan<byte> html, string markdown, MarkupState state, Func<int, int, SourceSpan> mapSpan)
    {
        if (!ControlCharacters.AreIn(html))
        {
            return;
        }

        foreach (Match match in Numeric().Matches(markdown))
        {
            var code = match.Groups["hex"] is { Success: true } hex
                ? int.Parse(hex.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (code <= char.MaxValue && ControlCharacters.Contains((char)code))
            {
                var (message, help) = ControlCharacters.Explain((char)code);
                state.Report(Rules.ControlCharacter, mapSpan(match.Index, match.Length), message, help);
            }
        }
    }

    /// <summary>CommonMark allows seven digits, or six of the hexadecimal ones.</summary>
    [GeneratedRegex("&#(?:[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<number>[0-9]{1,7}));", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
