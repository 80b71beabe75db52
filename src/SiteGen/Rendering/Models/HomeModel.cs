using SiteGen.Pages.Home;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>home</c> of the home page.</summary>
internal static class HomeModel
{
    public static Accessor Home { get; } = new Accessor<HomePage>("the home page")
        .Add("exchanges", h => h.Exchanges)
        .Add("voices", h => h.Voices)
        .Add("others", h => h.Others)
        .Add("latest", h => h.Latest);

    public static Accessor Exchange { get; } = new Accessor<HomeExchange>("an exchange of the home page")
        .Add("turns", e => e.Turns)
        .Add("is_short", e => e.IsShort);

    public static Accessor Turn { get; } = new Accessor<HomeTurn>("a turn")
        .Add("quote", t => t.Quote)
        .Add("speaker", t => t.Speaker)
        .Add("is_answer", t => t.IsAnswer)
        .Add("years_later", t => t.YearsLater)
        .Add("months_later", t => t.MonthsLater);

    public static Accessor Voice { get; } = new Accessor<HomeVoice>("a voice")
        .Add("person", v => v.Speaker)
        .Add("speaker", v => v.Speaker)
        .Add("quote", v => v.Quote);
}
