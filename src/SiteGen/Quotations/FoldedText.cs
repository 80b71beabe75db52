using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Text with its typography folded, and the way back: quotation marks and apostrophes, dashes, ellipses, ligatures,
/// composed and decomposed accents, and all kinds of spaces in one form, runs of white space as one space, invisible
/// characters left out. Letter case, other punctuation and numbers stay as they are.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string text, int[] starts, int[] ends)
    {
        (Original, Text, _starts, _ends) = (original, text, starts, ends);
    }

    /// <summary>The text as it was.</summary>
    public string Original { get; }

    /// <summary>The folded text, without white space at its ends.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text)
    {
        var folder = new Folder(text, keepsPlaces: true);
        folder.Run();
        return new(text, folder.Folded.ToString(), [.. folder.Starts!], [.. folder.Ends!]);
    }

    /// <summary>The folded text alone.</summary>
    public static string Fold(string text)
    {
        var folder = new Folder(text, keepsPlaces: false);
        folder.Run();
        return folder.Folded.ToString();
    }

    /// <summary>The stretch of the original that a stretch of the folded text was made from, as UTF-16 offsets.</summary>
    /// <param name="start">The offset in the folded text.</param>
    /// <param name="length">The length there; at least 1.</param>
    public (int Start, int End) ToOriginal(int start, int length) => (_starts[start], _ends[start + length - 1]);

    private sealed class Folder
    {
        /// <summary>The text without invisible characters, and where each of its characters stood.</summary>
        private readonly string _text;
        private readonly int[]? _places;

        public Folder(string text, bool keepsPlaces)
        {
            if (text.AsSpan().IndexOfAny(Invisible) < 0)
            {
                _text = text;
            }
            else
            {
                var places = new List<int>(text.Length);
                for (var i = 0; i < text.Length; i++)
                {
                    if (!Invisible.Contains(text[i]))
                    {
                        places.Add(i);
                    }
                }

                _places = [.. places];
                _text = string.Create(_places.Length, (text, _places), static (kept, from) =>
                {
                    for (var i = 0; i < kept.Length; i++)
                    {
                        kept[i] = from.text[from._places[i]];
                    }
                });
            }

            Folded = new(_text.Length);
            Starts = keepsPlaces ? new(_text.Length) : null;
            Ends = keepsPlaces ? new(_text.Length) : null;
        }

        public StringBuilder Folded { get; }

        /// <summary>Where each folded character begins and ends in the original; null where nobody asks.</summary>
        public List<int>? Starts { get; }
        public List<int>? Ends { get; }

        public void Run()
        {
            for (var at = 0; at < _text.Length;)
            {
                at = HasMarkBehind(at) ? AddCluster(at) : Add(at);
            }

            if (Folded.Length > 0 && Folded[^1] == ' ')
            {
                Folded.Length--;
                Starts?.RemoveAt(Starts.Count - 1);
                Ends?.RemoveAt(Ends.Count - 1);
            }
        }

        /// <summary>Adds the character at an offset; gives the offset of the next.</summary>
        private int Add(int at)
        {
            var c = _text[at];
            switch (c)
            {
                case '\'' or '"' or '`' or '\u00B4' or '«' or '»' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u201C' or '\u201D' or '\u201E' or '\u201F'
                    or '\u2039' or '\u203A' or '\u2032' or '\u2033' or '\u02BC' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u301D' or '\u301E' or '\u301F'
                    or '\uFF02' or '\uFF07' or '\uFF62' or '\uFF63':
                    return Put('\'', at, at + 1);
                case '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' or '\uFF0D':
                    // A typewriter's dash is two or three hyphens.
                    return EndsWith('-') ? Extend(at + 1) : Put('-', at, at + 1);
                case '.' or '\u2026':
                    var end = EndOfEllipsis(at);
                    for (var i = at; i < end; i++)
                    {
                        for (var dots = _text[i] == '.' ? 1 : _text[i] == '\u2026' ? 3 : 0; dots > 0; dots--)
                        {
                            Put('.', i, i + 1);
                        }
                    }

                    return end;
                case >= '\uFB00' and <= '\uFB06':
                    foreach (var letter in c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", '\uFB04' => "ffl", _ => "st" })
                    {
                        Put(letter, at, at + 1);
                    }

                    return at + 1;
                default:
                    return !char.IsWhiteSpace(c) ? Put(c, at, at + 1)
                        : EndsWith(' ') ? Extend(at + 1)
                        : Folded.Length > 0 ? Put(' ', at, at + 1) : at + 1;
            }
        }

        /// <summary>
        /// Where the dots that begin here end: with spaces between them if there are three or more, an ellipsis as some
        /// set it; otherwise behind the first character.
        /// </summary>
        private int EndOfEllipsis(int at)
        {
            var (dots, end) = (0, at + 1);
            for (var i = at; i < _text.Length; i++)
            {
                if (_text[i] is '.' or '\u2026')
                {
                    (dots, end) = (dots + (_text[i] == '.' ? 1 : 3), i + 1);
                }
                else if (!char.IsWhiteSpace(_text[i]))
                {
                    break;
                }
            }

            return dots >= 3 ? end : at + 1;
        }

        private bool HasMarkBehind(int at)
        {
            var next = at + (char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length ? 2 : 1);
            return next < _text.Length && _text[next] >= '\u0300' && IsMark(_text[next]) && !IsMark(_text[at]);
        }

        /// <summary>A letter with the marks on it, composed: an accent is the same however it is encoded.</summary>
        private int AddCluster(int at)
        {
            var end = at + (char.IsHighSurrogate(_text[at]) ? 2 : 1);
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

        private bool EndsWith(char c) => Folded.Length > 0 && Folded[^1] == c;

        private int Put(char c, int start, int end)
        {
            Folded.Append(c);
            Starts?.Add(Place(start));
            Ends?.Add(Place(end - 1) + 1);
            return end;
        }

        /// <summary>The last character stands for one more of the original.</summary>
        private int Extend(int end)
        {
            Ends?[^1] = Place(end - 1) + 1;
            return end;
        }

        private int Place(int at) => _places is null ? at : _places[at];

        private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

        /// <summary>Soft hyphens, zero-width spaces and joiners of words, marks of direction.</summary>
        private static SearchValues<char> Invisible { get; } =
            SearchValues.Create("\u00AD\u200B\u2060\uFEFF\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    }
}
