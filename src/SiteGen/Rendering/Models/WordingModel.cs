using SiteGen.Content;
using SiteGen.Content.Entities;
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
        .Add("wording_label", v => ValueLabel.Of(v.Version.Wording))
        .Add("route", v => Route(v.Version.Wording))
        .Add("note", v => v.Note)
        .Add("date", v => v.Version.Date ?? (v.Source as Source)?.Date)
        .Add("locator", v => v.Version.Locator)
        .Add("page", v => v.Version.Page)
        .Add("time", v => v.Version.Time?.ToString())
        .Add("place", v => PlaceOf(v.Version))
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
    private static string? PlaceOf(QuoteVersion version)
    {
        string?[] parts =
        [
            version.Locator,
            version.Page is { } page ? $"page {page}" : null,
            version.Time is { } time ? $"at {time}" : null,
        ];
        var place = string.Join(", ", parts.OfType<string>());
        return place.Length == 0 ? null : place;
    }

    private static int Percent(double share) => (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);

    /// <summary>The steps from the original words to the printed version.</summary>
    private static string[] Route(string wording) => wording switch
    {
        QuoteWordings.Verbatim => ["Original", "Reprint"],
        QuoteWordings.Transcript => ["Speech", "Transcript"],
        "official-translation" => ["Original", "Official translation"],
        "translation" => ["Original", "Translation"],
        "back-translation" => ["Original", "Translation", "Back-translation"],
        "paraphrase" => ["Original", "Paraphrase"],
        _ => ["Original", "Reported speech"],
    };
}
