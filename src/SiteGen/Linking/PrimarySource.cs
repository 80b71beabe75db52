using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Linking;

/// <summary>The source in which a speaker published the words themselves.</summary>
public static class PrimarySource
{
    /// <summary>
    /// Returns what the source of a quotation is, if its speaker undoubtedly wrote or published it:
    /// <c>Primary source: OpenAI, blog post, 5 March 2024</c>. Returns null for any other source.
    /// </summary>
    public static string? Of(SiteGraph graph, Quote quote)
    {
        if (!VerificationLine.IsAttributed(quote)
            || graph.Find(quote.Source) is not Source source
            || graph.Find(quote.Speaker) is not { } speaker)
        {
            return null;
        }

        var isPrimary = source.Authors.Append(source.Publisher)
            .Any(name => name is not null && graph.Find(name.Reference) == speaker);
        if (!isPrimary)
        {
            return null;
        }

        string?[] parts =
        [
            source.Publisher is { } publisher ? graph.Find(publisher.Reference)?.Name ?? publisher.Text : null,
            ValueLabel.Of(source.Type).ToLowerInvariant(),
            source.Date is { } date ? DateText.Long(date) : null,
        ];
        return "Primary source: " + string.Join(", ", parts.Where(p => p is not null));
    }
}
