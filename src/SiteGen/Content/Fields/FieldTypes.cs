using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Content.Fields.Types;
using SiteGen.Content.Settings;
using SiteGen.Dates;

namespace SiteGen.Content.Fields;

/// <summary>The types of fields.</summary>
internal static class FieldTypes
{
    /// <summary>Text that is not empty.</summary>
    public static FieldType<string> Text { get; } = new TextType();

    /// <summary>
    /// An id that is written in a file, such as that of a stance. The id of an entity is its file name.
    /// </summary>
    public static FieldType<string> Id { get; } = new IdType();

    /// <summary>Text with its position, for what is checked later.</summary>
    public static FieldType<LocatedText> LocatedText { get; } = new LocatedTextType();

    /// <summary>Markdown text.</summary>
    public static FieldType<MarkdownValue> Markdown { get; } = new MarkdownType();

    /// <summary>What other programs write into front matter, and the site leaves alone.</summary>
    public static FieldType<object> LeftAlone { get; } = new LeftAloneType();

    /// <summary>An EDTF date.</summary>
    public static FieldType<EdtfDate> Date { get; } = new DateType();

    /// <summary>A time in a recording, or a span of it.</summary>
    public static FieldType<TimeSpanOfWords> RecordingTime { get; } = new RecordingTimeType();

    /// <summary>true or false.</summary>
    public static FieldType<bool> Boolean { get; } = new BooleanType();

    /// <summary>on or off; null if the key is absent.</summary>
    public static FieldType<bool?> Switch { get; } = new SwitchType();

    /// <summary>A whole number.</summary>
    public static FieldType<int> Integer { get; } = new IntegerType(int.MinValue, int.MaxValue, "a whole number");

    /// <summary>An absolute http or https address.</summary>
    public static FieldType<string> Url { get; } = new UrlType();

    /// <summary>A digital object identifier.</summary>
    public static FieldType<string> Doi { get; } = new DoiType();

    /// <summary>An international standard book number.</summary>
    public static FieldType<string> Isbn { get; } = new IsbnType();

    /// <summary>A path below the home page.</summary>
    public static FieldType<LocatedPath> SitePath { get; } = new SitePathType();

    /// <summary>A path of the site, or a web or mail address.</summary>
    public static FieldType<string> SitePathOrUrl { get; } = new SitePathOrUrlType();

    /// <summary>A web address or an email address.</summary>
    public static FieldType<SiteContact> Contact { get; } = new ContactType();

    /// <summary>The name of a template, with its position.</summary>
    public static FieldType<LocatedText> TemplateName { get; } = new TemplateNameType();

    /// <summary>A point of a picture.</summary>
    public static FieldType<FocalPoint> FocalPoint { get; } = new FocalPointType();

    /// <summary>A BCP 47 language tag.</summary>
    public static FieldType<string> LanguageTag { get; } = new LanguageTagType();

    /// <summary>An IANA time zone.</summary>
    public static FieldType<string> TimeZone { get; } = new TimeZoneType();

    /// <summary>A color, or one for light and one for dark backgrounds.</summary>
    public static FieldType<AccentSetting> Accent { get; } = new AccentType();

    /// <summary>Keys of a site's own, with any values.</summary>
    public static FieldType<CustomMap> Custom { get; } = new CustomType();

    /// <summary>A whole number in a range.</summary>
    public static FieldType<int> IntegerFrom(int least, int greatest) => new IntegerType(
        least, greatest, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {greatest}"));

    /// <summary>One of several words.</summary>
    /// <param name="description">What the words are, with an article: "a status".</param>
    /// <param name="options">The words.</param>
    public static FieldType<string> Choice(string description, params IReadOnlyList<string> options) =>
        new ChoiceType(description, options);

    /// <summary>The id of an entity of one of the allowed kinds.</summary>
    public static FieldType<Reference> Reference(EntityKinds allowed) => new ReferenceType(allowed);

    /// <summary>Ids of entities of the allowed kinds.</summary>
    public static FieldType<IReadOnlyList<Reference>> References(EntityKinds allowed) => List(Reference(allowed));

    /// <summary>One or several speakers.</summary>
    /// <param name="unlisted">The type of the keys of somebody without a page.</param>
    public static FieldType<IReadOnlyList<Speaker>> Speakers(FieldType<Speaker> unlisted) =>
        new SpeakersType(Reference(EntityKinds.Actor), unlisted);

    /// <summary>The id of an entity, or a name as plain text.</summary>
    /// <param name="allowed">The kinds that the id may belong to.</param>
    /// <param name="isIdReference">
    /// Whether text in the form of an id is always read as an id, so that plain text needs capitals or spaces.
    /// </param>
    public static FieldType<ReferenceOrText> ReferenceOrText(EntityKinds allowed, bool isIdReference = false) =>
        new ReferenceOrTextType(allowed, isIdReference);

    /// <summary>A list; a single value is read as a list of one.</summary>
    public static FieldType<IReadOnlyList<T>> List<T>(FieldType<T> item) => new ListType<T>(item);

    /// <summary>Keys with values.</summary>
    /// <param name="description">What the keys describe, with an article.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="build">
    /// Makes the value. It is also called when a required key is missing, so that other mistakes in the value are found
    /// too, and returns null if it cannot make one.
    /// </param>
    public static FieldType<T> Map<T>(string description, FieldSet fields, Func<MapReader, T?> build)
        where T : class => new MapType<T>(description, fields, build);
}
