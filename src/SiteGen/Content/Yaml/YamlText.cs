using System.Globalization;
using System.Text;

namespace SiteGen.Content.Yaml;

/// <summary>Writes single values as YAML.</summary>
internal static class YamlText
{
    /// <summary>Plain words that YAML readers of one version or another take for something else than text.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary>The text as a YAML scalar on one line: as it is where that is safe, and in quotation marks where not.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !char.IsWhiteSpace(text[^1]) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(NeedsEscape) && !Words.Contains(text);

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (NeedsEscape(c))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }
}
