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
        var copy = CopyName.Of(record, source.Type);
        var captured = DayOf(record) is { } day ? $", captured on {graph.Language.Dates.Long(day)}" : "";
        return (record.IsExcerpt ? $"an excerpt of {copy}" : copy) + captured;
    }

    private static EdtfDate? DayOf(ArchiveRecord record) =>
        record.Captured is { } time ? EdtfDate.OfDay(DateOnly.FromDateTime(time)) : null;
}
