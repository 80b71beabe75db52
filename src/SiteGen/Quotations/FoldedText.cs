using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// A text with its typography folded, and the mapping back to the original. Quotation marks and apostrophes, dashes,
/// ellipses, ligatures, composed and decomposed accents, and spaces each have one form; a run of white space is one
/// space, and invisible characters are left out. Letter case, other punctuation and numbers stay as they are.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private FoldedText(string original, Folder folder)
    {
        (Original, Text, _starts, _ends) = (original, folder.Folded.ToString(), folder.Starts, folder.Ends);
    }

    /// <summary>The original text.</summary>
    public string Original { get; }

    /// <summary>The folded text, trimmed.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text)
    {
        var folder = new Folder(text);
        folder.Run();
        return new(text, folder);
    }

    /// <summary>Returns only the folded text.</summary>
    public static string Fold(string text) => Of(text).Text;

    /// <summary>
    /// Returns the range of the original that a range of the folded text was made from, as UTF-16 offsets.
    /// </summary>
    /// <param name="start">The offset in the folded text.</param>
    /// <param name="length">The length in the folded text, at least 1.</param>
    public (int Start, int End) ToOriginal(int start, int length) => (_starts[start], _ends[start + length - 1]);

    private sealed class Folder
    {
        /// <summary>Soft hyphens, zero-width spaces, word joiners and direction marks.</summary>
        private static readonly SearchValues<char> Invisible = SearchValues.Create(
            "\u00AD\u200B\u2060\uFEFF\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

        /// <summary>The text without invisible characters.</summary>
        private readonly string _text;

        /// <summary>For each character of the text, its offset in the original; null if the two are the same.</summary>
        private readonly int[]? _offsets;

        public Folder(string original)
        {
            _text = original;
            if (original.AsSpan().ContainsAny(Invisible))
            {
                _offsets = [.. Enumerable.Range(0, original.Length).Where(i => !Invisible.Contains(original[i]))];
                _text = string.Concat(_offsets.Select(i => original[i]));
            }

            Folded = new(_text.Length);
            Starts = new(_text.Length);
            Ends = new(_text.Length);
        }

        public StringBuilder Folded { get; }

        /// <summary>For each folded character, the offset in the original where it starts.</summary>
        public List<int> Starts { get; }

        /// <summary>For each folded character, the offset in the original where it ends.</summary>
        public List<int> Ends { get; }

        public void Run()
        {
            for (var at = 0; at < _text.Length;)
            {
                at = HasMarkAfter(at) ? AddCluster(at) : Add(at);
            }

            if (EndsWith(' '))
            {
                Folded.Length--;
                Starts.RemoveAt(Starts.Count - 1);
                Ends.RemoveAt(Ends.Count - 1);
            }
        }

        /// <summary>Adds the character at an offset, and returns the offset of the next one.</summary>
        private int Add(int at)
        {
            var c = _text[at];
            switch (c)
            {
                case '\'' or '"' or '`' or '\u00B4' or '«' or '»' or '\u2018' or '\u2019' or '\u201A' or '\u201B'
                    or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2039' or '\u203A' or '\u2032' or '\u2033'
                    or '\u02BC' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u301D' or '\u301E' or '\u301F'
                    or '\uFF02' or '\uFF07' or '\uFF62' or '\uFF63':
                    return Put('\'', at, at + 1);
                case '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212'
                    or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' or '\uFF0D':
                    // Typewriters write a dash as two or three hyphens.
                    return EndsWith('-') ? ExtendLast(at + 1) : Put('-', at, at + 1);
                case '.' or '\u2026':
                    return AddDots(at);
                case >= '\uFB00' and <= '\uFB06':
                    foreach (var letter in LettersOf(ligature: c))
                    {
                        Put(letter, at, at + 1);
                    }

                    return at + 1;
                default:
                    return !char.IsWhiteSpace(c) ? Put(c, at, at + 1)
                        : EndsWith(' ') ? ExtendLast(at + 1)
                        : Folded.Length > 0 ? Put(' ', at, at + 1)
                        : at + 1;
            }
        }

        private static string LettersOf(char ligature) => ligature switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            _ => "st",
        };

        /// <summary>Adds a full stop or an ellipsis, without the spaces in it.</summary>
        private int AddDots(int at)
        {
            var end = EndOfEllipsis(at);
            for (var i = at; i < end; i++)
            {
                for (var dots = DotsIn(_text[i]); dots > 0; dots--)
                {
                    Put('.', i, i + 1);
                }
            }

            return end;
        }

        /// <summary>
        /// Returns where the dots that begin at an offset end. Three or more with spaces between them are one ellipsis;
        /// otherwise each dot is on its own.
        /// </summary>
        private int EndOfEllipsis(int at)
        {
            var (dots, end) = (0, at + 1);
            for (var i = at; i < _text.Length; i++)
            {
                if (DotsIn(_text[i]) is var count and > 0)
                {
                    (dots, end) = (dots + count, i + 1);
                }
                else if (!char.IsWhiteSpace(_text[i]))
                {
                    break;
                }
            }

            return dots >= 3 ? end : at + 1;
        }

        private static int DotsIn(char c) => c switch { '.' => 1, '\u2026' => 3, _ => 0 };

        private bool HasMarkAfter(int at)
        {
            var next = at + LengthOfCharacter(at);
            return next < _text.Length && _text[next] >= '\u0300' && IsMark(_text[next]) && !IsMark(_text[at]);
        }

        /// <summary>
        /// Adds a letter composed with its marks, so that the encoding of an accent makes no difference.
        /// </summary>
        private int AddCluster(int at)
        {
            var end = at + LengthOfCharacter(at);
            while (end < _text.Length && IsMark(_text[end]))
            {
                end++;
            }

            foreach (var c in Composition.Compose(_text[at..end]))
            {
                Put(c, at, end);
            }

            return end;
        }

        private int LengthOfCharacter(int at) => char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length ? 2 : 1;

        private bool EndsWith(char c) => Folded.Length > 0 && Folded[^1] == c;

        private int Put(char c, int start, int end)
        {
            Folded.Append(c);
            Starts.Add(ToOriginal(start));
            Ends.Add(ToOriginal(end - 1) + 1);
            return end;
        }

        /// <summary>Makes the last folded character stand for the original up to an offset.</summary>
        private int ExtendLast(int end)
        {
            Ends[^1] = ToOriginal(end - 1) + 1;
            return end;
        }

        private int ToOriginal(int at) => _offsets is null ? at : _offsets[at];

        private static bool IsMark(char c) => char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
