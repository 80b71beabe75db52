using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>A quotation. Its words are the body of the file, and lists show them in place of a name.</summary>
public sealed class Quote(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Quote;
    public override string Name => Id;

    /// <summary>Who said it, in the order of the file: several make one joint statement. Never empty.</summary>
    public required IReadOnlyList<Speaker> Speakers { get; init; }

    /// <summary>The source that contains the words.</summary>
    public required Reference Source { get; init; }

    /// <summary>When it was said. An undated quotation is not on the timeline.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The position of the date in the file, for messages.</summary>
    public SourceSpan DateSpan { get; init; }

    /// <summary>Where in the source: a page, a minute, an exhibit.</summary>
    public string? Locator { get; init; }

    /// <summary>The position of the locator in the file, for messages.</summary>
    public SourceSpan LocatorSpan { get; init; }

    /// <summary>The page of a document that has the words, as it is printed or counted: <c>12</c>.</summary>
    public string? Page { get; init; }

    /// <summary>The position of the page in the file, for messages.</summary>
    public SourceSpan PageSpan { get; init; }

    /// <summary>The time in a recording at which the words are said; null if none is given.</summary>
    public TimeSpanOfWords? Time { get; init; }

    /// <summary>The position of the time in the file, for messages.</summary>
    public SourceSpan TimeSpan { get; init; }

    /// <summary>Whether an editor looked at what the elisions of the words leave out.</summary>
    public bool IsElisionChecked { get; init; }

    public IReadOnlyList<Reference> Topics { get; init; } = [];
    public IReadOnlyList<Reference> About { get; init; } = [];
    public Reference? InReplyTo { get; init; }

    /// <summary>To whom it was said.</summary>
    public IReadOnlyList<Reference> To { get; init; } = [];

    /// <summary>The occasion.</summary>
    public MarkdownValue? Context { get; init; }

    /// <summary>How these words relate to what was said: one of <see cref="QuoteWordings.All"/>.</summary>
    public string Wording { get; init; } = QuoteWordings.Verbatim;

    /// <summary>How certain the attribution is: one of <see cref="QuoteStatuses.All"/>.</summary>
    public string Status { get; init; } = QuoteStatuses.Attributed;

    /// <summary>The words in the language in which they were said.</summary>
    public OriginalWords? Original { get; init; }

    /// <summary>When the words became public, if later than <see cref="Date"/>.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>The words as other sources printed them.</summary>
    public IReadOnlyList<QuoteVersion> Versions { get; init; } = [];

    public IReadOnlyList<QuoteStance> Stances { get; init; } = [];

    /// <summary>The position among quotations of the same date, lower first.</summary>
    public int Order { get; init; }

    /// <summary>Whether the speaker did not say this: it is never listed as their words.</summary>
    public bool IsMisattributed => Status == QuoteStatuses.Misattributed;
}

/// <summary>The words before translation.</summary>
/// <param name="Language">Their language as a BCP 47 tag.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">The position of the words in the file, for messages.</param>
public sealed record OriginalWords(string Language, string Text, SourceSpan Span);

/// <summary>A time in a recording, or a stretch of it.</summary>
/// <param name="Start">The seconds since the beginning.</param>
/// <param name="End">The seconds at which the stretch ends; null for a moment.</param>
public sealed record TimeSpanOfWords(int Start, int? End)
{
    /// <summary>Returns the time as it is written: <c>12:34</c>, <c>12:34–13:10</c>.</summary>
    public override string ToString() => End is { } end
        ? $"{RecordingTime.Format(Start)}–{RecordingTime.Format(end)}"
        : RecordingTime.Format(Start);
}

/// <summary>The words as another source printed them.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">The words.</param>
/// <param name="Wording">How they relate to what was said: one of <see cref="QuoteWordings.All"/>.</param>
/// <param name="Note">What changed.</param>
/// <param name="Span">The position of the words in the file, for messages.</param>
public sealed record QuoteVersion(Reference Source, string Text, string Wording, MarkdownValue? Note, SourceSpan Span)
{
    /// <summary>When it was printed there; null for the date of its source.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Where in its source: a page, a minute, an exhibit.</summary>
    public string? Locator { get; init; }

    /// <summary>The position of the locator in the file, for messages.</summary>
    public SourceSpan LocatorSpan { get; init; }

    /// <summary>The page of its source that has the words, as it is printed or counted: <c>12</c>.</summary>
    public string? Page { get; init; }

    /// <summary>The position of the page in the file, for messages.</summary>
    public SourceSpan PageSpan { get; init; }

    /// <summary>The time in its source, a recording, at which the words are said; null if none is given.</summary>
    public TimeSpanOfWords? Time { get; init; }

    /// <summary>The position of the time in the file, for messages.</summary>
    public SourceSpan TimeSpan { get; init; }
}

/// <summary>The position that a quotation takes on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Stance">The id of one of its stances.</param>
/// <param name="Span">The position of the id in the file, for messages.</param>
public sealed record QuoteStance(Reference Topic, string Stance, SourceSpan Span)
{
    /// <summary>A few of its words, for drawings; null where its beginning serves.</summary>
    public string? Words { get; init; }

    /// <summary>The position of these words in the file, for messages.</summary>
    public SourceSpan WordsSpan { get; init; }
}

/// <summary>How words relate to what was said.</summary>
public static class QuoteWordings
{
    public const string Verbatim = "verbatim";
    public const string OfficialTranslation = "official-translation";
    public const string Translation = "translation";
    public const string BackTranslation = "back-translation";
    public const string Paraphrase = "paraphrase";
    public const string ReportedSpeech = "reported-speech";
    public const string Transcript = "transcript";

    public static IReadOnlyList<string> All { get; } =
    [
        Verbatim, OfficialTranslation, Translation, BackTranslation, Paraphrase, ReportedSpeech, Transcript,
    ];
}

/// <summary>How certain an attribution is, not whether the speaker was right.</summary>
public static class QuoteStatuses
{
    public const string Attributed = "attributed";
    public const string Misattributed = "misattributed";

    public static IReadOnlyList<string> All { get; } =
        [Attributed, "unverified", "disputed", Misattributed, "retracted"];
}
