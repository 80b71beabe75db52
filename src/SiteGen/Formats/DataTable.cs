using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Formats;

/// <summary>
/// The quotations or the events as CSV, one in each row. What a quotation must not be cited without is in its row: its
/// status, its wording, and how far it is verified.
/// </summary>
/// <param name="Path">The site path.</param>
/// <param name="Columns">The names of the columns.</param>
internal sealed record DataTable(string Path, IReadOnlyList<string> Columns)
{
    /// <summary>What is between the ids, names or addresses of one cell.</summary>
    private const string Separator = "; ";

    private Action<CsvWriter, SiteGraph, Verification> WriteRows { get; init; } = (_, _, _) => { };

    /// <summary>All tables.</summary>
    public static IReadOnlyList<DataTable> All { get; } =
    [
        new("/data/quotes.csv",
        [
            "id", "url", "status", "wording", "outcome", "proven", "level", "verification", "words", "language",
            "speakers", "speaker_ids", "role", "date", "published", "source_id", "source_title", "source_url", "page",
            "time", "locator", "topic_ids", "about_ids", "in_reply_to", "original_language", "original",
        ])
        {
            WriteRows = WriteQuotes,
        },
        new("/data/events.csv",
        [
            "id", "url", "title", "date", "type", "importance", "summary", "people_ids", "organization_ids",
            "topic_ids", "quote_ids", "source_ids", "source_urls",
        ])
        {
            WriteRows = WriteEvents,
        },
    ];

    /// <summary>Writes the file.</summary>
    public byte[] Write(SiteGraph graph, Verification verification)
    {
        using var csv = new CsvWriter();
        foreach (var column in Columns)
        {
            csv.Cell(column);
        }

        csv.EndRow();
        WriteRows(csv, graph, verification);
        return csv.ToArray();
    }

    private static void WriteQuotes(CsvWriter csv, SiteGraph graph, Verification verification)
    {
        foreach (var quote in graph.Quotes)
        {
            var line = VerificationLine.Of(graph, verification, quote);
            var source = graph.Find(quote.Source) as Source;
            var speakers = graph.SpeakersOf(quote);
            csv.Cell(quote.Id);
            csv.Cell(graph.Settings.Absolute(quote.Path));
            csv.Cell(quote.Status);
            csv.Cell(quote.Wording);
            csv.Cell(line?.Outcome.Name());
            csv.Cell(line?.Outcome.IsProof() == true ? "true" : "false");
            csv.Cell(verification.Of(quote)?.Level.Name());
            csv.Cell(line?.Text);
            csv.Cell(graph.WordsOf(quote));
            csv.Cell(quote.Language);
            csv.Cell(string.Join(Separator, speakers.Select(s => s.Name)));
            csv.Cell(Ids(speakers.Select(s => s.Entity).OfType<Entity>()));
            csv.Cell(RoleAtDate.Of(graph, quote));
            csv.Cell(quote.Date?.ToString());
            csv.Cell(quote.Published?.ToString());
            csv.Cell(source?.Id);
            csv.Cell(source is null ? null : graph.TitleOf(source));
            csv.Cell(source?.Url);
            csv.Cell(quote.Page);
            csv.Cell(quote.Time?.ToString());
            csv.Cell(quote.Locator);
            csv.Cell(Ids(graph.FindAll(quote.Topics)));
            csv.Cell(Ids(graph.FindAll(quote.About)));
            csv.Cell(graph.Find(quote.InReplyTo)?.Id);
            csv.Cell(quote.Original?.Language);
            csv.Cell(quote.Original is null ? null : graph.MarkupOf(quote).Original);
            csv.EndRow();
        }
    }

    private static void WriteEvents(CsvWriter csv, SiteGraph graph, Verification verification)
    {
        foreach (var happening in graph.Events)
        {
            var sources = graph.FindAll(happening.Sources);
            csv.Cell(happening.Id);
            csv.Cell(graph.Settings.Absolute(happening.Path));
            csv.Cell(graph.TitleOf(happening));
            csv.Cell(happening.Date.ToString());
            csv.Cell(happening.Type);
            csv.Cell(happening.IsMajor ? "major" : "minor");
            csv.Cell(happening.Text);
            csv.Cell(Ids(graph.FindAll(happening.People)));
            csv.Cell(Ids(graph.FindAll(happening.Organizations)));
            csv.Cell(Ids(graph.FindAll(happening.Topics)));
            csv.Cell(Ids(graph.FindAll(happening.Quotes)));
            csv.Cell(Ids(sources));
            csv.Cell(string.Join(Separator, sources.OfType<Source>().Select(s => s.Url).OfType<string>()));
            csv.EndRow();
        }
    }

    private static string Ids(IEnumerable<Entity> entities) => string.Join(Separator, entities.Select(e => e.Id));
}
