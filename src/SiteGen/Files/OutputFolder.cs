using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>What publishing did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that were there as they are.</param>
/// <param name="Removed">Files of the previous build that the site no longer has.</param>
public sealed record PublishReport(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of the built site. It is the only place that is written to. A manifest in it says which files are
/// SiteGen's: only these are ever overwritten or removed, and a folder with other files is refused.
/// </summary>
/// <remarks>
/// Only files whose bytes changed are written. Where a previous site stands, changed files are first written beside it
/// and moved over it when all of them are complete, and what they replace is kept until the last one is in its place: a
/// disk that fills up, a folder that may not be written to, or a file in the way leaves the previous site as it was. A
/// process that is killed leaves a manifest that names the old and the new files, so that the next build mends it.
/// </remarks>
public sealed class OutputFolder
{
    /// <summary>The folder in which files wait to be moved.</summary>
    private const string StagingName = ".sitegen-staging";

    private readonly string _root;
    private readonly OutputManifest _manifest;

    private OutputFolder(string root, OutputManifest manifest)
    {
        (_root, _manifest) = (root, manifest);
    }

    /// <summary>Opens a folder for a site, before anything is built.</summary>
    /// <param name="path">The folder; it need not be there.</param>
    /// <param name="sitePath">The folder of the site whose content and templates it must stay out of; null for none.</param>
    /// <exception cref="OutputRefusedException">The folder holds files that SiteGen did not write.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static OutputFolder Open(string path, string? sitePath = null)
    {
        if (sitePath is not null)
        {
            RefuseSources(path, sitePath);
        }

        var root = Path.GetFullPath(path);
        if (File.Exists(root))
        {
            throw new OutputRefusedException($"'{path}' is a file, not a folder");
        }

        var manifest = OutputManifest.Read(root);
        var stranger = manifest.Exists || !Directory.Exists(root) ? null
            : Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName)
                .Where(name => name is not (".gitkeep" or ".gitignore" or StagingName)).Order(StringComparer.Ordinal).FirstOrDefault();
        return stranger is null ? new(root, manifest) : throw new OutputRefusedException(
            $"the output folder '{path}' holds files that SiteGen did not write, such as '{stranger}'; empty it, or choose another with --output");
    }

    /// <summary>Makes the folder hold exactly these files, besides files that are not SiteGen's.</summary>
    /// <param name="files">The site.</param>
    /// <param name="clean">Write every file anew, also those that have not changed.</param>
    /// <param name="jobs">How many files are compared and written at a time.</param>
    /// <exception cref="OutputRefusedException">A file that is not SiteGen's stands where one would be written.</exception>
    /// <exception cref="IOException">The disk refused; the previous site is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to; the previous site is as it was.</exception>
    public PublishReport Publish(IReadOnlyList<OutputFile> files, bool clean, int jobs)
    {
        var isSame = new bool[files.Count];
        var isNew = !Directory.Exists(_root);
        if (!isNew)
        {
            ParallelLoop.Run(files.Count, jobs, i => isSame[i] = IsSame(files[i]));
        }

        // Somebody else's file that happens to be the same stays theirs.
        var own = _manifest.Paths;
        var paths = Enumerable.Range(0, files.Count).Where(i => !isSame[i] || own.Contains(files[i].Path)).Select(i => files[i].Path)
            .ToHashSet(StringComparer.Ordinal);
        var all = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var stale = own.Where(p => !all.Contains(p)).ToHashSet(StringComparer.Ordinal);
        var changed = Enumerable.Range(0, files.Count).Where(i => !isSame[i] || (clean && paths.Contains(files[i].Path))).Select(i => files[i]).ToArray();
        if (!isNew)
        {
            new OutputInspection(_root, own, stale).Inspect(changed.Select(f => f.Path));
        }

        var staging = FullPath(StagingName);
        var journal = new Journal(staging);
        var isDone = false;
        try
        {
            DeleteFolder(staging);
            journal.CreateFolder(_root);
            // While files are written the manifest names the old and the new ones, so that a build that is cut off leaves
            // nothing behind that later builds would take for somebody else's.
            _manifest.Write(paths.Concat(stale), journal);
            if (isNew)
            {
                FillNew(changed, journal, jobs);
            }
            else if (own.Count == 0)
            {
                Fill(changed, journal, jobs);
            }
            else if (changed.Length > 0 || stale.Count > 0)
            {
                Replace(changed, stale, staging, journal, jobs);
            }

            _manifest.Write(paths, journal);
            isDone = true;
        }
        finally
        {
            // What could not be put back waits in the staging folder until the next build has written it anew.
            if (isDone || journal.Undo())
            {
                DeleteFolder(staging);
            }
        }

        return new(changed.Length, files.Count - changed.Length, stale.Count);
    }

    /// <summary>A site that is built into its own content would be content of the next build.</summary>
    private static void RefuseSources(string path, string sitePath)
    {
        var output = RealPath.Of(path);
        foreach (var name in (string[])["content", "templates"])
        {
            var source = RealPath.Of(Path.Combine(sitePath, name));
            if (RealPath.IsInside(output, source) || RealPath.IsInside(source, output))
            {
                var relation = RealPath.IsInside(output, source) ? "lies in" : "holds";
                throw new OutputRefusedException($"the output folder '{path}' {relation} the folder '{name}' of the site, which is read and never written to; choose another with --output");
            }
        }
    }

    private string FullPath(string path) => Path.Combine(_root, path);

    /// <summary>Whether the file is there with the same bytes.</summary>
    private bool IsSame(OutputFile file)
    {
        var existing = new FileInfo(FullPath(file.Path));
        if (file.Late is { } late)
        {
            return existing.Exists && existing.Length >= late.Beginning.Length + late.End.Length && IsMade(existing.FullName, late);
        }

        var length = file.CopyOf is null ? file.Content.Length : new FileInfo(file.CopyOf).Length;
        if (!existing.Exists || existing.Length != length)
        {
            return false;
        }

        var content = file.CopyOf is null ? file.Content.Span : DiskFile.ReadAllBytes(file.CopyOf);
        return DiskFile.ReadAllBytes(existing.FullName).AsSpan().SequenceEqual(content);
    }

    /// <summary>Whether a file begins and ends as content does that need not be made again then.</summary>
    private static bool IsMade(string path, LateContent late)
    {
        using var handle = File.OpenHandle(path);
        return Stands(late.Beginning.Span, 0) && Stands(late.End.Span, RandomAccess.GetLength(handle) - late.End.Length);

        bool Stands(ReadOnlySpan<byte> expected, long offset)
        {
            var read = new byte[expected.Length];
            return RandomAccess.Read(handle, read, offset) == read.Length && expected.SequenceEqual(read);
        }
    }

    /// <summary>Writes a first site to a folder that was not there: whatever is in it is ours.</summary>
    private void FillNew(IReadOnlyList<OutputFile> files, Journal journal, int jobs)
    {
        journal.Add(() =>
        {
            foreach (var name in files.Select(f => f.Path.Split('/')[0]).Distinct())
            {
                DeleteFolder(FullPath(name));
                File.Delete(FullPath(name));
            }
        });
        var folders = FoldersOf(files).ToArray();
        ParallelLoop.Run(folders.Length, jobs, i => Directory.CreateDirectory(folders[i]));
        WriteAll(files, _root, jobs);
    }

    /// <summary>Writes a first site straight to its place, where nothing of that name stands.</summary>
    private void Fill(IReadOnlyList<OutputFile> files, Journal journal, int jobs)
    {
        foreach (var folder in FoldersOf(files))
        {
            journal.CreateFolder(folder);
        }

        journal.Add(() =>
        {
            foreach (var file in files.Where(f => File.Exists(FullPath(f.Path))))
            {
                File.Delete(FullPath(file.Path));
            }
        });
        WriteAll(files, _root, jobs);
    }

    /// <summary>Writes beside the old site, and when all is written moves over it what changed.</summary>
    private void Replace(IReadOnlyList<OutputFile> changed, IReadOnlyCollection<string> stale, string staging, Journal journal, int jobs)
    {
        var staged = changed.Select((file, i) => file with { Path = "new-" + i.ToString(CultureInfo.InvariantCulture) }).ToArray();
        Directory.CreateDirectory(staging);
        WriteAll(staged, staging, jobs);
        // What is gone goes first: its name may be needed for a folder now, or its folder for a file.
        foreach (var path in stale.Order(StringComparer.Ordinal))
        {
            Remove(path, journal);
        }

        foreach (var folder in FoldersOf(changed))
        {
            journal.CreateFolder(folder);
        }

        for (var i = 0; i < changed.Count; i++)
        {
            var place = FullPath(changed[i].Path);
            if (File.Exists(place))
            {
                journal.MoveAside(place);
            }

            journal.MoveIn(Path.Combine(staging, staged[i].Path), place);
        }
    }

    private IEnumerable<string> FoldersOf(IEnumerable<OutputFile> files) => files.Select(f => Path.GetDirectoryName(FullPath(f.Path))!).Distinct();

    private static void WriteAll(IReadOnlyList<OutputFile> files, string folder, int jobs) => ParallelLoop.Run(files.Count, jobs, i =>
    {
        var path = Path.Combine(folder, files[i].Path);
        if (files[i].CopyOf is { } source)
        {
            File.Copy(source, path);
        }
        else
        {
            ReadOnlyMemory<byte> content = files[i].Late is { } late ? late.Make() : files[i].Content;
            DiskFile.WriteNew(path, content.Span);
        }
    });

    /// <summary>Removes a file, and the folders that it leaves empty.</summary>
    private void Remove(string path, Journal journal)
    {
        if (File.Exists(FullPath(path)))
        {
            journal.MoveAside(FullPath(path));
        }

        for (var folder = Path.GetDirectoryName(FullPath(path)); folder is not null && folder.Length > _root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null } info || info.EnumerateFileSystemInfos().Any())
            {
                break;
            }

            journal.RemoveFolder(folder);
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}

/// <summary>The output folder is not SiteGen's to write to.</summary>
public sealed class OutputRefusedException(string message) : IOException(message);
