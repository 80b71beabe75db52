using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// A little of what stands around words in the archived text, by which others find them there: the prefix and suffix
/// of a Web Annotation, and what tools show. The lockfile records it, since builds usually have no archived texts; no
/// more of them than this gets out.
/// </summary>
/// <param name="Before">The text before the words, at most <see cref="Longest"/> characters; may be empty.</param>
/// <param name="After">The text after the words, at most <see cref="Longest"/> characters; may be empty.</param>
public sealed record Surroundings(string Before, string After)
{
    /// <summary>The most characters (Unicode code points) on either side.</summary>
    public const int Longest = 32;

    /// <summary>
    /// How much of the text is looked at on either side, in UTF-16 units: white space and what nobody sees do not
    /// count.
    /// </summary>
    private const int Window = 512;

    /// <summary>What is recorded where nothing is.</summary>
    public static Surroundings None { get; } = new("", "");

    /// <summary>For <c>elided</c>, where the parts are, as positions in the lockfile; otherwise empty.</summary>
    public IReadOnlyList<TextRange> Parts { get; init; } = [];

    /// <summary>Returns what stands around words that were found.</summary>
    public static Surroundings Of(Finding finding)
    {
        if (finding is not { Text: { } text, Passage: var (start, end) } || !finding.Level.IsVerified())
        {
            return None;
        }

        // Parts begin and end inside the passage if the editor changed a letter.
        var parts = finding.Level == VerificationLevel.Elided ? finding.Parts : [];
        (start, end) = parts.Count == 0 ? (start, end) : (parts[0].Start, parts[^1].End);
        return Of(text.Text, start, end) with
        {
            Parts =
            [
                .. parts.Select(p => text.ToCharacters(p.Start, p.End)).Select(p => new TextRange(p.Start, p.End)),
            ],
        };
    }

    /// <summary>Returns what stands around a passage.</summary>
    /// <param name="text">The archived text.</param>
    /// <param name="start">The UTF-16 offset of the passage.</param>
    /// <param name="end">The offset after it.</param>
    public static Surroundings Of(string text, int start, int end) =>
        new(TextBefore(text, start), TextAfter(text, end));

    /// <summary>Whether two records of the same words are equal, part by part.</summary>
    public bool Equals(Surroundings? other) =>
        other is not null && Before == other.Before && After == other.After && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, After, Parts.Count);

    private static string TextBefore(string text, int start)
    {
        var from = Math.Max(0, start - Window);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        var visible = Visible(text[from..start]);
        var (first, characters) = (visible.Length, 0);
        var letters = StringInfo.ParseCombiningCharacters(visible);
        // Of a letter at the edge of the window there may be only a part.
        for (var i = letters.Length - 1; i >= (from > 0 ? 1 : 0); i--)
        {
            characters += Count(visible.AsSpan(letters[i]..first));
            if (characters > Longest)
            {
                break;
            }

            first = letters[i];
        }

        return visible[first..].TrimStart();
    }

    private static string TextAfter(string text, int end)
    {
        var to = Math.Min(text.Length, end + Window);
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        var visible = Visible(text[end..to]);
        var (last, characters) = (0, 0);
        while (last < visible.Length)
        {
            var length = StringInfo.GetNextTextElementLength(visible, last);
            characters += Count(visible.AsSpan(last, length));
            if (characters > Longest || (to < text.Length && last + length == visible.Length))
            {
                break;
            }

            last += length;
        }

        return visible[..last].TrimEnd();
    }

    /// <summary>
    /// A piece of text as readers see it, on one line, with the space that it begins or ends with. What changes the
    /// direction of other text is left out.
    /// </summary>
    private static string Visible(string text)
    {
        var folded = FoldedText.OfText(text, QuotableWords.Layout).Text;
        if (ControlCharacters.AreIn(folded) || BidiControls.AreIn(folded))
        {
            folded = string.Concat(folded.Where(c => !ControlCharacters.Contains(c) && !BidiControls.Contains(c)));
        }

        return folded.Length == 0 ? ""
            : (char.IsWhiteSpace(text[0]) ? " " : "") + folded + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    private static int Count(ReadOnlySpan<char> letter)
    {
        var count = 0;
        foreach (var _ in letter.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
