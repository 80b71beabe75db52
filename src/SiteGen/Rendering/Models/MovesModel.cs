using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Moves;
using SiteGen.Timelines;

namespace SiteGen.Rendering.Models;

/// <summary>The graphic of who moved on a topic.</summary>
internal static class MovesModel
{
    private const int MostNames = 6;

    public static Accessor Graphic { get; } = new Accessor<MovesGraphic>("a graphic of moves")
        .Add("topic", m => m.Topic)
        .Add("lit", m => m.Lit)
        .Add("speaker_count", m => m.Moves.Speakers.Count)
        .Add("quote_count", m => m.Moves.Count)
        .Add("moved_count", m => m.Moves.MovedCount)
        .Add("span", (m, s) => Span(m, s.Graph.Language.Dates))
        .Add("is_uneven", m => m.Drawing.IsByDensity)
        .Add("has_bars", m => m.Lines.SelectMany(l => l.Marks).Any(IsBar))
        .Add("has_lines", m => m.Lines.Any(l => l.Marks.Count > 1))
        .Add("url", (m, s) => s.Plan.StancesPathOf(m.Topic) is { } path ? SiteUrl.Of(path) : null)
        .Add("poster", m => m.Poster is { } poster ? SiteUrl.Of(poster.Path) : null)
        .Add("picture", m => m.Poster?.PicturePath is { } path ? SiteUrl.Of(path) : null)
        .Add("picture_alt", m => m.Poster?.Alt)
        .Add("width", m => m.Drawing.Frame.Width)
        .Add("height", m => m.Drawing.Height)
        .Add("plot_left", m => m.Drawing.PlotLeft)
        .Add("plot_right", m => m.Drawing.PlotRight)
        .Add("axis_height", m => m.Drawing.Frame.AxisHeight)
        .Add("row_height", m => m.Drawing.Frame.RowHeight)
        .Add("leading", m => m.Drawing.Frame.Leading)
        .Add("years", m => m.Drawing.Years)
        .Add("breaks", m => m.Drawing.Breaks)
        .Add("levels", m => m.Drawing.Levels)
        .Add("lines", m => m.Lines)
        .Add("crowds", m => m.Crowds)
        .Add("other_lines", m => m.OtherLines)
        .Add("other_marks", m => m.OtherMarks)
        .Add("story", m => m.Story);

    public static Accessor Year { get; } = new Accessor<MovesYear>("a year of moves")
        .Add("x", y => y.X)
        .Add("label", y => y.Label);

    public static Accessor Level { get; } = new Accessor<DrawnLevel>("a level of moves")
        .Add("label", l => l.Label)
        .Add("top", l => l.Top)
        .Add("height", l => l.Height);

    public static Accessor Line { get; } = new Accessor<MovesLine>("a line of moves")
        .Add("speaker", l => l.Speaker.Entity)
        .Add("name", l => l.Speaker.Name)
        .Add("color", (l, s) => ColorOf(l.Speaker, s))
        .Add("has_moved", l => l.Speaker.HasMoved)
        .Add("path", l => l.Drawn.Path)
        .Add("label", l => l.Drawn.Name)
        .Add("marks", l => l.Marks);

    public static Accessor Mark { get; } = new Accessor<MovesMark>("a mark of moves")
        .Add("quote", m => m.Taken[0].Quote)
        .Add("count", m => m.Taken.Count)
        .Add("name", (m, s) => NameOf(m, s.Graph))
        .Add("x", m => m.Drawn.X)
        .Add("y", m => m.Drawn.Y)
        .Add("left", m => m.Drawn.Left)
        .Add("right", m => m.Drawn.Right)
        .Add("is_bar", m => IsBar(m))
        .Add("is_turn", m => m.Drawn.IsTurn)
        .Add("is_unsure", m => m.Taken[0].Quote.Date is { } date && (date.IsUncertain || date.IsApproximate))
        .Add("words", m => m.Drawn.Words);

