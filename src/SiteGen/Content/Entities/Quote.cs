using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>A quotation. Its words are the body of the file; its name is made from them by whoever lists it.</summary>
public sealed class Quote(EntityHeader header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Quote;
    public override string Name => Id;

    /// <summary>Whose words they are: a person or an organization.</summary>
    public required Reference Speaker { get; init; }

    /// <summary>Where the words can be checked.</summary>
    public required Reference Source { get; init; }

    /// <summary>When it was said; null for an undated quotation, which is not on the timeline.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Where the date stands in the file, for messages.</summary>
    public SourceSpan DateSpan { get; init; }

    /// <summary>Where in the source: a page, a minute, an exhibit.</summary>
    public string? Locator { get; init; }

    public IReadOnlyList<Reference> Topics { get; init; } = [];
    public IReadOnlyList<Reference> About { get; init; } = [];
    public Reference? InReplyTo { get; init; }

    /// <summary>To whom it was said.</summary>
    public IReadOnlyList<Reference> To { get; init; } = [];

    /// <summary>The occasion.</summary>
    public MarkdownValue? Context { get; init; }

    /// <summary>How these words relate to what was said: one of <see cref="QuoteWordings.All"/>.</summary>
    public string Wording { get; init; } = QuoteWordings.Verbatim;

    /// <summary>How safe the attribution is: one of <see cref="QuoteStatuses.All"/>.</summary>
    public string Status { get; init; } = QuoteStatuses.Attributed;

    /// <summary>BCP 47 tag of the language of the words, where it is not that of the site.</summary>
    public string? Language { get; init; }

    /// <summary>The words in the language in which they were said.</summary>
    public OriginalWords? Original { get; init; }

    /// <summary>When the words became public, where that was later than <see cref="Date"/>.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>Other wordings of the same words, as others printed them.</summary>
    public IReadOnlyList<QuoteVersion> Versions { get; init; } = [];

    public IReadOnlyList<QuoteStance> Stances { get; init; } = [];

    /// <summary>Place among quotations of the same date; lower first.</summary>
    public int Order { get; init; }

    /// <summary>Words that are not the speaker's: never listed as such.</summary>
    public bool IsMisattributed => Status == QuoteStatuses.Misattributed;
}

/// <summary>Words before translation.</summary>
public sealed record OriginalWords(string Language, string Text);

/// <summary>The words as somebody else printed them.</summary>
/// <param name="Source">Who printed them so.</param>
/// <param name="Text">The words.</param>
/// <param name="Wording">How they relate to what was said: one of <see cref="QuoteWordings.All"/>.</param>
/// <param name="Note">What changed.</param>
/// <param name="Span">Where the words stand in the file, for messages.</param>
public sealed record QuoteVersion(Reference Source, string Text, string Wording, MarkdownValue? Note, SourceSpan Span);

/// <summary>The position that a quotation takes on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Stance">The id of one of its stances.</param>
/// <param name="Span">Where the id stands in the file, for messages.</param>
public sealed record QuoteStance(Reference Topic, string Stance, SourceSpan Span);

/// <summary>How words relate to what was said.</summary>
public static class QuoteWordings
{
    public const string Verbatim = "verbatim";
    public const string Transcript = "transcript";

    public static IReadOnlyList<string> All { get; } =
    [
        Verbatim, "official-translation", "translation", "back-translation", "paraphrase", "reported-speech", Transcript,
    ];
}

/// <summary>How safe an attribution is. It says nothing about whether the speaker was right.</summary>
public static class QuoteStatuses
{
    public const string Attributed = "attributed";
    public const string Misattributed = "misattributed";

    public static IReadOnlyList<string> All { get; } = [Attributed, "unverified", "disputed", Misattributed, "retracted"];
}
