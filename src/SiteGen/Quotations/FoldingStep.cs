namespace SiteGen.Quotations;

/// <summary>A way in which two texts may differ and still have the same words.</summary>
/// <param name="Name">The name, in lower case: <c>quotation marks</c>.</param>
public sealed record FoldingStep(string Name)
{
    /// <summary>What the step makes equal, in Markdown.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>A text, and words that match it by this step alone.</summary>
    public (string Text, string Words) Match { get; init; }

    /// <summary>A text, and words near to it that do not match.</summary>
    public (string Text, string Words) Mismatch { get; init; }

    /// <summary>The step as a member of a set.</summary>
    internal Folds Fold { get; init; }
}
