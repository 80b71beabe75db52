using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Keeps captures of sources: bytes as they came in <c>content/archive/</c>, and an entry in
/// <c>content/archive.lock.yaml</c>. No capture is overwritten.
/// </summary>
/// <remarks>While it is open, other processes that change the lockfiles of the same site wait.</remarks>
public sealed class ArchiveIntake : IDisposable
{
    private readonly SiteLock _lock;
    private readonly string _site;

    private ArchiveIntake(SiteLock siteLock, string site, SiteGraph graph, Lockfile record, ArchiveLock archiveLock)
    {
        (_lock, _site, Graph, Verified, Lock) = (siteLock, site, graph, record, archiveLock);
    }

    /// <summary>The folder of the captures.</summary>
    public string Folder => Path.Combine(_site, ArchiveFolder.Folder);

    /// <summary>The content of the site.</summary>
    public SiteGraph Graph { get; }

    /// <summary>The record of verified quotations.</summary>
    internal Lockfile Verified { get; }

    /// <summary>The lock of the archive as it is now.</summary>
    public ArchiveLock Lock { get; private set; }

    /// <summary>Opens the archive of a site.</summary>
    /// <param name="site">The folder that contains <c>content/</c>.</param>
    /// <param name="waits">Called once if there is something to wait for.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives the mistakes in the lockfiles, and links out of the site.</param>
    /// <returns>The archive; null if there are any.</returns>
    /// <exception cref="IOException">There is no site, another process is still busy, or the disk failed.</exception>
    public static ArchiveIntake? Open(
        string site, Action waits, int jobs, List<Diagnostic> diagnostics)
    {
        var siteLock = SiteLock.Take(site, waits, ArchiveLock.Path);
        try
        {
            ArchiveFolder.RemoveParts(site);
            var folder = SiteFolder.Read(site, jobs);
            var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
            var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
            diagnostics.AddRange(folder.PrivateLinks);
            if (folder.PrivateLinks.Count == 0
                && ArchiveLockReader.Read(folder.ArchiveLock, diagnostics) is { } archiveLock
                && LockfileReader.Read(folder.Lockfile, diagnostics) is { } record)
            {
                return new(siteLock, site, content.Graph, record, archiveLock);
            }

            siteLock.Dispose();
            return null;
        }
        catch
        {
            siteLock.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a capture.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public CaptureResult Keep(NewCapture capture)
    {
        if (RefuseSource(capture.SourceId) is { } refused)
        {
            return refused;
        }

        if (capture.MediaType is null)
        {
            var (type, refusal) = CaptureFormats.Check(
                capture.Content, capture.Format, capture.From ?? "the file" + capture.Extension);
            if (refusal is not null)
            {
                return refusal;
            }

            capture = capture with { MediaType = type };
        }

        var read = Read(capture);
        if (read.Text is not { } text)
        {
            var unread = read.Problem!;
            return new CaptureResult.Refused(
                unread.Rule == Rules.EncodingInvalid ? $"line {LineOf(unread)} is not UTF-8" : unread.Message,
                unread.Help ?? "");
        }

        var files = FilesOf(capture.SourceId);
        var wordCount = WordIndex.Divide(text.Text).Count();
        if (wordCount == 0)
        {
            return new CaptureResult.Refused("it has no words", "check that it is the right file");
        }

        foreach (var file in files)
        {
            if (TextExtractor.Extract(file, UseOf(file.Name)).Text is { } known && known.Hash == text.Hash)
            {
                if (Lock.Find(file.Name) is null)
                {
                    Write(With(RecordOf(file.Name, capture, known)));
                }

                return new CaptureResult.Known(file.Name, known);
            }
        }

        // Another editor recorded captures whose files are not here.
        var isHere = files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var missing = Lock.OfSource(capture.SourceId).Where(r => !isHere.Contains(r.Name)).ToArray();
        var bytes = ContentHash.Of(capture.Content.Span);
        var restored = missing.FirstOrDefault(r => r.BytesHash == bytes)
            // A lock that names the character set of other bytes would have these read wrong.
            ?? missing.FirstOrDefault(r => r.TextHash == text.Hash && ReadAs(capture, r.Name).Text?.Hash == text.Hash);
        var name = restored?.Name ?? CaptureName.Next(
            capture.SourceId,
            DateOnly.FromDateTime(capture.Time),
            n => isHere.Contains(n) || Lock.Find(n) is not null);
        var changed = restored is not null ? Lock : With(RecordOf(name, capture, text));
        var path = ArchiveFolder.Write(
            _site, name + capture.Extension, capture.Content, changed == Lock ? null : FileOf(changed));
        Lock = changed;
        return new CaptureResult.Kept(path, text)
        {
            WordCount = wordCount,
            Restored = restored?.Name,
            DiffersFrom = restored is not null ? null
                : Lock.OfSource(capture.SourceId).Select(r => r.Name).Concat(isHere)
                    .FirstOrDefault(n => n != name && Lock.Find(n)?.TextHash != text.Hash),
            EmptyPages = read.EmptyPages,
        };
    }

    /// <summary>Returns the ids of the sources of which a file is here.</summary>
    public IReadOnlySet<string> SourcesHere() =>
        ArchiveFolder.ListNames(_site).Select(CaptureName.SourceOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Records what was seen of sources.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Observe(IReadOnlyList<Observation> observations)
    {
        if (!observations.SequenceEqual(Lock.Observations))
        {
            Write(Lock.With(observations: observations));
        }
    }

    /// <summary>Lets other processes use the archive.</summary>
    public void Dispose() => _lock.Dispose();

    private ArchiveFile[] FilesOf(string sourceId) =>
        [.. ArchiveFolder.FilesBeginningWith(_site, sourceId).Where(f => CaptureName.SourceOf(f.Name) == sourceId)];

    private CaptureResult.Refused? RefuseSource(string id) =>
        Graph.Index.Knows(EntityKind.Source, id) ? null : new(
            $"there is no source '{id}'",
            TextDistance.DidYouMean(id, Graph.Index.Ids(EntityKinds.Source))
                ?? $"create it first: sitegen new source {id}");

    private ExtractedText Read(NewCapture capture) => TextExtractor.Extract(
        new($"{ArchiveFolder.Folder}/{capture.SourceId}{capture.Extension}", capture.Format, capture.Content),
        UseOf(capture.SourceId) with { MediaType = capture.MediaType });

    private ExtractedText ReadAs(NewCapture capture, string name) => TextExtractor.Extract(
        new($"{ArchiveFolder.Folder}/{name}{capture.Extension}", capture.Format, capture.Content), UseOf(name));

    private static string LineOf(Diagnostic problem) =>
        problem.File.GetPosition(problem.Span.Start).Line.ToString(CultureInfo.InvariantCulture);

    private FileUse UseOf(string name) => FileUse.Of(name, Lock, Graph.Index);

    private static ArchiveRecord RecordOf(string name, NewCapture capture, ArchivedText text) => new(
        name, text.Hash, capture.IsExcerpt, capture.Role, capture.Whose, capture.From)
    {
        FinalAddress = capture.FinalAddress,
        Memento = capture.Memento,
        MementoTime = capture.MementoTime,
        Captured = capture.Time,
        MediaType = capture.MediaType,
        BytesHash = ContentHash.Of(capture.Content.Span),
        Extractor = TextExtractor.NameOf(capture.Format),
    };

    private ArchiveLock With(ArchiveRecord record) =>
        Lock.With(Lock.Records.Where(r => r.Name != record.Name).Append(record));

    private static OutputFile FileOf(ArchiveLock changed) =>
        new(ArchiveLock.Path, Encoding.UTF8.GetBytes(changed.ToText()));

    private void Write(ArchiveLock changed)
    {
        NewFiles.Replace(_site, FileOf(changed));
        Lock = changed;
    }
}
