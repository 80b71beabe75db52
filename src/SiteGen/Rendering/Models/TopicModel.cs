using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Rendering.Models;

/// <summary>A stance of a topic, with the quotations that take it.</summary>
internal sealed record StanceView(Stance Stance, IReadOnlyList<StanceTaken> Taken);

/// <summary>The variable <c>topic</c>.</summary>
internal static class TopicModel
{
    public static Accessor Topic { get; } = new Accessor<Topic>("a topic")
        .AddEntity()
        .Add("name", t => t.Title)
        .Add("stances", (t, s) => t.Stances.Select(stance => StanceOf(stance, s.ConnectionsOf(t))).ToArray())
        .Add("quotes", (t, s) => s.ConnectionsOf(t).Quotes)
        .Add("events", (t, s) => s.ConnectionsOf(t).Events)
        .Add("articles", (t, s) => s.ConnectionsOf(t).Articles)
        .Add("stances_url", (t, s) => s.Plan.StancesPathOf(t) is { } path ? SiteUrl.Of(path) : null)
        .Add("moves", (t, s) => s.Plan.Lists.Moves.Of(t)?.Graphic)
        .Add("timeline", (t, s) => s.TimelineOf(t))
        .Add("feed_url", (t, s) => s.Graph.Settings.Outputs.EntityFeeds ? SiteUrl.Of(t.Path + "feed.xml") : null);

    public static Accessor Stance { get; } = new Accessor<StanceView>("a stance")
        .Add("id", s => s.Stance.Id)
        .Add("label", s => s.Stance.Label)
        .Add("description", s => s.Stance.Description)
        .Add("taken", s => s.Taken);

    public static Accessor StanceTaken { get; } = new Accessor<StanceTaken>("a stance taken")
        .Add("topic", s => s.Topic)
        .Add("id", s => s.Stance.Id)
        .Add("label", s => s.Stance.Label)
        .Add("description", s => s.Stance.Description)
        .Add("quote", s => s.Quote)
        .Add("speaker", s => s.Speaker)
        .Add("name", s => s.Name)
        .Add("date", s => s.Quote.Date)
        .Add("years_before_latest", (s, scope) => YearsBeforeLatest(s, scope.Graph))
        .Add("is_latest", (s, scope) => IsLatest(s, scope));

    private static bool IsLatest(StanceTaken taken, RenderScope scope) => taken ==
        (taken.Speaker is { } speaker
            ? scope.ConnectionsOf(speaker).Stances.First(o => o.Topic == taken.Topic)
            : scope.ConnectionsOf(taken.Topic).Stances.First(o => o.Speaker is null && o.Name == taken.Name));

    private static int? YearsBeforeLatest(StanceTaken taken, SiteGraph graph) =>
        taken.Quote.Date is { } date && graph.LatestQuoteDate is { } latest ? WholeYears.Between(date, latest) : null;

    private static StanceView StanceOf(Stance stance, Connections topic) =>
        new(stance, [.. topic.Stances.Where(taken => taken.Stance == stance).Reverse()]);
}
