using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Text with its typography folded: quotation marks, apostrophes, dashes, ellipses and all kinds of spaces in one form,
/// runs of white space as one space. Letter case, other punctuation and numbers stay as they are.
/// </summary>
public static class FoldedText
{
    /// <summary>The folded text, without white space at its ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC':
                    folded.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '«' or '»':
                    folded.Append('"');
                    break;
                case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212':
                    folded.Append('-');
                    break;
                case '\u2026':
                    folded.Append("...");
                    break;
                case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF':
                    break;
                default:
                    if (!char.IsWhiteSpace(c))
                    {
                        folded.Append(c);
                    }
                    else if (folded.Length > 0 && folded[^1] != ' ')
                    {
                        folded.Append(' ');
                    }

                    break;
            }
        }

        return folded.ToString().TrimEnd();
    }
}
