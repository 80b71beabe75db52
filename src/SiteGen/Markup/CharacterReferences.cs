using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// Finds numeric references to control characters, such as <c>&amp;#1;</c>. Decoded files contain no control
/// characters, so one in the HTML can only come from a reference.
/// </summary>
internal static partial class CharacterReferences
{
    /// <summary>Reports references to control characters.</summary>
    /// <param name="html">The rendered HTML.</param>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="state">Receives the mistakes.</param>
    /// <param name="mapSpan">Maps an offset and a length in the Markdown to a span of the file.</param>
    public static void Check(
        ReadOnlySpan<byte> html, string markdown, MarkupState state, Func<int, int, SourceSpan> mapSpan)
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

    /// <summary>CommonMark allows up to seven decimal or six hexadecimal digits.</summary>
    [GeneratedRegex("&#(?:[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<number>[0-9]{1,7}));", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
