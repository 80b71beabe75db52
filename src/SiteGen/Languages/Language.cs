using System.Text;
using SiteGen.Text;

namespace SiteGen.Languages;

/// <summary>
/// A language in which a site is written: its words, and how it writes dates, numbers, lists and names.
/// </summary>
internal sealed class Language
{
    private readonly PluralRules _ordinals;

    /// <param name="tag">The BCP 47 tag.</param>
    /// <param name="words">The words of the interface.</param>
    public Language(string tag, Words words)
    {
        var data = LanguageData.Of(tag);
        Tag = tag;
        Name = data.Find("name") ?? tag;
        Words = words;
        Rules = PluralRules.Cardinal(data);
        _ordinals = PluralRules.Ordinal(data);
        IsRightToLeft = Direction.IsRightToLeft(tag);
        Numbers = new(data);
        Dates = new(data, Numbers, words);
        And = new(data, "and");
        Quotes = new(data, tag);
        Order = Collation.Of(tag);
        Index = new(data, Order);
    }

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>The name of the language in its own words: "Deutsch"; its tag if that is not known.</summary>
    public string Name { get; }

    /// <summary>The words of the interface.</summary>
    public Words Words { get; }

    /// <summary>The plural rules of numbers of things.</summary>
    public PluralRules Rules { get; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Writes numbers.</summary>
    public NumberFormat Numbers { get; }

    /// <summary>Writes dates.</summary>
    public DateFormat Dates { get; }

    /// <summary>Joins names: "A, B and C".</summary>
    public ListFormat And { get; }

    /// <summary>The quotation marks.</summary>
    public QuotationMarks Quotes { get; }

    /// <summary>The order of names.</summary>
    public Collation Order { get; }

    /// <summary>The letters of an index of names.</summary>
    public IndexLetters Index { get; }

    /// <summary>Returns a phrase of the interface.</summary>
    /// <exception cref="KeyNotFoundException">There is no phrase of this key.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Words.Get(key) is var (phrase, rules) ? phrase.Format(rules, null, Isolated(arguments)) : "";

    /// <summary>
    /// Returns a phrase of the interface in the form for a number of things, its argument <c>count</c>.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no phrase of this key.</exception>
    public string Say(string key, int count, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Words.Get(key) is var (phrase, rules)
            ? phrase.Format(rules, count, [.. Isolated(arguments), (Phrase.Count, Numbers.Grouped(count))]) : "";

    /// <summary>
    /// Returns a phrase in the form for a place in a row, its argument <c>number</c>: "2nd edition".
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no phrase of this key.</exception>
    public string SayOrdinal(string key, int number) =>
        Words.Get(key).Phrase.Format(_ordinals, number, ("number", Numbers.Plain(number)));

    /// <summary>Returns what is there of some texts as a list without "and": "A, B, C".</summary>
    public string Listed(params IEnumerable<string?> items) =>
        string.Join(And.Comma, items.Where(i => !string.IsNullOrEmpty(i)));

    /// <summary>Returns a text with a capital where it begins, if the script has capitals.</summary>
    public string Capitalized(string text)
    {
        if (text.Length == 0 || !Rune.TryGetRuneAt(text, 0, out var first) || !Rune.IsLower(first))
        {
            return text;
        }

        // Georgian has capitals for whole lines only.
        var capital = first.Value is >= 0x10D0 and <= 0x10FF ? first.ToString()
            : first.Value == 'i' && LanguageTag.LanguageOf(Tag) is "tr" or "az" ? "İ"
            : Rune.ToUpperInvariant(first).ToString();
        return capital + text[first.Utf16SequenceLength..];
    }

    /// <summary>
    /// Returns a text for a phrase of this language. One in the other direction is isolated, so that it does not turn
    /// what stands beside it (https://www.unicode.org/reports/tr9).
    /// </summary>
    public string Isolated(string text) =>
        Direction.OfText(text) is { } isRightToLeft && isRightToLeft != IsRightToLeft
            ? BidiControls.Isolate(text) : text;

    private (string, string)[] Isolated(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var isolated = new (string, string)[arguments.Length];
        for (var i = 0; i < isolated.Length; i++)
        {
            isolated[i] = (arguments[i].Name, Isolated(arguments[i].Value));
        }

        return isolated;
    }
}
