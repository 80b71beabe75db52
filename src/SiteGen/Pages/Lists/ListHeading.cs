using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Records;

namespace SiteGen.Pages.Lists;

/// <summary>The heading of some items of a list: a year, a letter, a person.</summary>
/// <param name="Label">Its text: "2023", "Undated".</param>
/// <param name="Anchor">Its id on the page; empty where the page has that id already.</param>
/// <param name="Entity">The entity it names; null for years and letters.</param>
internal sealed record ListHeading(string Label, string Anchor, Entity? Entity = null)
{
    /// <summary>Whether it is the heading of undated items.</summary>
    public bool IsUndated { get; private init; }

    /// <summary>A year, or "Undated".</summary>
    /// <param name="date">The date of an item.</param>
    /// <param name="prefix">What the id begins with. Two lists on one page need different ones.</param>
    /// <param name="language">The language of the site.</param>
    public static ListHeading OfYear(EdtfDate? date, string prefix, Language language) => date is null
        ? new(language.Say("common.undated_heading"), $"{prefix}-undated") { IsUndated = true }
        : new(YearOf(date, language), $"{prefix}-{YearKeyOf(date)}");

    /// <summary>A day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="prefix">What the id begins with.</param>
    /// <param name="language">The language of the site.</param>
    public static ListHeading OfDay(EdtfDate date, string prefix, Language language) =>
        new(language.Dates.Long(date), $"{prefix}-{date}");

    /// <summary>
    /// The year under which a date is listed. Dates without a beginning come first, whenever they end.
    /// </summary>
    public static string YearOf(EdtfDate date, Language language) =>
        date.Start is null ? language.Say("common.beginning_unknown") : language.Dates.Year(date.Year);

    /// <summary>What the id of the heading of a year ends with.</summary>
    public static string YearKeyOf(EdtfDate date) => date.Start is null
        ? "no-beginning" : date.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A year in the record of an entity, with its id on timelines; "Undated" for other entries.</summary>
    public static ListHeading OfRecordYear(RecordEntry entry, Language language) => entry.Date is { } date
        ? new(language.Dates.Year(date.Year), string.Create(CultureInfo.InvariantCulture, $"y{date.Year}"))
        : new(language.Say("common.undated_heading"), "y-undated") { IsUndated = true };

    /// <summary>The plural of a kind: "Articles".</summary>
    public static ListHeading OfKind(EntityKind kind, Language language) =>
        new(KindNoun.Title(kind, language), "from-" + kind.Folder());

    /// <summary>
    /// The letter of the index under which the name of an entity is listed, or "#": before the letters for figures and
    /// after them for other scripts.
    /// </summary>
    public static ListHeading OfLetter(Entity entity, SiteGraph graph)
    {
        var (name, index) = (graph.Names.KeyOf(entity), graph.Language.Index);
        return index.Of(name) is { } letter ? new(letter, "letter-" + letter.ToLowerInvariant())
            : new("#", index.IsBefore(name) ? "letter-other" : "letter-last");
    }

    /// <summary>The name of an entity.</summary>
    public static ListHeading Of(Entity entity) => new(entity.Name, $"{entity.Kind.Name()}-{entity.Id}", entity);
}

/// <summary>The items of a whole list under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Start">The index of the first item.</param>
/// <param name="Count">The number of items.</param>
/// <param name="Path">The site path of the page on which they begin.</param>
internal sealed record ListSection(ListHeading Heading, int Start, int Count, string Path)
{
    /// <summary>Whether they begin on the page that is being rendered.</summary>
    public bool IsHere { get; init; }

    /// <summary>Whether that page shows some of them.</summary>
    public bool IsShown { get; init; }
}

/// <summary>The items of one page under one heading.</summary>
/// <param name="Heading">The heading; null where the page has none.</param>
/// <param name="IsContinued">Whether the page before ends with items under the same heading.</param>
/// <param name="Items">The items.</param>
internal sealed record ListGroup(ListHeading? Heading, bool IsContinued, IReadOnlyList<object> Items);
