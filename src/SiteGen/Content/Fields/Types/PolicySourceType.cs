using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>A source of a Content-Security-Policy: a host, a scheme, a hash or a keyword.</summary>
/// <param name="runsCode">
/// Whether what is loaded from it runs: then a scheme, or <c>*</c>, would let anybody's script run.
/// </param>
internal sealed partial class PolicySourceType(bool runsCode) : ScalarType<string>
{
    private const string Host = @"(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
        + @"(?::(?:\d+|\*))?(?:/[A-Za-z0-9._~%/-]*)?";
    private const string Local = @"(?:https?|wss?)://localhost(?::\d+)?";
    private const string Hash = @"'sha(?:256|384|512)-[A-Za-z0-9+/=_-]+'";
    private const string Keyword = "'self'|'wasm-unsafe-eval'";
    private const string Scheme = "(?:https|wss|data|blob):";

    public override string Description => "a source of a policy";

    public override JsonSchema Schema { get; } = new()
    {
        Types = ["string"],
        Pattern = $@"^\s*(?:{Host}|{Local}|{Hash}|{Keyword}{(runsCode ? "" : "|" + Scheme)})\s*$",
        PatternMessage = "expected a host such as https://example.org",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Sources().IsMatch(value) || (!runsCode && Schemes().IsMatch(value)))
        {
            return true;
        }

        var (problem, help) = value.Trim('\'').ToLowerInvariant() switch
        {
            "unsafe-inline" => (
                "would let any text that gets into a page run",
                "inline scripts and styles of templates are allowed by their hashes already"),
            "unsafe-eval" or "unsafe-hashes" or "strict-dynamic" => (
                "would weaken the policy of all pages", "name the hosts of what pages load"),
            "none" => ("takes nothing away: what a page may load is only added to", "leave it out"),
            "self" or "wasm-unsafe-eval" => ("needs its quotation marks", $"write \"'{value.ToLowerInvariant()}'\""),
            "*" or "https:" or "http:" or "data:" or "blob:" or "ws:" or "wss:" => (
                runsCode ? "would let a script of any host run" : "names no host", "write a host: https://example.org"),
            _ => ("is not a source of a policy", "write a host: https://example.org"),
        };
        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value.Trim('\'')}' {problem}", help);
        return false;
    }

    [GeneratedRegex($"^(?:{Host}|{Local}|{Hash}|{Keyword})$", RegexOptions.CultureInvariant)]
    private static partial Regex Sources();

    [GeneratedRegex($"^{Scheme}$", RegexOptions.CultureInvariant)]
    private static partial Regex Schemes();
}
