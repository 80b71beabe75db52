using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Languages;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Renders tables in a container that scrolls on narrow screens. The alignment of columns is a class of their cells:
/// the policy of pages refuses styles in attributes.
/// </summary>
internal sealed class TableHtmlRenderer(Language language) : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        // What can be scrolled with the keyboard needs a role and a name.
        renderer.Write("<div class=\"table\" role=\"region\" aria-label=\"").WriteEscape(LabelOf(table))
            .Write("\" tabindex=\"0\">\n");
        AlignByClass(table);
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }

    /// <summary>"Table", with the headings of its columns: pages can have several.</summary>
    private string LabelOf(Table table)
    {
        var headings = table.OfType<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.OfType<TableCell>())
            .Select(cell => string.Concat(cell.Descendants<LiteralInline>().Select(l => l.Content.ToString())).Trim())
            .Where(heading => heading.Length > 0);
        var columns = language.Listed(headings);
        return columns.Length == 0 ? language.Say("texts.table") : language.Say("texts.table_of", ("columns", columns));
    }

    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (index, cell) in row.OfType<TableCell>().Index())
            {
                var column = cell.ColumnIndex < 0 ? index : cell.ColumnIndex;
                if (column < table.ColumnDefinitions.Count && NameOf(table.ColumnDefinitions[column]) is { } name)
                {
                    cell.GetAttributes().AddClass(name);
                }
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    private static string? NameOf(TableColumnDefinition column) => column.Alignment switch
    {
        TableColumnAlign.Left => "align-left",
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };
}
