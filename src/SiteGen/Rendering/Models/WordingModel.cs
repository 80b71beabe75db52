using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Quotations;

namespace SiteGen.Rendering.Models;

/// <summary>A version of a quotation with its source, its note, and its difference from the words.</summary>
internal sealed record VersionView(
    Quote Quote, QuoteVersion Version, int Number, Entity? Source, RichText Note, WordDifference Difference)
{
    /// <summary>With a larger changed share, marking the changes would only be noise.</summary>
    private const double LargestMarkedShare = 0.8;

    /// <summary>Whether the texts have too little in common to be compared word by word.</summary>
    public bool IsDifferent => Difference.ChangedShare > LargestMarkedShare;

    /// <summary>The text of the version, with its changes marked unless it is too different.</summary>
    public IReadOnlyList<DifferencePart> Parts =>
        IsDifferent ? [new(Version.Text, IsChanged: false)] : Difference.AfterWithLosses;
}

/// <summary>Versions of quotations, and the variable <c>changes</c> of the page of wordings.</summary>
internal static class WordingModel
{
    public static Accessor Version { get; } = new Accessor<VersionView>("a version")
        .Add("number", v => v.Number)
        .Add("source", v => v.Source)
        .Add("text", v => v.Version.Text)
        .Add("wording", v => v.Version.Wording)
        .Add("wording_label", (v, s) => s.Graph.Language.Wording(v.Version.Wording))
        .Add("route", (v, s) => Route(v.Version.Wording, s.Graph.Language))
        .Add("note", v => v.Note)
        .Add("date", v => v.Version.Date ?? (v.Source as Source)?.Date)
        .Add("locator", v => v.Version.Locator)
        .Add("page", v => v.Version.Page)
        .Add("time", v => v.Version.Time?.ToString())
        .Add("place", (v, s) => PlaceOf(v.Version, s.Graph.Language))
        .Add("source_address", (v, s) =>
            VerificationModel.AddressOf(s.Plan.Verification, v.Quote, v.Number, v.Source as Source))
        .Add("verification", (v, s) => s.Plan.Verification.Of(v.Quote, v.Number))
        .Add("is_same", v => v.Difference.IsSame)
        .Add("has_same_words", v => v.Difference.ChangedShare == 0)
        .Add("is_different", v => v.IsDifferent)
        .Add("changed_percent", v => Percent(v.Difference.ChangedShare))
        .Add("parts", v => v.Parts);

    public static Accessor Part { get; } = new Accessor<DifferencePart>("a part of a text")
        .Add("text", p => p.Text)
        .Add("is_changed", p => p.IsChanged)
        .Add("is_lost", p => p.IsLost);

    public static Accessor Change { get; } = new Accessor<WordingChange>("a change of wording")
        .Add("quote", c => c.Quote)
        .Add("versions", (c, s) => VersionsOf(c.Quote, s).Where(v => v.Difference.ChangedShare > 0).ToArray())
        .Add("changed_percent", c => Percent(c.Share));

    public static VersionView[] VersionsOf(Quote quote, RenderScope scope)
    {
        var graph = scope.Graph;
        var (markup, words) = (graph.MarkupOf(quote), graph.WordsOf(quote));
        return
        [
            .. quote.Versions.Select((v, i) => new VersionView(
                quote,
                v with { Text = markup.Versions[i] },
                i + 1,
                graph.Find(v.Source),
                markup.Lines[i],
                WordDifference.Between(words, markup.Versions[i]))),
        ];
    }

    /// <summary>Where in its source a version is: <c>vol. 3, page 46</c>; null if it does not say.</summary>
    private static string? PlaceOf(QuoteVersion version, Language language)
    {
        string?[] parts =
        [
            version.Locator,
            version.Page is { } page ? language.Say("citations.on_page", ("page", page)) : null,
            version.Time is { } time ? language.Say("citations.at_time", ("time", time.ToString())) : null,
        ];
        var place = language.Listed(parts);
        return place.Length == 0 ? null : place;
    }

    private static int Percent(double share) => (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);

    /// <summary>The steps from the original words to the printed version.</summary>
    private static string[] Route(string wording, Language language) => wording switch
    {
        QuoteWordings.Verbatim => [language.Say("routes.original"), language.Say("routes.reprint")],
        QuoteWordings.Transcript => [language.Say("routes.speech"), language.Wording(wording)],
        QuoteWordings.BackTranslation =>
            [language.Say("routes.original"), language.Wording(QuoteWordings.Translation), language.Wording(wording)],
        _ => [language.Say("routes.original"), language.Wording(wording)],
    };
}
