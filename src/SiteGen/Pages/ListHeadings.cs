using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>The headings that items of lists stand under.</summary>
internal static class ListHeadings
{
    /// <summary>The year in which a quotation was said; its id is that of lists which need one page only.</summary>
    public static ListHeading Said(object quote) => Year(((Quote)quote).Date, "said");

    /// <summary>The same for another list of quotations on the same page, whose headings need ids of their own.</summary>
    /// <param name="prefix">What its ids begin with.</param>
    public static Func<object, ListHeading> SaidIn(string prefix) => quote => Year(((Quote)quote).Date, prefix);

    /// <summary>The year of an answer.</summary>
    public static ListHeading Answered(object exchange) => Year(((Exchange)exchange).Answer.Date, "answered");

    /// <summary>The year in which a source was published.</summary>
    public static ListHeading Published(object source) => Year(((Source)source).Date, "published");

    /// <summary>The year of an event.</summary>
    public static ListHeading Happened(object happening) => Year(((Event)happening).Date, "happened");

    /// <summary>The year of an article.</summary>
    public static ListHeading Written(object article) => Year(((Article)article).Date, "written");

    /// <summary>The same for the articles that somebody wrote, beside those that name them.</summary>
    public static ListHeading WrittenByThem(object article) => Year(((Article)article).Date, "own");

    /// <summary>The year of a correction.</summary>
    public static ListHeading Corrected(object correction) => Year(((CorrectionEntry)correction).Date, "corrected");

    /// <summary>The year of an entry of a timeline, with the id that it has on timelines.</summary>
    public static ListHeading OnTimeline(object entry)
    {
        var year = ((TimelineEntry)entry).Date.Year.ToString(CultureInfo.InvariantCulture);
        return new(year, "y" + year);
    }

    /// <summary>The first letter of the name an entity sorts under; what begins with something else stands before them.</summary>
    public static ListHeading Letter(object entity)
    {
        var name = entity switch
        {
            Person person => person.SortName ?? person.Name,
            Organization organization => organization.SortName ?? organization.Name,
            _ => ((Entity)entity).Name,
        };
        var slug = Slug.From(name);
        return slug.Length > 0 && char.IsAsciiLetter(slug[0]) ? new(slug[..1].ToUpperInvariant(), "letter-" + slug[0]) : new("#", "letter-other");
    }

    /// <summary>The stance that somebody took.</summary>
    public static ListHeading Stance(object taken)
    {
        var stance = ((StanceTaken)taken).Stance;
        return new(stance.Label, "stance-" + stance.Id);
    }

    /// <summary>The topic on which somebody took a stance.</summary>
    public static ListHeading Topic(object taken) => Of(((StanceTaken)taken).Topic);

    /// <summary>An entity.</summary>
    public static ListHeading Of(Entity entity) => new(entity.Name, $"{entity.Kind.Word()}-{entity.Id}", entity);

    private static ListHeading Year(EdtfDate? date, string prefix)
    {
        var label = date?.Year.ToString(CultureInfo.InvariantCulture);
        return label is null ? new("Undated", prefix + "-undated") { IsUndated = true } : new(label, $"{prefix}-{label}");
    }
}
