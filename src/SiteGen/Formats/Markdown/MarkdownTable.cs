namespace SiteGen.Formats.Markdown;

/// <summary>
/// Writes the rows of a table as Markdown. The first is its head: Markdown has no table without one.
/// </summary>
/// <param name="markdown">Where to.</param>
internal sealed class MarkdownTable(MarkdownBuilder markdown)
{
    /// <summary>What stands below each cell of the head, by its alignment.</summary>
    private readonly List<string> _delimiters = [];

    private bool _hasRows;
    private bool _isFirstCell = true;

    /// <summary>Begins a row or a cell.</summary>
    public void Start(HtmlTokens tokens)
    {
        switch (tokens.Value)
        {
            case "tr" when !_hasRows:
                markdown.Block();
                markdown.Write("| ");
                break;
            case "tr":
                markdown.Line();
                markdown.Write("| ");
                break;
            case "th" or "td":
                StartCell(tokens.Attribute("class"));
                break;
            default:
                break;
        }
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        markdown.Write("|");
        if (!_hasRows)
        {
            markdown.Line();
            markdown.Write($"| {string.Join(" | ", _delimiters)} |");
        }

        (_hasRows, _isFirstCell) = (true, true);
    }

    private void StartCell(string? alignment)
    {
        markdown.Write(_isFirstCell ? "" : "| ");
        _isFirstCell = false;
        if (!_hasRows)
        {
            _delimiters.Add(alignment switch
            {
                "align-left" => ":---",
                "align-center" => ":---:",
                "align-right" => "---:",
                _ => "---",
            });
        }
    }
}
