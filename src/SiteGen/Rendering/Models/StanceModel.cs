using SiteGen.Pages.Stances;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>stances</c> of the page of stances.</summary>
internal static class StanceModel
{
    public static Accessor Table { get; } = new Accessor<StanceTable>("a table of stances")
        .Add("columns", t => t.Columns)
        .Add("rows", t => t.Rows)
        .Add("count", t => t.Count);

    public static Accessor Column { get; } = new Accessor<StanceColumn>("a column of stances")
        .Add("topic", c => c.Topic)
        .Add("first", c => c.First)
        .Add("last", c => c.Last);

    public static Accessor Row { get; } = new Accessor<StanceRow>("a row of stances")
        .Add("speaker", r => r.Speaker)
        .Add("cells", r => r.Cells);

    public static Accessor Cell { get; } = new Accessor<StanceCell>("a cell of stances")
        .Add("position", c => c.Position)
        .Add("path", c => c.Path);

    public static Accessor Path { get; } = new Accessor<StancePath>("a path")
        .Add("width", _ => StancePath.Width)
        .Add("height", p => p.Height)
        .Add("lanes", p => p.Lanes)
        .Add("line", p => p.Line)
        .Add("points", p => p.Points);

    public static Accessor Point { get; } = new Accessor<StancePoint>("a point")
        .Add("stance", p => p.Taken)
        .Add("date", p => p.Date)
        .Add("left", p => p.Left)
        .Add("top", p => p.Top)
        .Add("length", p => p.Length)
        .Add("size", _ => StancePoint.Size)
        .Add("is_latest", p => p.IsLatest);
}
