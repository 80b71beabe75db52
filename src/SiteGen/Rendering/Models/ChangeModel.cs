using SiteGen.History;
using SiteGen.Pages.Changes;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>changes</c> of the page of what changed.</summary>
internal static class ChangeModel
{
    public static Accessor Change { get; } = new Accessor<ChangeEntry>("a change")
        .Add("date", c => c.Date)
        .Add("entity", c => c.Entity)
        .Add("title", c => c.Title)
        .Add("kind", c => c.Change.Kind switch
        {
            ChangeKind.Added => "new",
            ChangeKind.Removed => "removed",
            ChangeKind.Renamed => "renamed",
            _ => "changed",
        })
        .Add("kind_label", c => c.KindInWords)
        .Add("lines", c => c.Lines);

    public static Accessor Line { get; } = new Accessor<FactLine>("a line of a change")
        .Add("name", l => l.Name)
        .Add("before", l => l.Before)
        .Add("after", l => l.After)
        .Add("words", l => l.Words)
        .Add("language", l => l.Language)
        .Add("text", (l, s) => FactLines.ToText(l, s.Graph.Language));
}
