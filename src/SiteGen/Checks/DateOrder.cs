using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>
/// Finds dates in an impossible order. Inexact dates get the benefit of the doubt: an order is only reported if it is
/// impossible however the dates are read.
/// </summary>
internal static class DateOrder
{
    /// <summary>A post from the evening can have the next day's date in another time zone.</summary>
    private const int TimeZoneDays = 1;

    /// <summary>Checks the dates of an entity.</summary>
    public static void Check(Entity entity, EntityIndex index, List<Diagnostic> diagnostics)
    {
        switch (entity)
        {
            case Person person:
                CheckPerson(person, diagnostics);
                break;
            case Organization organization:
                Expect(
                    organization, organization.Founded, organization.Dissolved, "dissolved",
                    "dissolved before being founded", diagnostics);
                break;
            case Quote quote:
                CheckQuote(quote, index, diagnostics);
                break;
            default:
                break;
        }
    }

    private static void CheckPerson(Person person, List<Diagnostic> diagnostics)
    {
        Expect(person, person.Born, person.Died, "died", "died before being born", diagnostics);
        foreach (var role in person.Roles.Where(r => IsBefore(r.To, r.From)))
        {
            diagnostics.Add(new(
                Rules.DatesOutOfOrder, person.File, role.ToSpan,
                "the role ends before it starts", $"it starts on {role.From}"));
        }
    }

    private static void CheckQuote(Quote quote, EntityIndex index, List<Diagnostic> diagnostics)
    {
        Expect(quote, quote.Date, quote.Published, "published", "published before it was said", diagnostics);
        if (quote.InReplyTo is { } reply && index.Find(reply) is Quote answered && IsBefore(quote.Date, answered.Date))
        {
            diagnostics.Add(new(
                Rules.DatesOutOfOrder, quote.File, quote.DateSpan,
                "the reply is dated before the quotation it answers", $"'{answered.Id}' is dated {answered.Date}"));
        }

        if (index.Find(quote.Source) is Source { Date: { } published } source && quote.Date is { } said
            && said.FirstDay > (long)published.LastDay + TimeZoneDays)
        {
            diagnostics.Add(new(
                Rules.QuoteAfterSource, quote.File, quote.DateSpan,
                "the quotation is dated after its source", $"'{source.Id}' is dated {published}"));
        }
    }

    private static void Expect(
        Entity entity, EdtfDate? first, EdtfDate? second, string key, string message, List<Diagnostic> diagnostics)
    {
        if (IsBefore(second, first))
        {
            diagnostics.Add(new(
                Rules.DatesOutOfOrder, entity.File, FrontMatter.Locate(entity.File, key),
                message, $"the earlier date is {first}"));
        }
    }

    private static bool IsBefore(EdtfDate? date, EdtfDate? other) =>
        date is not null && other is not null && date.LastDay < other.FirstDay;
}
