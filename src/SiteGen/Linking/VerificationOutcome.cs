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
    public static string Label(this VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Original => "Checked against the source itself",
        VerificationOutcome.Copy => "Checked against a copy",
        VerificationOutcome.Translated => "Translated; the original words were checked",
        VerificationOutcome.Reported => "As reported by others",
        VerificationOutcome.Printed => "The copy prints exactly this",
        VerificationOutcome.NotCompared => "Not compared with a copy yet",
        VerificationOutcome.OriginalNotCompared => "Translated; the original words not compared yet",
        VerificationOutcome.NotInExcerpt => "Not in our excerpt",
        VerificationOutcome.Ambiguous => "In the source several times",
        VerificationOutcome.Retold => "Not word for word",
        VerificationOutcome.Differs => "Our copy reads differently",
        VerificationOutcome.Elsewhere => "In another source",
        _ => "Not in our copy",
    };

    /// <summary>For cards: that the words were checked, in a word or two; of other outcomes the label.</summary>
    public static string Short(this VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Original or VerificationOutcome.Copy => "Checked",
        VerificationOutcome.Translated => "Original checked",
        _ => outcome.Label(),
    };

    /// <summary>What the outcome means, in a sentence.</summary>
    public static string Meaning(this VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Original =>
            "The source itself, as it was published, has the words.",
        VerificationOutcome.Copy =>
            "A copy of the source has the words. Where somebody else keeps it, the quotation says who.",
        VerificationOutcome.Translated =>
            "The source has the words before translation.",
        VerificationOutcome.Reported =>
            "Somebody’s account has the words, which proves only that the account quotes them.",
        VerificationOutcome.Printed =>
            "It proves what the copy prints, not what was said.",
        VerificationOutcome.NotCompared =>
            "We have no copy of the source yet.",
        VerificationOutcome.OriginalNotCompared =>
            "We have no copy of the source yet, or do not have the words before translation.",
        VerificationOutcome.NotInExcerpt =>
            "We have only part of the source, and these words are not in it.",
        VerificationOutcome.Ambiguous =>
            "The words are few, and the source has them several times: nothing says which are meant.",
        VerificationOutcome.Retold =>
            "The quotation gives the sense of what was said. The source need not have these words.",
        VerificationOutcome.Differs =>
            "Our copy of the source has other words.",
        VerificationOutcome.Elsewhere =>
            "Our copy of this source does not have the words, but that of another source does.",
        _ => "Our copy of the source has nothing like these words.",
    };
}
