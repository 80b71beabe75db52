using SiteGen.Pages.Stances;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>stances</c> of the pages of stances.</summary>
internal static class StanceModel
{
    public static Accessor Page { get; } = new Accessor<StancePage>("a page of stances")
        .Add("sections", p => p.Sections)
        .Add("topic_count", p => p.Topics)
        .Add("speaker_count", p => p.Speakers)
        .Add("moved_count", p => p.Moved);

    public static Accessor Section { get; } = new Accessor<StanceSection>("a topic of stances")
        .Add("topic", s => s.Topic)
        .Add("moves", s => s.Moves)
        .Add("rows", s => s.Rows)
        .Add("is_continued", s => s.IsContinued);

    public static Accessor Row { get; } = new Accessor<StanceRow>("a row of stances")
        .Add("anchor", r => r.Anchor)
        .Add("speaker", r => r.Position.Latest.Speaker)
        .Add("name", r => r.Position.Latest.Name)
        .Add("color", (r, s) => r.Position.Latest.Speaker is { } speaker ? s.Plan.Lists.Colors.Of(speaker) : null)
        .Add("position", r => r.Position);
}
