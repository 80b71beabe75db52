using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Finds front matter in a body, where it would be printed: of a file that was pasted below another, or of a template
/// that was inserted into a note that had front matter already.
/// </summary>
internal static partial class SecondFrontMatter
{
    private const string Fence = "---";

    /// <summary>Returns the first line that opens front matter; null for none.</summary>
    /// <param name="body">The text below the front matter.</param>
    public static SourceSpan? Find(string body)
    {
        for (var at = 0; (at = body.IndexOf(Fence, at, StringComparison.Ordinal)) >= 0; at += Fence.Length)
        {
            if ((at == 0 || body[at - 1] == '\n') && IsFrontMatter(body.AsSpan(at)) && !IsInCode(body, at))
            {
                return new(at, Fence.Length);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a text begins with a line of hyphens, then lines of which the first is a key or a comment and all others
    /// can be YAML, and then a line of hyphens.
    /// </summary>
    private static bool IsFrontMatter(ReadOnlySpan<char> text)
    {
        var (number, hasKey) = (0, false);
        foreach (var whole in text.EnumerateLines())
        {
            var line = whole.TrimEnd();
            if (number++ == 0)
            {
                if (line is not Fence)
                {
                    return false;
                }
            }
            else if (line is Fence)
            {
                return hasKey;
            }
            else if (Key().IsMatch(line))
            {
                hasKey = true;
            }
            else if (hasKey ? line is [not (' ' or '\t' or '-' or '#'), ..] : line is not ['#', ..])
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a block of code is open at an offset.</summary>
    private static bool IsInCode(string body, int at) => CodeFence().Count(body.AsSpan(0, at)) % 2 != 0;

    [GeneratedRegex(@"^[A-Za-z_][\w-]*:([ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^ {0,3}(```|~~~)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CodeFence();
}
