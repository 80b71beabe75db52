using SiteGen.Content.Translations;
using SiteGen.Pages;

namespace SiteGen.Rendering.Models;

/// <summary>The languages of a page, and what it says about its translation.</summary>
internal static class LanguageModel
{
    public static Accessor Language { get; } = new Accessor<LanguageOfPage>("a language of the page")
        .Add("tag", l => l.Tag)
        .Add("name", l => l.Name)
        .Add("url", l => SiteUrl.Of(l.PathFromMain) with { IsFromMain = true })
        .Add("absolute_url", l => l.Graph.Settings.Absolute(l.Path))
        .Add("is_here", l => l.IsHere)
        .Add("is_translated", l => l.IsTranslated);

    public static Accessor Translation { get; } = new Accessor<EntityTranslation>("a translation")
        .Add("date", t => t.Date)
        .Add("is_behind", t => t.IsBehind);

    public static Accessor Words { get; } = new Accessor<TranslatedWords>("translated words")
        .Add("text", w => w.Text)
        .Add("translator", w => w.Translator);

    /// <summary>The languages in which search engines are to find a page; empty for one.</summary>
    public static IReadOnlyList<LanguageOfPage> AlternatesOf(PlannedPage page, RenderScope scope)
    {
        if (!page.IsListed || !SiteEditions.IsInLanguage(page, scope.Graph))
        {
            return [];
        }

        LanguageOfPage[] found = [.. scope.Languages.Of(page, scope.Graph).Where(l => l.IsTranslated)];
        return found.Length > 1 ? found : [];
    }
}
