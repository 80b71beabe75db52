namespace SiteGen.Languages;

/// <summary>The words of the interface in one language.</summary>
internal sealed class Words
{
    private readonly IReadOnlyDictionary<string, Phrase> _phrases;
    private readonly Words? _fallback;
    private readonly PluralRules _ordinals;

    /// <param name="phrases">The phrases by their keys, such as <c>dates.since</c>.</param>
    /// <param name="data">What is known about the language.</param>
    /// <param name="fallback">The words of the language whose phrases stand in for those that are missing.</param>
    public Words(IReadOnlyDictionary<string, Phrase> phrases, LanguageData data, Words? fallback = null)
    {
        _phrases = phrases;
        _fallback = fallback;
        Rules = PluralRules.Cardinal(data);
        _ordinals = PluralRules.Ordinal(data);
    }

    /// <summary>The plural rules of the language.</summary>
    public PluralRules Rules { get; }

    /// <summary>The plural rules of a phrase: most have a number of things, some a place in a row.</summary>
    public PluralRules RulesOf(string key) => IsOrdinal(key) ? _ordinals : Rules;

    /// <summary>Whether the number of a phrase is a place in a row: "21st century", "2nd edition".</summary>
    public static bool IsOrdinal(string key) => key is "dates.century" or "citations.edition";

    /// <summary>The keys of all phrases, also those of the fallback.</summary>
    public IEnumerable<string> Keys => _phrases.Keys.Union(_fallback?.Keys ?? []);

    /// <summary>The number of phrases that a complete language has.</summary>
    public int Count => Keys.Count(key => !IsOptional(key));

    /// <summary>The keys that are only in the last fallback, which is English.</summary>
    public IEnumerable<string> Missing => _fallback is null ? []
        : Last.Keys.Where(key => !IsOptional(key) && !HasBeforeLast(key));

    private Words Last => _fallback?.Last ?? this;

    /// <summary>Returns a phrase, that of the fallback if this language lacks it; null if nothing has it.</summary>
    public (Phrase Phrase, PluralRules Rules)? Find(string key) => FindFirst([key]);

    /// <summary>
    /// Returns the phrase of the first key that a language has, those of the fallback after all of this one; null if
    /// nothing has one.
    /// </summary>
    public (Phrase Phrase, PluralRules Rules)? FindFirst(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_phrases.TryGetValue(key, out var phrase))
            {
                return (phrase, Rules);
            }
        }

        return _fallback?.FindFirst(keys);
    }

    /// <summary>Returns a phrase, with the plural rules of its language.</summary>
    /// <exception cref="KeyNotFoundException">There is no phrase of this key.</exception>
    public (Phrase Phrase, PluralRules Rules) Get(string key) =>
        Find(key) ?? throw new KeyNotFoundException($"no phrase '{key}'");

    /// <summary>Returns a phrase with its arguments.</summary>
    /// <exception cref="KeyNotFoundException">There is no phrase of this key.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Get(key) is var (phrase, rules) ? phrase.Format(rules, null, arguments) : "";

    /// <summary>
    /// Whether a language can do without a phrase: special forms of a date, in whose place the general one stands.
    /// </summary>
    public static bool IsOptional(string key) => key.StartsWith("dates.", StringComparison.Ordinal)
        && (key.EndsWith("_decade", StringComparison.Ordinal) || key.EndsWith("_century", StringComparison.Ordinal))
        && key != "dates.first_decade";

    private bool HasBeforeLast(string key) =>
        _fallback is not null && (_phrases.ContainsKey(key) || _fallback.HasBeforeLast(key));
}
