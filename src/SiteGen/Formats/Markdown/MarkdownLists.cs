using System.Globalization;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes the items of lists of HTML as Markdown. The notes at the end of a text are a list too.</summary>
/// <param name="markdown">Where to.</param>
internal sealed class MarkdownLists(MarkdownBuilder markdown)
{
    private readonly Stack<List> _open = new();

    /// <summary>The mark of the list that ended just now; another one after it needs another mark.</summary>
    private string? _markBefore;

    /// <summary>Whether the next list has the notes.</summary>
    public bool AreNotes { get; set; }

    /// <summary>The label of a note: its number in its text, after that of the text on its page.</summary>
    /// <param name="id">The id of the note.</param>
    public static string LabelOf(string id) =>
        id[(id.LastIndexOf("-fn", StringComparison.Ordinal) + 3)..].TrimStart('-');

    /// <summary>Begins a list.</summary>
    public void Start(HtmlTokens tokens)
    {
        var isOrdered = tokens.Is("ol");
        var mark = isOrdered ? _markBefore == "." ? ")" : "." : _markBefore == "-" ? "*" : "-";
        var start = isOrdered && int.TryParse(
            tokens.Attribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        _open.Push(new(mark, isOrdered, AreNotes && _open.Count == 0) { Next = start });
    }

    /// <summary>Begins an item.</summary>
    public void StartItem(HtmlTokens tokens)
    {
        if (!_open.TryPeek(out var list))
        {
            return;
        }

        // The notes on the words of a quotation have no marks in them, and so no ids.
        if (list.IsOfNotes && tokens.Attribute("id") is { } id)
        {
            markdown.Enter($"[^{LabelOf(id)}]: ", "    ");
            return;
        }

        var first = list.IsOrdered
            ? string.Create(CultureInfo.InvariantCulture, $"{list.Next}{list.Mark} ") : list.Mark + " ";
        // Only a list that begins with 1 can follow a text without an empty line.
        var isTight = !tokens.Rest.TrimStart().StartsWith("<p") && (list.HasItems || _open.Count > 1)
            && (list.HasItems || !list.IsOrdered || list.Next == 1);
        markdown.Enter(first, new string(' ', first.Length), isTight);
        list.Next++;
        list.HasItems = true;
        _markBefore = null;
    }

    /// <summary>Ends a list.</summary>
    public void End() => _markBefore = _open.Pop().Mark;

    /// <summary>Tells that something else follows the last list.</summary>
    public void EndRun() => _markBefore = null;

    private sealed record List(string Mark, bool IsOrdered, bool IsOfNotes)
    {
        public int Next { get; set; }

        public bool HasItems { get; set; }
    }
}
