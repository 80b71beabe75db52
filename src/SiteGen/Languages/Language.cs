namespace SiteGen.Languages;

/// <summary>
/// A language in which a site is written: its words, and how it writes dates, numbers, lists and names.
/// </summary>
internal sealed class Language
{
    /// <param name="tag">The BCP 47 tag.</param>
    /// <param name="words">The words of the interface.</param>
    public Language(string tag, Words words)
    {
        var data = LanguageData.Of(tag);
        Tag = tag;
        Words = words;
        IsRightToLeft = Direction.IsRightToLeft(tag);
        Numbers = new(data);
        Dates = new(data, Numbers, words);
        And = new(data, "and");
        Order = Collation.Of(tag);
        Index = new(data, Order);
    }

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>The words of the interface.</summary>
    public Words Words { get; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Writes numbers.</summary>
    public NumberFormat Numbers { get; }

    /// <summary>Writes dates.</summary>
    public DateFormat Dates { get; }

    /// <summary>Joins names: "A, B and C".</summary>
    public ListFormat And { get; }

    /// <summary>The order of names.</summary>
    public Collation Order { get; }

    /// <summary>The letters of an index of names.</summary>
    public IndexLetters Index { get; }
}
