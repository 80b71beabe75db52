using CsCheck;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>
/// A text of words in many scripts, and words cut out of it that differ by one step of folding wherever they can.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Cut">The part of the text that the words are from.</param>
/// <param name="Words">The words, piece by piece; pieces with odd numbers are between words.</param>
/// <param name="Differs">Whether a piece of the words is not as in the text.</param>
internal sealed record TypographicText(string Text, (int Start, int End) Cut, string[] Words, bool Differs)
{
    /// <summary>Words that are written in two ways. No word is in two pieces.</summary>
    private static readonly (Folds Step, string Text, string Words)[] Pairs =
    [
        (Folds.QuotationMarks, "“open”", "\"open\""), (Folds.QuotationMarks, "„nein“", "«nein»"),
        (Folds.QuotationMarks, "«\u00A0ouvert\u00A0»", "“ouvert”"), (Folds.QuotationMarks, "»ja«", "‘ja’"),
        (Folds.QuotationMarks, "``tex''", "“tex”"), (Folds.QuotationMarks, "「公開」", "“公開”"),
        (Folds.QuotationMarks, "\"fermé\"", "« fermé »"), (Folds.QuotationMarks, "‹\u202Fpeu\u202F›", "'peu'"),
        (Folds.Apostrophes, "can’t", "can't"), (Folds.Apostrophes, "l'homme", "l’homme"),
        (Folds.Apostrophes, "п’ять", "п'ять"), (Folds.Apostrophes, "o`clock", "o’clock"),
        (Folds.Dashes, "co‑own", "co-own"), (Folds.Dashes, "yes—no", "yes -- no"),
        (Folds.Dashes, "1914–1918", "1914-1918"), (Folds.Dashes, "so — but", "so–but"),
        (Folds.Dashes, "בית־ספר", "בית-ספר"),
        (Folds.Ellipses, "wait…for", "wait . . . for"), (Folds.Ellipses, "well ... then", "well…then"),
        (Folds.Ellipses, "说……的", "说...的"),
        (Folds.LineEndHyphens, "be-\nlieve", "believe"), (Folds.LineEndHyphens, "re-\n\n\feditor", "re-editor"),
        (Folds.LineEndHyphens, "indus\u00AD\r\ntrial", "industrial"), (Folds.LineEndHyphens, "LIBER-\nTY", "LIBERTY"),
        (Folds.LineEndHyphens, "Anglo-\nSaxon", "Anglo-Saxon"), (Folds.LineEndHyphens, "сло-\nво", "слово"),
        (Folds.Ligatures, "the\uFB01rst", "thefirst"), (Folds.Ligatures, "off", "o\uFB00"),
        (Folds.Ligatures, "\uFE8E\uFEDF\uFEB4\uFEFC\uFEE1", "\u0627\u0644\u0633\u0644\u0627\u0645"),
        (Folds.ComposedLetters, "cafe\u0301", "caf\u00E9"), (Folds.ComposedLetters, "Vi\u1EC7t", "Vie\u0323\u0302t"),
        (Folds.ComposedLetters, "\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D"),
        (Folds.ComposedLetters, "\u0995\u09C7\u09BE", "\u0995\u09CB"),
        (Folds.ComposedLetters, "\u0B95\u0BCA", "\u0B95\u0BC6\u0BBE"),
        (Folds.ComposedLetters, "\u0D9A\u0DD9\u0DCF\u0DCA", "\u0D9A\u0DDD"),
        (Folds.ComposedLetters, "\u0958", "\u0915\u093C"), (Folds.ComposedLetters, "ga\u212B", "gaÅ"),
        (Folds.ComposedLetters, "\u05E9\u05BC\u05C1", "\u05E9\u05C1\u05BC"),
        (Folds.ComposedLetters, "\U0001109A", "\U00011099\U000110BA"),
        (Folds.InvisibleCharacters, "recruit\u00ADment", "recruitment"),
        (Folds.InvisibleCharacters, "\u2764\uFE0F", "\u2764"),
        (Folds.InvisibleCharacters, "می\u200Cخواهم", "میخواهم"),
        (Folds.InvisibleCharacters, "葛\U000E0100", "葛"), (Folds.InvisibleCharacters, "to\u2060day", "today\uFEFF"),
        (Folds.NoBreakSpaces, "20\u00A0000", "20 000"), (Folds.NoBreakSpaces, "Mr\u202FX", "Mr X"),
        .. "one two Three FOUR 7,500 12.5 3.50 −4 +8 30% $9 €60 99¢ (brackets) end. more; less:"
            .Split(' ').Select(w => (Folds.None, w, w)),
        .. "who? 开源 軟体 ひらがな カナ ไทย".Split(' ').Select(w => (Folds.None, w, w)),
        (Folds.None, "开放\n的人", "开放的人"), (Folds.None, "オープ\r\nン", "オープン"), (Folds.None, "ภาษา\nนี้", "ภาษานี้"),
    ];

    private static readonly string[] Spaces =
        [" ", " ", " ", "\n", "\r\n", "   ", "\n\f", "\v", "\u0085", "\u2028", ", "];

    /// <summary>Makes texts whose words differ by one step.</summary>
    public static Gen<TypographicText> Differing(Folds step) =>
        from order in Gen.Shuffle(Pairs)
        from length in Gen.Int[8, 30]
        from start in Gen.Int[0, length - 6]
        from count in Gen.Int[5, length - start]
        from spaces in Gen.Int[0, Spaces.Length - 1].Array[length]
        select Of(order[..length], start, count, spaces, step);

    private static TypographicText Of(
        (Folds Step, string Text, string Words)[] pairs, int start, int count, int[] spaces, Folds step)
    {
        var (text, cut, words, differs) = ("", (Start: 0, End: 0), new List<string>(), false);
        for (var i = 0; i < pairs.Length; i++)
        {
            var isCut = i >= start && i < start + count;
            cut.Start = i == start ? text.Length : cut.Start;
            text += pairs[i].Text;
            cut.End = isCut ? text.Length : cut.End;
            if (isCut)
            {
                var isVaried = pairs[i].Step == step || pairs[i].Step == Folds.None;
                differs |= isVaried && pairs[i].Step != Folds.None;
                words.AddRange([isVaried ? pairs[i].Words : pairs[i].Text, Spaces[spaces[i]]]);
            }

            text += Spaces[spaces[i]];
        }

        return new(text, cut, [.. words.SkipLast(1)], differs);
    }
}