    public static Accessor Text { get; } = new Accessor<PlacedText>("a placed text")
        .Add("text", t => t.Text)
        .Add("x", t => t.X)
        .Add("y", t => t.Y);

    public static Accessor Crowd { get; } = new Accessor<MovesCrowd>("a crowd of moves")
        .Add("count", c => c.Taken.Count)
        .Add("name", (c, s) => NameOf(c, s.Graph.Language))
        .Add("x", c => c.Drawn.X)
        .Add("y", c => c.Drawn.Y);

    public static Accessor Story { get; } = new Accessor<MovesStory>("a story of moves")
        .Add("width", _ => MovesStory.Width)
        .Add("mark_top", _ => MovesStory.MarkTop)
        .Add("turn_top", _ => MovesStory.TurnTop)
        .Add("dividers", s => s.Dividers)
        .Add("dot_radius", s => s.DotRadius)
        .Add("entries", s => s.Entries)
        .Add("left_out", s => s.LeftOut);

    public static Accessor StoryEntry { get; } = new Accessor<StoryEntry>("an entry of a story")
        .Add("stance", e => e.Taken)
        .Add("quote", e => e.Taken.Quote)
        .Add("speaker", e => e.Speaker.Entity)
        .Add("name", e => e.Speaker.Name)
        .Add("color", (e, s) => ColorOf(e.Speaker, s))
        .Add("is_on_thread", e => e.IsOnThread)
        .Add("is_turn", e => e.IsTurn)
        .Add("words", e => e.Words)
        .Add("x", e => e.X)
        .Add("threads", e => e.Threads);

    public static Accessor Thread { get; } = new Accessor<StoryThread>("a thread of a story")
        .Add("color", (t, s) => ColorOf(t.Speaker, s))
        .Add("x", t => t.X)
        .Add("top", t => t.Top)
        .Add("end", t => t.End);

    private static int? ColorOf(MovingSpeaker speaker, RenderScope scope) =>
        speaker.Entity is { } entity ? scope.Plan.Lists.Colors.Of(entity) : null;

    private static bool IsBar(MovesMark mark) => mark.Drawn.Right > mark.Drawn.Left;

    /// <summary>The name of a mark. It begins with the words beside it, by which voice control calls it.</summary>
    private static string NameOf(MovesMark mark, SiteGraph graph)
    {
        var taken = mark.Taken[0];
        var language = graph.Language;
        var (words, title) = (mark.Drawn.Words?.Text, graph.TitleOf(taken.Quote));
        var stance = language.Say(
            "marks.stance", ("name", taken.Name), ("date", language.Dates.Long(taken.Quote.Date!)),
            ("stance", taken.Stance.Label));
        string?[] parts = [words, stance, title == words ? null : title];
        var text = string.Join(' ', parts.OfType<string>());
        return mark.Taken.Count == 1 ? text : language.Say("marks.and_more", mark.Taken.Count - 1, ("text", text));
    }

    /// <summary>"Publish the weights, 12 quotations: Ann Lee, Bob Roe and 10 others".</summary>
    private static string NameOf(MovesCrowd crowd, Language language)
    {
        var all = crowd.Taken.Select(t => t.Name).Distinct(StringComparer.Ordinal).ToArray();
        var names = language.Listed(all.Take(MostNames));
        var rest = all.Length - MostNames;
        return language.Say(
            "marks.crowd", ("stance", crowd.Taken[0].Stance.Label),
            ("counted", language.Say("count.quotations", crowd.Taken.Count)),
            ("names", rest > 0 ? language.Say("marks.names_and_more", rest, ("names", names)) : names));
    }

    /// <summary>"2015 to 2026", or "2015".</summary>
    private static string Span(MovesGraphic graphic, DateFormat format)
    {
        var dates = graphic.Moves.Speakers.SelectMany(s => s.Dated).Select(t => t.Quote.Date!).ToArray();
        return format.Years(dates.Min(d => d.Year), dates.Max(d => d.LastYear));
    }
}
