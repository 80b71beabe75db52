using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields;

/// <summary>
/// A language as a BCP 47 tag (RFC 5646, section 2.1), by its form: whether somebody registered its parts is not looked
/// up. No language of five to eight letters has been registered, so "english" is taken for what it is.
/// </summary>
internal sealed partial class LanguageTagType : ScalarType<string>
{
    private const string Form =
        "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
        + "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?";

    public static LanguageTagType Instance { get; } = new();

    public override string Description => "a language tag";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a language tag (BCP 47)",
        Types = ["string"],
        Pattern = $@"^\s*{Form}\s*$",
        PatternMessage = "a language tag is expected here, as in en, de or pt-BR",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Tag().IsMatch(value))
        {
            return true;
        }

        // The system's notation: en_GB.UTF-8.
        var mended = value.Split('.')[0].Replace('_', '-');
        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not a language tag",
            Tag().IsMatch(mended) ? $"write '{mended}'" : "write a tag as in 'en', 'de' or 'pt-BR'");
        return false;
    }

    [GeneratedRegex($"^{Form}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
