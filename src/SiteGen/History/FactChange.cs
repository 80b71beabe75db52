using SiteGen.Quotations;

namespace SiteGen.History;

/// <summary>A difference between two states of a file.</summary>
/// <param name="Key">The key; that of what comes and goes together, such as <c>roles[CEO]</c>.</param>
/// <param name="Before">What it said; null for nothing.</param>
/// <param name="After">What it says; null for nothing.</param>
internal sealed record FactChange(string Key, Fact? Before, Fact? After)
{
    /// <summary>Texts shorter than this are shown as a whole.</summary>
    private const int ShortText = 60;

    /// <summary>The key without what is inside of it.</summary>
    public string Field => (After ?? Before)!.Field;

    /// <summary>Whether the values are dates, references or texts.</summary>
    public FactForm Form => (After ?? Before)!.Form;

    /// <summary>The difference word by word; null unless both are texts.</summary>
    public WordDifference? Words => field ??= Before is { Form: FactForm.Text, Values: [var before] }
        && After is { Form: FactForm.Text, Values: [var after] } ? WordDifference.Between(before, after) : null;

    /// <summary>Whether the words are the same, and quotation marks, dashes and the like differ.</summary>
    public bool IsTypography => Words is { IsSame: true };

    /// <summary>Whether the texts are long, so that only their differences are shown.</summary>
    public bool IsLong => Words is not null && Math.Max(Before!.Text.Length, After!.Text.Length) >= ShortText;
}
