using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// A BCP 47 language tag (RFC 5646, section 2.1). Only its form is checked, not whether its parts are registered. The
/// RFC also allows languages of five to eight letters, but none is registered, so "english" is refused.
/// </summary>
internal sealed partial class LanguageTagType : ScalarType<string>
{
    private const string Form = "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
        + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
        + "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?";

    public override string Description => "a language tag";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a language tag (BCP 47)",
        Types = ["string"],
        Pattern = $@"^\s*{Form}\s*$",
        PatternMessage = "expected a language tag such as en, de or pt-BR",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Tag().IsMatch(value))
        {
            return true;
        }

        // A POSIX locale: en_GB.UTF-8.
        var suggestion = value.Split('.')[0].Replace('_', '-');
        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not a language tag",
            Tag().IsMatch(suggestion) ? $"write '{suggestion}'" : "write a tag such as 'en', 'de' or 'pt-BR'");
        return false;
    }

    [GeneratedRegex($"^{Form}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
