using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Settings;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>A web address, or an email address without <c>mailto:</c>.</summary>
internal sealed partial class ContactType : ScalarType<SiteContact>
{
    private const string Excluded = @"\s@:/<>""(),;\[\]\\";
    private const string EmailPattern = "[^" + Excluded + "]+@[^." + Excluded + @"]+(\.[^." + Excluded + "]+)+";
    private const string MailScheme = "mailto:";

    public override string Description => "a web address or an email address";

    public override JsonSchema Schema { get; } = new()
    {
        Types = ["string"],
        Pattern = @"^\s*([Hh][Tt][Tt][Pp][Ss]?://\S+|" + EmailPattern + @")\s*$",
        PatternMessage = "expected a web address or an email address, such as name@example.org",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out SiteContact value)
    {
        var text = scalar.Value.Trim();
        value = UrlType.IsWebAddress(text) ? SiteContact.OfWebAddress(text)
            : Email().IsMatch(text) ? SiteContact.OfEmail(text)
            : null;
        if (value is not null)
        {
            return true;
        }

        var address = text.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase) ? text[MailScheme.Length..] : "";
        context.Report(
            Rules.AddressInvalid, scalar.Span, $"'{text}' is neither a web address nor an email address",
            Email().IsMatch(address) ? $"write '{address}'"
                : UrlType.IsWebAddress("https://" + text) && text.Contains('.') ? $"write 'https://{text}'"
                : "write an address such as 'https://example.org/contact' or 'name@example.org'");
        return false;
    }

    [GeneratedRegex("^" + EmailPattern + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
