using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// A time zone by its name in the IANA database: <c>Europe/Paris</c>, <c>UTC</c>. Names are looked up in the database
/// of the machine; where there is none, as in small containers, only their form is checked.
/// </summary>
internal sealed partial class TimeZoneType : ScalarType<string>
{
    private const string Form = "(UTC|GMT|[A-Za-z]+(/[A-Za-z0-9_+-]+){1,2})";
    private const string KnownToEveryDatabase = "Europe/London";

    public override string Description => "a time zone";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "an IANA time zone such as Europe/Paris, or UTC",
        Types = ["string"],
        Pattern = $@"^\s*{Form}\s*$",
        PatternMessage = "expected a time zone such as Europe/Paris, or UTC",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (IsTimeZone(value))
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not a time zone",
            TextDistance.DidYouMean(value, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id))
            ?? "write a name such as 'Europe/Paris', or 'UTC'");
        return false;
    }

    private static bool IsTimeZone(string name) => Name().IsMatch(name) && (!HasDatabase() || IsKnown(name));

    private static bool HasDatabase() => TimeZoneInfo.TryFindSystemTimeZoneById(KnownToEveryDatabase, out _);

    /// <summary>Whether the database has the name in this letter case, which other programs insist on.</summary>
    private static bool IsKnown(string name) =>
        name is "UTC" or "GMT" || (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name);

    [GeneratedRegex($"^{Form}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
