using System.Buffers;

namespace SiteGen.Evidence;

/// <summary>
/// Takes the marks of Markdown out of plain text: those of links and pictures with their addresses, of emphasis, of
/// headings and of escaped characters. Only marks that plain text does not have are recognized: <c>2*3*4</c> and
/// <c>a_b_c</c> stay.
/// </summary>
internal static class MarkdownMarks
{
    /// <summary>The longest address of a link.</summary>
    private const int MaximumAddress = 2000;

    private static readonly SearchValues<char> Special = SearchValues.Create("[]*_\n\f");

    public static TextDraft Remove(TextDraft draft)
    {
        var marks = new Scanner(draft.Text);
        marks.ScanPairs();
        if (marks.Cuts.Count == 0)
        {
            return draft;
        }

        // What plain text may have too counts as a mark only beside other marks.
        marks.ScanHeadings();
        marks.ScanEscapes();
        return draft.Apply(marks.Ordered());
    }

    private sealed class Scanner(string text)
    {
        /// <summary>Where brackets opened in this paragraph.</summary>
        private readonly Stack<int> _brackets = new();

        /// <summary>Where emphasis opened in this paragraph, by the mark and its length; -1 if nowhere.</summary>
        private readonly int[] _opened = [-1, -1, -1, -1];

        public List<Cut> Cuts { get; } = [];

        /// <summary>Returns the cuts in order, without those inside others.</summary>
        public List<Cut> Ordered()
        {
            Cuts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
            var ordered = new List<Cut>();
            foreach (var cut in Cuts.Where(c => c.End > c.Start))
            {
                if (ordered.Count == 0 || cut.Start >= ordered[^1].End)
                {
                    ordered.Add(cut);
                }
            }

            return ordered;
        }

        public void ScanPairs()
        {
            for (var at = IndexOfSpecial(0); at >= 0; at = IndexOfSpecial(at))
            {
                switch (text[at])
                {
                    case '[':
                        _brackets.Push(at++);
                        break;
                    case ']':
                        at = CloseBracket(at);
                        break;
                    case '*' or '_':
                        at = ReadEmphasis(at);
                        break;
                    default:
                        at++;
                        if (IsBlankFrom(at))
                        {
                            _brackets.Clear();
                            _opened.AsSpan().Fill(-1);
                        }

                        break;
                }
            }
        }

        public void ScanHeadings()
        {
            foreach (var line in TextLines.Of(text))
            {
                var end = line.Start;
                while (end < line.End && text[end] == '#')
                {
                    end++;
                }

                if (end - line.Start is >= 1 and <= 6 && end < line.End && text[end] == ' ')
                {
                    Add(line.Start, end + 1);
                }
            }
        }

        public void ScanEscapes()
        {
            for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at + 2))
            {
                if (text[at + 1] is '*' or '_' or '#' or '[' or ']' or '(' or ')' or '`' or '~' or '>' or '|' or '.'
                    or '!' or '+' or '-')
                {
                    Add(at, at + 1);
                }
            }
        }

        private int IndexOfSpecial(int from)
        {
            var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(Special);
            return at < 0 ? -1 : from + at;
        }

        private bool IsBlankFrom(int at)
        {
            at = TextLines.SkipSpaces(text, at, text.Length);
            return at >= text.Length || text[at] is '\n' or '\r' or '\f';
        }

        private void Add(int start, int end) => Cuts.Add(new(start, end, new(MarkKind.MarkdownMark)));

        /// <summary>Reads the address after a closing bracket; returns the offset after both.</summary>
        private int CloseBracket(int at)
        {
            if (!_brackets.TryPop(out var open))
            {
                return at + 1;
            }

            if (EndOfAddress(at + 1) is not { } end)
            {
                return at + 1;
            }

            if (open > 0 && text[open - 1] == '!')
            {
                Add(open - 1, end);
            }
            else if (TimeMarks.IsTime(text.AsSpan(open + 1, at - open - 1)))
            {
                // The brackets show that it is a time mark.
                Add(at + 1, end);
            }
            else
            {
                Add(open, open + 1);
                Add(at, end);
            }

            return end;
        }

        /// <summary>
        /// Returns the offset after <c>(https://…)</c> or <c>(https://… "title")</c>; null if there is none.
        /// </summary>
        private int? EndOfAddress(int at)
        {
            if (at >= text.Length || text[at] != '(')
            {
                return null;
            }

            var rest = text.AsSpan(at + 1, Math.Min(MaximumAddress, text.Length - at - 1));
            if (!rest.StartsWith("http://") && !rest.StartsWith("https://") && !rest.StartsWith("mailto:")
                && rest is not ['/' or '#', ..])
            {
                return null;
            }

            var (depth, breaks) = (0, 0);
            for (var i = 0; i < rest.Length; i++)
            {
                switch (rest[i])
                {
                    case '(':
                        depth++;
                        break;
                    case ')' when depth-- == 0:
                        return at + 1 + i + 1;
                    case '\n':
                        // Programs that wrap lines wrap addresses too.
                        if (++breaks > 2)
                        {
                            return null;
                        }

                        break;
                    case ' ' when i + 1 < rest.Length && rest[i + 1] == '"':
                        var quote = rest[(i + 2)..].IndexOf("\")");
                        return quote < 0 ? null : at + 1 + i + 2 + quote + 2;
                    case ' ' or '\t' or '[' or ']' or '<':
                        return null;
                    default:
                        break;
                }
            }

            return null;
        }

        private int ReadEmphasis(int at)
        {
            var mark = text[at];
            var end = at;
            while (end < text.Length && text[end] == mark)
            {
                end++;
            }

            var length = end - at;
            if (length > 2 || (at > 0 && text[at - 1] == '\\'))
            {
                return end;
            }

            var slot = (mark == '*' ? 0 : 2) + length - 1;
            var (before, after) = (at > 0 ? text[at - 1] : ' ', end < text.Length ? text[end] : ' ');
            var canClose = !char.IsWhiteSpace(before) && (slot == 1 || !char.IsLetterOrDigit(after));
            var canOpen = !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after)
                && (char.IsLetterOrDigit(after) || after is '"' or '“' or '‘' or '\'' or '[' or '(' or '«' or '„');
            if (canClose && _opened[slot] is var open and >= 0)
            {
                if (IsEmphasized(text.AsSpan(open, at - open), isDoubleUnderscore: slot == 3))
                {
                    Add(open - length, open);
                    Add(at, end);
                }

                _opened[slot] = -1;
            }
            else if (canOpen)
            {
                _opened[slot] = end;
            }

            return end;
        }

        /// <summary>Whether the text between two marks has words, and is no name of code: <c>__init__</c>.</summary>
        private static bool IsEmphasized(ReadOnlySpan<char> content, bool isDoubleUnderscore)
        {
            var (hasLetter, isName) = (false, true);
            foreach (var c in content)
            {
                hasLetter |= char.IsLetter(c);
                isName &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_';
            }

            return hasLetter && !(isDoubleUnderscore && isName);
        }
    }
}
