using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// A digital object identifier (ISO 26324): <c>10.1000/182</c>, also with <c>doi:</c> before it or as an address.
/// </summary>
internal sealed partial class DoiType : ScalarType<string>
{
    private const string Prefix = "10[.][0-9]{4,9}(?:[.][0-9]+)*";

    public override string Description => "a DOI";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a DOI, such as 10.1000/182",
        Types = ["string"],
        Pattern = $@"^\s*((doi|DOI):\s*|(https?://)?((dx|www)[.])?doi[.]org/)?{Prefix}/\S+\s*$",
        PatternMessage = "expected a DOI: 10.1000/182, doi:10.1000/182 or https://doi.org/10.1000/182",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (Written().Match(scalar.Value.Trim()) is not { Success: true } match)
        {
            var inside = Inside().Match(scalar.Value);
            context.Report(
                Rules.ValueNotAllowed, scalar.Span, $"'{scalar.Value.Trim()}' is not a DOI",
                inside.Success ? $"write '{inside.Value}'" : "a DOI begins with 10. and has a slash: 10.1000/182");
            return false;
        }

        // Addresses have some characters percent-encoded.
        value = match.Groups["web"].Success ? Uri.UnescapeDataString(match.Groups["doi"].Value)
            : match.Groups["doi"].Value;
        return true;
    }

    [GeneratedRegex(
        $@"^(?:doi:\s*|(?<web>(?:https?://)?(?:dx[.]|www[.])?doi[.]org/))?(?<doi>{Prefix}/\S+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex($@"{Prefix}/[^\s?#]+", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
