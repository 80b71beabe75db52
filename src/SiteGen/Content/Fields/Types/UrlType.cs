using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>An absolute http or https address.</summary>
internal sealed class UrlType : ScalarType<string>
{
    public override string Description => "a web address";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a web address",
        Types = ["string"],
        Pattern = @"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S+\s*$",
        PatternMessage = "expected a web address: it starts with https:// or http://",
    };

    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0 && !text.Any(char.IsWhiteSpace);

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (IsWebAddress(value))
        {
            return true;
        }

        context.Report(Rules.AddressInvalid, scalar.Span, $"'{value}' is not a web address",
            value.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? $"write 'https://{value}'"
                : "a web address starts with https:// or http://");
        return false;
    }
}
