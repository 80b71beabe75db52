namespace SiteGen.Quotations;

/// <summary>
/// A text folded by the steps of <see cref="FoldingSteps"/>, and the mapping back to the original. A run of white space
/// is one space. Letter case, numbers, signs and other punctuation stay as they are.
/// </summary>
internal sealed class FoldedText
{
    private readonly FoldedOffsets _offsets;

    internal FoldedText(string original, string text, FoldedOffsets offsets, IReadOnlyDictionary<int, char> joints) =>
        (Original, Text, _offsets, Joints) = (original, text, offsets, joints);

    /// <summary>The original text.</summary>
    public string Original { get; }

    /// <summary>The folded text, trimmed.</summary>
    public string Text { get; }

    /// <summary>
    /// The offsets in <see cref="Text"/> at which a line end was left out, and what others may have there: <c>-</c>, or
    /// a space in scripts without spaces between words.
    /// </summary>
    public IReadOnlyDictionary<int, char> Joints { get; }

    /// <summary>Folds a text in which words are searched.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="asked">
    /// Folded words that the text is compared with: a word divided at a line end keeps its hyphen if they have it.
    /// </param>
    public static FoldedText OfText(string text, Folds steps = Folds.All, string? asked = null) =>
        new TextFolder(text, steps, isText: true, asked).Fold();

    /// <summary>Folds words to search for. A hyphen at the end of a line is part of them.</summary>
    public static FoldedText OfWords(string words, Folds steps = Folds.All) =>
        new TextFolder(words, steps, isText: false, asked: null).Fold();

    /// <summary>Returns only the folded text of words.</summary>
    public static string Fold(string words) => OfWords(words).Text;

    /// <summary>
    /// Returns the range of the original that a range of the folded text was made from, as UTF-16 offsets.
    /// </summary>
    /// <param name="start">The offset in the folded text.</param>
    /// <param name="length">The length in the folded text, at least 1.</param>
    public (int Start, int End) ToOriginal(int start, int length)
    {
        var end = _offsets.EndOf(start + length - 1);
        while (Typography.SelectorLength(Original, end) is var selector and > 0)
        {
            end += selector;
        }

        return (_offsets.StartOf(start), end);
    }

    /// <summary>Returns whether another text may have a character more at a joint of this one.</summary>
    /// <param name="at">The offset of the joint.</param>
    /// <param name="other">The other text.</param>
    /// <param name="extra">The offset of the character in the other text.</param>
    public bool MayHave(int at, string other, int extra)
    {
        if (Joints.Count == 0 || !Joints.TryGetValue(at, out var joint))
        {
            return false;
        }

        // "pre- and post-war", divided after "pre-", has a space after the hyphen.
        return other[extra] == joint || (joint == '-' && other[extra] == ' ' && extra > 0 && other[extra - 1] == '-');
    }
}
