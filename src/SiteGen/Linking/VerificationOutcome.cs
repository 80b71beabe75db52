using SiteGen.Languages;

namespace SiteGen.Linking;

/// <summary>What readers have of some words, in the order in which the page of verification lists it.</summary>
public enum VerificationOutcome
{
    /// <summary>They were checked against the source itself.</summary>
    Original,

    /// <summary>They were checked against a copy of the source, or nobody said what the text is.</summary>
    Copy,

    /// <summary>They are a translation, and the original words were checked.</summary>
    Translated,

    /// <summary>They were checked against somebody's account: it proves only that the account has them.</summary>
    Reported,

    /// <summary>
    /// The copy prints exactly this, which says nothing about what was said: versions, paraphrases, and words whose
    /// attribution is in doubt.
    /// </summary>
    Printed,

    /// <summary>There is no text to compare them with.</summary>
    NotCompared,

    /// <summary>They are a translation, and there is no text to compare the original words with.</summary>
    OriginalNotCompared,

    /// <summary>There is only a part of the source, without them.</summary>
    NotInExcerpt,

    /// <summary>The text has them several times, and nothing says which are meant.</summary>
    Ambiguous,

    /// <summary>They give the sense in other words, and are not expected in the source.</summary>
    Retold,

    /// <summary>The text has other words.</summary>
    Differs,

    /// <summary>Another source has them.</summary>
    Elsewhere,

    /// <summary>The text has nothing like them.</summary>
    NotFound,
}

/// <summary>What outcomes are called, wherever readers meet them.</summary>
public static class VerificationOutcomes
{
    /// <summary>All outcomes, in their order.</summary>
    public static IReadOnlyList<VerificationOutcome> All { get; } = Enum.GetValues<VerificationOutcome>();

    /// <summary>Whether it proves the words.</summary>
    public static bool IsProof(this VerificationOutcome outcome) => outcome <= VerificationOutcome.Translated;

    /// <summary>Whether there is a text, and it does not have the words.</summary>
    public static bool IsMismatch(this VerificationOutcome outcome) => outcome >= VerificationOutcome.Differs;

    /// <summary>Whether the words wait for a text to compare them with.</summary>
    public static bool IsMissing(this VerificationOutcome outcome) =>
        outcome is >= VerificationOutcome.NotCompared and <= VerificationOutcome.NotInExcerpt;

    /// <summary>A sign that does not depend on color: a tick for a proof only; empty where none is needed.</summary>
    public static string Sign(this VerificationOutcome outcome) =>
        outcome.IsProof() ? "✓" : outcome.IsMismatch() ? "≠" : "";

    /// <summary>A name for programs and style sheets: <c>not-compared</c>.</summary>
    public static string Name(this VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Original => "original",
        VerificationOutcome.Copy => "copy",
        VerificationOutcome.Translated => "translated",
        VerificationOutcome.Reported => "reported",
        VerificationOutcome.Printed => "printed",
        VerificationOutcome.NotCompared => "not-compared",
        VerificationOutcome.OriginalNotCompared => "original-not-compared",
        VerificationOutcome.NotInExcerpt => "not-in-excerpt",
        VerificationOutcome.Ambiguous => "ambiguous",
        VerificationOutcome.Retold => "retold",
        VerificationOutcome.Differs => "differs",
        VerificationOutcome.Elsewhere => "elsewhere",
        _ => "not-found",
    };

    /// <summary>The outcome in a few words.</summary>
    internal static string Label(this VerificationOutcome outcome, Language language) =>
        language.Say("outcomes." + ValueWords.KeyOf(outcome.Name()));

    /// <summary>For cards: that the words were checked, in a word or two; of other outcomes the label.</summary>
    internal static string Short(this VerificationOutcome outcome, Language language) => outcome switch
    {
        VerificationOutcome.Original or VerificationOutcome.Copy => language.Say("outcomes_on_cards.checked"),
        VerificationOutcome.Translated => language.Say("outcomes_on_cards.original_checked"),
        _ => outcome.Label(language),
    };

    /// <summary>What the outcome means, in a sentence.</summary>
    internal static string Meaning(this VerificationOutcome outcome, Language language) =>
        language.Say("outcome_meanings." + ValueWords.KeyOf(outcome.Name()));
}
