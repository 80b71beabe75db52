using System.Globalization;
using System.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// What a <c>robots.txt</c> says to a program (RFC 9309): the longest rule that matches counts, and of equally long
/// ones that which allows.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>How much of a file is read; the rest is ignored, as the RFC allows.</summary>
    public const int MaximumSize = 500 * 1024;

    private readonly List<Rule> _rules;

    private RobotsRules(List<Rule> rules) => _rules = rules;

    /// <summary>No rules: everything is allowed.</summary>
    public static RobotsRules None { get; } = new([]);

    /// <summary>
    /// Reads the rules for a program: those of all groups that name it; if none does, those of the groups for
    /// <c>*</c>.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The name of the program, in letters, <c>-</c> and <c>_</c>.</param>
    public static RobotsRules Read(string text, string product)
    {
        var (own, others) = (new List<Rule>(), new List<Rule>());
        var (isNamed, isOwn, isForAll, inRules) = (false, false, false, true);
        foreach (var (key, value) in Lines(text))
        {
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isForAll) = inRules ? (false, false) : (isOwn, isForAll);
                isOwn |= ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isForAll |= value is "*" || value.StartsWith("* ", StringComparison.Ordinal);
                (isNamed, inRules) = (isNamed || isOwn, false);
            }
            else if (IsRule(key, out var allows))
            {
                inRules = true;
                // An empty rule says nothing.
                if (value.Length > 0 && (isOwn || isForAll))
                {
                    var rule = new Rule(Normalize(value), allows);
                    own.AddRange(isOwn ? [rule] : []);
                    others.AddRange(isForAll ? [rule] : []);
                }
            }
        }

        return new(isNamed ? own : others);
    }

    /// <summary>Whether an address may be asked.</summary>
    /// <param name="address">An absolute address of the site that the rules are of.</param>
    public bool Allows(Uri address)
    {
        var path = Normalize(address.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped));
        if (path == "/robots.txt")
        {
            return true;
        }

        var (length, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Pattern.Length >= length && Matches(rule.Pattern, path))
            {
                allows = rule.Allows || (rule.Pattern.Length == length && allows);
                length = rule.Pattern.Length;
            }
        }

        return allows;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var content = line.AsSpan();
            content = content.IndexOf('#') is var hash and >= 0 ? content[..hash] : content;
            if (content.IndexOf(':') is var colon and > 0)
            {
                yield return (content[..colon].Trim().ToString(), content[(colon + 1)..].Trim().ToString());
            }
        }
    }

    private static bool IsRule(string key, out bool allows)
    {
        allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        return allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the name in a line that may have a version behind it: <c>SiteGen/1.0</c>.</summary>
    private static ReadOnlySpan<char> ProductOf(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_'))
        {
            length++;
        }

        return value.AsSpan(0, length);
    }

    /// <summary>
    /// Writes a path as comparisons need it: what is not ASCII encoded, and what needs no encoding decoded.
    /// </summary>
    private static string Normalize(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var result = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEncoded = bytes[i] == '%' && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            var c = isEncoded ? Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0] : bytes[i];
            i += isEncoded ? 2 : 0;
            _ = c >= 0x80 || (isEncoded && !IsUnreserved((char)c))
                ? result.Append('%').Append(c.ToString("X2", CultureInfo.InvariantCulture))
                : result.Append((char)c);
        }

        return result.ToString();
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    /// <summary>
    /// Whether a pattern matches the beginning of a path; <c>*</c> stands for anything, <c>$</c> at its end for the end
    /// of the path. It goes back to the last <c>*</c> only, so that no pattern takes long.
    /// </summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toEnd = pattern.EndsWith("$");
        pattern = toEnd ? pattern[..^1] : pattern;
        var (at, star, from) = (0, -1, 0);
        for (var i = 0; ;)
        {
            if (at == pattern.Length && (!toEnd || i == path.Length))
            {
                return true;
            }

            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, from) = (at++, i);
            }
            else if (at < pattern.Length && i < path.Length && pattern[at] == path[i])
            {
                (at, i) = (at + 1, i + 1);
            }
            else if (star >= 0 && from < path.Length)
            {
                (at, i) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }
    }

    private readonly record struct Rule(string Pattern, bool Allows);
}
