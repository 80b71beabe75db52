using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Languages;

namespace SiteGen.Linking;

/// <summary>The source in which the speakers published the words themselves.</summary>
public static class PrimarySource
{
    /// <summary>
    /// Returns what the source of a quotation is, if its speakers undoubtedly wrote or published it:
    /// <c>Primary source: OpenAI, blog post, 5 March 2024</c>. Returns null for any other source.
    /// </summary>
    public static string? Of(SiteGraph graph, Quote quote)
    {
        if (!VerificationLine.IsAttributed(quote)
            || graph.Find(quote.Source) is not Source source)
        {
            return null;
        }

        // A joint statement is primary where all who made it wrote or published it.
        if (!graph.SpeakersOf(quote).All(speaker => source.Authors.Append(source.Publisher)
            .Any(name => name is not null && IsNameOf(speaker, name))))
        {
            return null;
        }

        string?[] parts =
        [
            source.Publisher is { } publisher ? graph.Find(publisher.Reference)?.Name ?? publisher.Text : null,
            graph.Language.SourceTypeInList(source.Type),
            source.Date is { } date ? graph.Language.Dates.Long(date) : null,
        ];
        return graph.Language.Say("verified.primary_source", ("what", graph.Language.Listed(parts)));

        bool IsNameOf(QuoteSpeaker speaker, ReferenceOrText name) => graph.Find(name.Reference) is { } entity
            ? entity == speaker.Entity
            : speaker.Entity is null && name.Text == speaker.Name;
    }
}
