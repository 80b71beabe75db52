using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>
/// A time zone by its name in the database of the IANA: <c>Europe/Paris</c>, <c>UTC</c>. The names are those of the
/// machine; one that has no such database, as small containers and Windows have none, can tell the form only.
/// </summary>
internal sealed partial class TimeZoneType : ScalarType<string>
{
    private const string Form = "(UTC|GMT|[A-Za-z]+(/[A-Za-z0-9_+-]+){1,2})";
    private const string Witness = "Europe/London";

    public static TimeZoneType Instance { get; } = new();

    public override string Description => "a time zone";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a time zone of the IANA, as in Europe/Paris, or UTC",
        Types = ["string"],
        Pattern = $@"^\s*{Form}\s*$",
        PatternMessage = "a time zone is expected here, as in Europe/Paris, or UTC",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Accepts(value))
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not a time zone",
            TextDistance.DidYouMean(value, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)) ?? "write its name as in 'Europe/Paris', or 'UTC'");
        return false;
    }

    /// <summary>Whether this machine takes a name for one of a time zone.</summary>
    public static bool Accepts(string name) => Name().IsMatch(name) && (!KnowsNames() || IsKnown(name));

    private static bool KnowsNames() => TimeZoneInfo.TryFindSystemTimeZoneById(Witness, out _);

    /// <summary>Letter case is looked at: other programs that read the name do too.</summary>
    private static bool IsKnown(string name) =>
        name is "UTC" or "GMT" || (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name);

    [GeneratedRegex($"^{Form}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
