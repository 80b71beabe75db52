using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;

namespace SiteGen.Linking;

/// <summary>A capture of a source that is kept to check quotations, as readers are told of it.</summary>
/// <param name="Record">What it is.</param>
/// <param name="Text">In words: <c>an excerpt of the letter, captured on 28 November 2026</c>.</param>
public sealed record ArchivedCopy(ArchiveRecord Record, string Text)
{
    /// <summary>Returns the captures of a source, the first one first.</summary>
    public static IReadOnlyList<ArchivedCopy> Of(SiteGraph graph, ArchiveLock archiveLock, Source source) =>
        [.. archiveLock.OfSource(source.Id).Select(r => new ArchivedCopy(r, Describe(graph, r, source)))];

    /// <summary>The day of the capture; null if it is not recorded.</summary>
    public EdtfDate? Day => DayOf(Record);

    private static string Describe(SiteGraph graph, ArchiveRecord record, Source source)
    {
        var language = graph.Language;
        var copy = record.IsExcerpt
            ? language.Say("captures.excerpt", ("copy", CopyName.AfterOf(language, record, source.Type)))
            : CopyName.Of(language, record, source.Type);
        return DayOf(record) is { } day
            ? language.Say("captures.captured", ("copy", copy), ("date", language.Dates.Long(day)))
            : copy;
    }

    private static EdtfDate? DayOf(ArchiveRecord record) =>
        record.Captured is { } time ? EdtfDate.OfDay(DateOnly.FromDateTime(time)) : null;
}
