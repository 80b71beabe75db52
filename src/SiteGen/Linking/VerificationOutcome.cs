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
        VerificationOutcome.Reported => "As somebody reports them",
        VerificationOutcome.Printed => "As a copy prints them",
        VerificationOutcome.NotCompared => "Not compared with a copy yet",
        VerificationOutcome.OriginalNotCompared => "Translated; the original words are not compared yet",
        VerificationOutcome.NotInExcerpt => "Not in the excerpt that we have",
        VerificationOutcome.Ambiguous => "In the source several times",
        VerificationOutcome.Retold => "Retold in other words",
        VerificationOutcome.Differs => "Different in the copy that we have",
        VerificationOutcome.Elsewhere => "In another source",
        _ => "Not in the copy that we have",
    };

    /// <summary>What the outcome means, in a sentence.</summary>
    public static string Meaning(this VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Original =>
            "The words stand in the text of the source as it was published.",
        VerificationOutcome.Copy =>
            "The words stand in a copy of the source. Where somebody else keeps it, each quotation says who.",
        VerificationOutcome.Translated =>
            "The words before translation stand in the text of the source.",
        VerificationOutcome.Reported =>
            "The words stand in somebody’s account, which proves only that the account has them.",
        VerificationOutcome.Printed =>
            "The copy prints exactly these words, which says nothing about what was said.",
        VerificationOutcome.NotCompared =>
            "We have no copy of the source, so that no program has compared the words.",
        VerificationOutcome.OriginalNotCompared =>
            "We have no copy of the source, or not the words before translation, to compare.",
        VerificationOutcome.NotInExcerpt =>
            "We have a part of the source, and these words are not in that part.",
        VerificationOutcome.Ambiguous =>
            "The words are so short that the source has them several times, and nothing says which are meant.",
        VerificationOutcome.Retold =>
            "The words give the sense of what was said and are not expected in the source.",
        VerificationOutcome.Differs =>
            "The copy of the source that we have reads otherwise.",
        VerificationOutcome.Elsewhere =>
            "The copy of this source that we have lacks the words; that of another source has them.",
        _ => "The copy of the source that we have has nothing like these words.",
    };
}
