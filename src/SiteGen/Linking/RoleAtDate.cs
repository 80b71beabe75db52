using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Linking;

/// <summary>
/// What a speaker was when they spoke: <c>Co-chair, OpenAI</c>. Only what the roles of the person establish is said: a
/// role that holds on that day, or, where it is not certain which one does, the only organization it can have been at.
/// </summary>
internal static partial class RoleAtDate
{
    /// <summary>Returns the role of the speaker of a quotation; null if it has several, or none is known.</summary>
    public static string? Of(SiteGraph graph, Quote quote)
    {
        if (quote.IsMisattributed || graph.SpeakersOf(quote) is not [var speaker])
        {
            return null;
        }

        return speaker.Role ?? (speaker.Entity is Person person && quote.Date is { } date
            ? Of(graph, person, date) : null);
    }

    private static string? Of(SiteGraph graph, Person person, EdtfDate date)
    {
        Role[] possible = [.. person.Roles.Where(r => r.Source is not null && IsPossible(r, date, person.Roles))];
        if (Array.Find(possible, r => IsCertain(r, date, possible)) is { } certain)
        {
            return TextOf(graph, certain, date);
        }

        var organizations = possible.Select(r => OrganizationOf(graph, r)).Distinct().ToArray();
        return (possible, organizations) switch
        {
            ([var only], _) => TextOf(graph, only, date),
            (_, [var organization]) => organization,
            _ => null,
        };
    }

    /// <summary>
    /// Whether it had begun and had not ended, as far as that is known. The end of a role is often not written down
    /// where a later role at the organization has one.
    /// </summary>
    private static bool IsPossible(Role role, EdtfDate date, IReadOnlyList<Role> all) => role switch
    {
        { From: { } from } when from.FirstDay > date.LastDay => false,
        { To: { } to } => to.LastDay >= date.FirstDay,
        { From: { } from } => !all.Any(other => IsBeside(role, other)
            && other.To is { } end && end.LastDay >= from.FirstDay && end.LastDay < date.FirstDay),
        _ => true,
    };

    /// <summary>
    /// Whether a possible role had certainly begun, and no other that may have followed it is possible.
    /// </summary>
    private static bool IsCertain(Role role, EdtfDate date, Role[] possible) =>
        role.From is { } from && from.LastDay <= date.FirstDay
        && (role.To is { } to
            ? to.FirstDay >= date.LastDay
            : !possible.Any(other => IsBeside(role, other) && other.From is null));

    private static bool IsBeside(Role role, Role other) =>
        other != role && other.Organization?.Text == role.Organization?.Text;

    private static string? TextOf(SiteGraph graph, Role role, EdtfDate date)
    {
        // What stands in brackets is about the time or the company of others: "(in 2023)", "(with Sam Altman)".
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (Year().Matches(role.Title).Any(m => m.Value != year))
        {
            return OrganizationOf(graph, role);
        }

        var title = Brackets().Replace(role.Title, "").Split(';')[0].Trim();
        return OrganizationOf(graph, role) is { } organization
            ? graph.Language.Say("common.role_at", ("role", title), ("organization", organization)) : title;
    }

    private static string? OrganizationOf(SiteGraph graph, Role role) =>
        role.Organization is { } named ? graph.Find(named.Reference)?.Name ?? named.Text : null;

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex Year();
}
