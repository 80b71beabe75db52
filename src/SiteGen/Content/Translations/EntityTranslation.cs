using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Translations;

/// <summary>What makes an entity a translation of another.</summary>
/// <param name="Language">The BCP 47 tag of the language of the translation.</param>
/// <param name="Original">The entity as it is in the language of the site.</param>
/// <param name="Texts">The texts of the original that it translates, as they are now.</param>
internal sealed record EntityTranslation(string Language, Entity Original, TranslatedTexts Texts)
{
    /// <summary>The hash of the texts that it was made from; null if that is not stated.</summary>
    public string? Accepted { get; init; }

    /// <summary>Where <see cref="Accepted"/> is written, or where the front matter begins.</summary>
    public SourceSpan AcceptedSpan { get; init; }

    /// <summary>When it was compared with the original; null if that is not stated.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The words of a quotation in the language of the translation; null for none.</summary>
    public TranslatedWords? Words { get; init; }

    /// <summary>The length of the file of the translation: what follows it in the text is the original.</summary>
    public required int Length { get; init; }

    /// <summary>Whether the original has changed since.</summary>
    public bool IsBehind => Accepted is not null && !Texts.IsAccepted(Accepted);
}

/// <summary>The words of a quotation as the site translates them. They are never verified: nobody said them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Translator">Who translated them; null if it is the site.</param>
internal sealed record TranslatedWords(string Text, string? Translator);
