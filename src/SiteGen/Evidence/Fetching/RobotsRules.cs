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

    /// <summary>Writes a path as comparisons need it: other than ASCII encoded, what needs no encoding decoded.</summary>
    private static string Normalize(string path)
    {
        var result = new System.Text.StringBuilder(path.Length);
        foreach (var b in System.Text.Encoding.UTF8.GetBytes(path))
        {
            _ = b < 0x80 ? result.Append((char)b) : result.Append('%').Append(b.ToString("X2", null));
        }

        for (var i = 0; i + 2 < result.Length; i++)
        {
            if (result[i] != '%' || !char.IsAsciiHexDigit(result[i + 1]) || !char.IsAsciiHexDigit(result[i + 2]))
            {
                continue;
            }

            (result[i + 1], result[i + 2]) =
                (char.ToUpperInvariant(result[i + 1]), char.ToUpperInvariant(result[i + 2]));
            var c = (char)Convert.FromHexString($"{result[i + 1]}{result[i + 2]}")[0];
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            {
                result[i] = c;
                result.Remove(i + 1, 2);
            }
        }

        return result.ToString();
    }

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
