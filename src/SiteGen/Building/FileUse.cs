using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Evidence;

namespace SiteGen.Building;

/// <summary>What a file of <c>content/archive/</c> is read as, besides its bytes.</summary>
/// <param name="Nature">What times in it mean.</param>
/// <param name="MediaType">The media type that the lock of the archive has; null for none.</param>
internal readonly record struct FileUse(SourceNature Nature, string? MediaType)
{
    /// <summary>Returns what a capture is read as.</summary>
    public static FileUse Of(string name, ArchiveLock archiveLock, EntityIndex index) =>
        new(NatureOf(index, CaptureName.SourceOf(name)), archiveLock.Find(name)?.MediaType);

    private static SourceNature NatureOf(EntityIndex index, string sourceId) =>
        index.Find(EntityKind.Source, sourceId) is not Source source ? SourceNature.Document
        : SourceTypes.AreRecordings(source.Type) ? SourceNature.Recording
        : SourceTypes.ArePosts(source.Type) ? SourceNature.Posts
        : SourceNature.Document;
}
