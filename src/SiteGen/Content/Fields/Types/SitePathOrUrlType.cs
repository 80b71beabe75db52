using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>The target of a link: a path of the site, with or without a fragment, or a web or mail address.</summary>
internal sealed class SitePathOrUrlType : ScalarType<string>
{
    public override string Description => "a site path or a web address";

    public override JsonSchema Schema { get; } = new()
    {
        Types = ["string"],
        Pattern = @"^\s*(/($|[^/])|[Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:)",
        PatternMessage = "expected a site path such as /people/, or a web address",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        var isPath = value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal);
        if (isPath
            || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"))
        {
            return true;
        }

        var help = value.Contains(':') ? "a web address starts with https://"
            : context.SuggestPath(value) is { } path ? $"write '{path}'"
            : "a site path begins with '/', such as '/people/'";
        context.Report(
            Rules.AddressInvalid, scalar.Span, $"'{value}' is neither a site path nor a web address", help);
        return false;
    }
}
