using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// A text without its invisible characters. Soft hyphens at the end of a line stay: there they are visible.
/// </summary>
internal sealed class VisibleText
{
    /// <summary>The offsets of the removed characters in the original, in order.</summary>
    private readonly List<int> _removed = [];

    /// <summary>The number of removed characters before the offset that was converted last.</summary>
    private int _before;

    private VisibleText(string original) => (Original, Text) = (original, original);

    /// <summary>The original text.</summary>
    public string Original { get; }

    /// <summary>The text without invisible characters.</summary>
    public string Text { get; private set; }

    /// <summary>Removes the invisible characters of a text, if it is among the steps.</summary>
    public static VisibleText Of(string text, Folds steps)
    {
        var visible = new VisibleText(text);
        if ((steps & (Folds.InvisibleCharacters | Folds.LayoutCharacters)) != Folds.None)
        {
            visible.Remove(
                keepsSpelling: !steps.HasFlag(Folds.InvisibleCharacters),
                keepsSoftHyphens: steps.HasFlag(Folds.LineEndHyphens));
        }

        return visible;
    }

    /// <summary>
    /// Returns the offset in the original of a character. It is fast if the offsets are near to each other.
    /// </summary>
    public int ToOriginal(int at)
    {
        while (_before < _removed.Count && _removed[_before] - _before <= at)
        {
            _before++;
        }

        while (_before > 0 && _removed[_before - 1] - (_before - 1) > at)
        {
            _before--;
        }

        return at + _before;
    }

    private void Remove(bool keepsSpelling, bool keepsSoftHyphens)
    {
        StringBuilder? text = null;
        var kept = 0;
        for (var at = 0; Typography.IndexOfInvisible(Original.AsSpan(at)) is var next and >= 0;)
        {
            at += next;
            var length = Typography.InvisibleLength(Original, at);
            if (length == 0 || (keepsSpelling && Typography.IsSpelling(Original, at))
                || (keepsSoftHyphens && Original[at] == '\u00AD' && EndsLine(at + 1)))
            {
                at++;
                continue;
            }

            text ??= new(Original.Length);
            text.Append(Original, kept, at - kept);
            for (; length > 0; length--)
            {
                _removed.Add(at++);
            }

            kept = at;
        }

        Text = text?.Append(Original, kept, Original.Length - kept).ToString() ?? Original;
    }

    private bool EndsLine(int at)
    {
        while (at < Original.Length && char.IsWhiteSpace(Original[at]))
        {
            if (Typography.IsLineEnd(Original[at]))
            {
                return true;
            }

            at++;
        }

        return false;
    }
}
