namespace SiteGen.Languages;

/// <summary>
/// The plural categories of a language: zero, one, two, few, many, other
/// (https://cldr.unicode.org/index/cldr-spec/plural-rules).
/// </summary>
internal sealed class PluralRules
{
    private readonly (string Category, PluralRule Rule)[] _rules;

    private PluralRules(LanguageData data, string prefix) => _rules =
    [
        .. Categories.Select(c => (c, Rule: data.Find(prefix + c)))
            .Where(c => c.Rule is not null).Select(c => (c.c, PluralRule.Parse(c.Rule!))),
    ];

    /// <summary>The categories besides <see cref="Other"/>.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many"];

    /// <summary>The category of every number that no rule names.</summary>
    public const string Other = "other";

    /// <summary>The categories of numbers of things, as in "1 page, 2 pages".</summary>
    public static PluralRules Cardinal(LanguageData data) => new(data, "plural-");

    /// <summary>The categories of places in a row, as in "1st, 2nd".</summary>
    public static PluralRules Ordinal(LanguageData data) => new(data, "ordinal-");

    /// <summary>The categories that the language distinguishes, without <see cref="Other"/>.</summary>
    public IEnumerable<string> Named => _rules.Select(r => r.Category);

    /// <summary>Returns the category of a whole number, 0 or above.</summary>
    public string Of(int number) =>
        Array.Find(_rules, r => r.Rule.Matches(number)) is ({ } category, _) ? category : Other;
}
