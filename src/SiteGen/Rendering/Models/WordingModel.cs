using SiteGen.Content.Entities;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Quotations;

namespace SiteGen.Rendering.Models;

/// <summary>A version of a quotation, with its source and note, and how it differs from the words.</summary>
internal sealed record VersionView(Quote Quote, QuoteVersion Version, int Number, Entity? Source, RichText Note, WordDifference Difference)
{
    /// <summary>With fewer words in common, marks of difference would only be noise: the texts are shown as they are.</summary>
    private const double LargestMarkedShare = 0.8;

    /// <summary>The texts have too little in common to be compared word by word.</summary>
    public bool IsDifferent => Difference.ChangedShare > LargestMarkedShare;

    /// <summary>The parts of one of the texts, with what has changed in it.</summary>
    public IReadOnlyList<DifferencePart> Marked(IReadOnlyList<DifferencePart> parts) =>
        IsDifferent ? [new(string.Concat(parts.Select(p => p.Text)), false)] : parts;
}

/// <summary>Versions of quotations, and the variable <c>changes</c> of the page of wordings.</summary>
internal static class WordingModel
{
    public static Accessor Version { get; } = new Accessor<VersionView>("a version")
        .Add("number", v => v.Number)
        .Add("source", v => v.Source)
        .Add("text", v => v.Version.Text)
        .Add("wording", v => v.Version.Wording)
        .Add("wording_label", v => CommonModel.Label(v.Version.Wording))
        .Add("route", v => Route(v.Version.Wording))
        .Add("note", v => v.Note)
        .Add("verification", (v, s) => s.Plan.Verification.Of(v.Quote, v.Number))
        .Add("is_same", v => v.Difference.IsSame)
        .Add("has_same_words", v => v.Difference.ChangedShare == 0)
        .Add("is_different", v => v.IsDifferent)
        .Add("changed_percent", v => (int)Math.Round(v.Difference.ChangedShare * 100, MidpointRounding.AwayFromZero))
        .Add("words_parts", v => v.Marked(v.Difference.Before))
        .Add("parts", v => v.Marked(v.Difference.After));

    public static Accessor Part { get; } = new Accessor<DifferencePart>("a part of a text")
        .Add("text", p => p.Text)
        .Add("is_changed", p => p.IsChanged);

    public static Accessor Change { get; } = new Accessor<WordingChange>("a change of wording")
        .Add("quote", c => c.Quote)
        .Add("changed_percent", c => (int)Math.Round(c.Share * 100, MidpointRounding.AwayFromZero));

    public static VersionView[] VersionsOf(Quote quote, RenderScope scope)
    {
        var (notes, words) = (scope.Graph.MarkupOf(quote).Lines, scope.Graph.WordsOf(quote));
        return [.. quote.Versions.Select((v, i) => new VersionView(quote, v, i + 1, scope.Graph.Find(v.Source), notes[i], WordDifference.Between(words, v.Text)))];
    }

    /// <summary>The way from what was said to what was printed.</summary>
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
