using System.Text.RegularExpressions;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds what templates write and the Content-Security-Policy of pages refuses: without a message, an author would see
/// only that it does nothing.
/// </summary>
internal static partial class PolicyChecker
{
    /// <summary>Stands in for code between braces, whose output is not known here.</summary>
    private const char Code = '\u0002';

    /// <summary>Finds everything that is refused.</summary>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, SiteSettings settings) =>
        theme.Templates.SelectMany(t => Check(t, settings.Policy));

    private static IEnumerable<Diagnostic> Check(
        SourceFile file, IReadOnlyDictionary<string, IReadOnlyList<string>> policy)
    {
        var text = Comment().Replace(Braces().Replace(file.Text, Mask), Mask);
        foreach (Match tag in Tag().Matches(text))
        {
            var element = tag.Groups[1].Value.ToLowerInvariant();
            foreach (Match attribute in Attribute().Matches(tag.Groups[2].Value))
            {
                var span = new SourceSpan(tag.Groups[2].Index + attribute.Groups[1].Index, attribute.Length - 1);
                var name = attribute.Groups[1].Value.ToLowerInvariant();
                var value = attribute.Groups[2].Value.Trim('"', '\'').Trim();
                if (Find(element, name, value, tag.Value, policy) is var (message, help))
                {
                    yield return new(Rules.PolicyRefuses, file, span, message, help);
                }
            }
        }
    }

    private static (string Message, string Help)? Find(
        string element, string name, string value, string tag,
        IReadOnlyDictionary<string, IReadOnlyList<string>> policy)
    {
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            return ($"the handler '{name}' does not run: the policy of pages allows none in attributes",
                "add it in a script, with addEventListener");
        }

        if (name == "style")
        {
            return ("the attribute 'style' has no effect: the policy of pages refuses it",
                "use a class and a style sheet");
        }

        if (element == "base" && name == "href")
        {
            return ("'base' has no effect: the policy of pages refuses it", "write whole addresses, or use url");
        }

        if (value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return ("the address does not run: the policy of pages refuses scripts in addresses",
                "use a button, and add a handler in a script");
        }

        return DirectiveOf(element, name, tag) is { } directive && HostOf(value) is { } host
            && !policy.GetValueOrDefault(directive, []).Any(source => Allows(source, host))
            ? ($"'{host}' is refused by the policy of pages",
                $"allow it in content/site.yaml: 'csp: {{{directive}: [https://{host}]}}'")
            : null;
    }

    /// <summary>The directive that decides on an address; null if none does.</summary>
    private static string? DirectiveOf(string element, string name, string tag) => (element, name) switch
    {
        ("script", "src") => "script-src",
        ("link", "href") when tag.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) => "style-src",
        ("img", "src") => "img-src",
        ("iframe", "src") => "frame-src",
        ("video" or "audio" or "source", "src") => "media-src",
        ("form", "action") => "form-action",
        _ => null,
    };

    /// <summary>The host of an address of another site; null if there is none, or code writes it.</summary>
    private static string? HostOf(string address) =>
        Host().Match(address) is { Success: true } match && !match.Value.Contains(Code)
            ? match.Groups[1].Value.ToLowerInvariant() : null;

    private static bool Allows(string source, string host)
    {
        var allowed = Host().Match(source) is { Success: true } match ? match.Groups[1].Value : source.Split('/')[0];
        return source.EndsWith(':') || allowed.Equals(host, StringComparison.OrdinalIgnoreCase)
            || (allowed.StartsWith("*.", StringComparison.Ordinal)
                && host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase));
    }

    private static string Mask(Match match) => new(Code, match.Length);

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Braces();

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<([a-zA-Z][\w-]*)((?:[^<>""']|""[^""]*""|'[^']*')*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"[\s\x02/]([a-zA-Z][\w:-]*)\s*=\s*(""[^""]*""|'[^']*'|[^\s>""']+)", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("^(?:https?:|wss?:)?//([^/?#:]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
