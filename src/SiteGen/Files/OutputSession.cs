using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace SiteGen.Files;

/// <summary>
/// One build on its way to the output folder. Files go to the disk as they are made, so that a site need not be kept in
/// memory: those that are there already are only compared, the others wait in the staging folder. <see cref="Commit"/> moves
/// them over the old site; without it, <see cref="Dispose"/> leaves everything as it was.
/// </summary>
/// <remarks>
/// Several threads may put files at a time. What goes wrong with one is told by <see cref="Commit"/>, so that a disk that
/// refuses does not keep a build from telling what is wrong with the site.
/// </remarks>
public sealed class OutputSession : IDisposable
{
    private readonly string _root;
    private readonly OutputManifest _manifest;
    private readonly bool _clean;

    /// <summary>Nothing stands there yet: the new site is laid out in the staging folder as it will be, and moved as a whole.</summary>
    private readonly bool _isEmpty;

    private readonly StagingFolder _staging;
    private readonly Lazy<string> _stagingPath;
    private readonly Journal _journal;
    private readonly Journal _journalOfRoot;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly TakenPaths _taken = new();
    private readonly List<PublishedFile> _files = [];
    private Exception? _failure;
    private int _stagedCount;
    private bool _isDone;

    internal OutputSession(string root, OutputManifest manifest, bool clean, bool isEmpty)
    {
        (_root, _manifest, _clean, _isEmpty) = (root, manifest, clean, isEmpty);
        _staging = new StagingFolder(root);
        _journal = new Journal(_staging.Path);
        _journalOfRoot = new Journal(_staging.Path);
        _stagingPath = new(() =>
        {
            _journalOfRoot.CreateFolder(_root);
            _staging.Create();
            return _staging.Path;
        });
    }

    /// <summary>Takes a file of the site. The bytes are not looked at after the call.</summary>
    /// <param name="path">Its place below the output folder, with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    public void Put(string path, ReadOnlySpan<byte> content)
    {
        if (!TryTake(path))
        {
            return;
        }

        try
        {
            var there = FindThere(path);
            if (there is not null && FileComparison.Holds(there, content))
            {
                Add(path, null);
                return;
            }

            var staged = StagedPath(path);
            DiskFile.WriteNew(staged, content);
            Add(path, staged);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Takes a file of the site.</summary>
    /// <param name="file">The file; its content is not looked at after the call.</param>
    public void Put(OutputFile file)
    {
        if (file.CopyOf is null && file.Late is null)
        {
            Put(file.Path, file.Content.Span);
            return;
        }

        if (!TryTake(file.Path))
        {
            return;
        }

        try
        {
            var there = FindThere(file.Path);
            if (there is not null && (file.Late is { } known ? FileComparison.IsMade(there, known) : FileComparison.IsCopy(there, file.CopyOf!)))
            {
                Add(file.Path, null);
                return;
            }

            var staged = StagedPath(file.Path);
            if (file.Late is { } late)
            {
                DiskFile.WriteNew(staged, late.Make());
            }
            else
            {
                File.Copy(file.CopyOf!, staged);
            }

            Add(file.Path, staged);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Says that the site is not to be published: nothing more is written, and <see cref="Commit"/> will refuse.</summary>
    public void Abandon() => Fail(new InvalidOperationException("a site that was given up cannot be published"));

    /// <summary>
    /// Makes the folder hold exactly the files that were put, besides files that are not SiteGen's. Whatever goes wrong, the
    /// previous site is as it was after <see cref="Dispose"/>.
    /// </summary>
    /// <exception cref="OutputRefusedException">A file that is not SiteGen's stands where one would be written.</exception>
    /// <exception cref="IOException">The disk refused, now or when a file was put.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to.</exception>
    public PublishReport Commit()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        _files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var own = _manifest.Paths;
        var stale = FindStale();
        // Somebody else's file that happens to be the same stays theirs.
        string[] paths = [.. _files.Where(f => f.Staged is not null || own.Contains(f.Path)).Select(f => f.Path)];
        PublishedFile[] changed = [.. _files.Where(f => f.Staged is not null)];
        // Where nothing stood, only what is moved can meet something: folders as a whole.
        new OutputInspection(_root, own, stale).Inspect(changed.Select(f => f.Path).Where(p => !_isEmpty || !p.Contains('/', StringComparison.Ordinal)));

        _journalOfRoot.CreateFolder(_root);
        // While files are moved the manifest names the old and the new ones, so that a build that is cut off leaves
        // nothing behind that later builds would take for somebody else's.
        _manifest.Write(stale.Count == 0 ? paths : [.. paths.Concat(stale).Order(StringComparer.Ordinal)], _journal);
        if (_isEmpty)
        {
            MoveAll();
        }
        else if (changed.Length > 0 || stale.Count > 0)
        {
            MoveOver(changed, stale);
        }

        if (stale.Count > 0)
        {
            _manifest.Write(paths, _journal);
        }

        _isDone = true;
        _staging.RemoveAll();
        return new(changed.Length, _files.Count - changed.Length, stale.Count);
    }

    /// <summary>Leaves the folder as it was, unless <see cref="Commit"/> went through.</summary>
    public void Dispose()
    {
        // What could not be put back waits in the staging folder until the next build has written it anew.
        if (!_isDone && _journal.Undo())
        {
            _staging.Remove();
            _journalOfRoot.Undo();
        }
    }

    /// <summary>The files of the previous site that this one does not have.</summary>
    private HashSet<string> FindStale()
    {
        var stale = new HashSet<string>(_manifest.Paths, StringComparer.Ordinal);
        stale.ExceptWith(_files.Select(f => f.Path));
        return stale;
    }

    private string FullPath(string path) => Path.Combine(_root, path);

    /// <summary>Whether a file is to be looked at: not when something has gone wrong, and not when its place is taken.</summary>
    private bool TryTake(string path)
    {
        lock (_lock)
        {
            if (_failure is not null)
            {
                return false;
            }

            if (_taken.Take(path) is { } other)
            {
                _failure = new IOException($"'{path}' cannot stand beside '{other}'");
                return false;
            }

            return true;
        }
    }

    /// <summary>What stands in the place of a file, or would; null where it is written anew whatever stands there.</summary>
    private FileInfo? FindThere(string path) => _isEmpty || (_clean && _manifest.Paths.Contains(path)) ? null : new FileInfo(FullPath(path));

    /// <summary>Where a changed file waits. Each path is asked for once.</summary>
    private string StagedPath(string path)
    {
        var staging = _stagingPath.Value;
        if (!_isEmpty)
        {
            return Path.Combine(staging, "new-" + Interlocked.Increment(ref _stagedCount).ToString(CultureInfo.InvariantCulture));
        }

        var staged = Path.Combine(staging, path);
        var folder = Path.GetDirectoryName(staged)!;
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, true);
        }

        return staged;
    }

    private void Add(string path, string? staged)
    {
        lock (_lock)
        {
            _files.Add(new(path, staged));
        }
    }

    private void Fail(Exception exception)
    {
        lock (_lock)
        {
            _failure ??= exception;
        }
    }

    /// <summary>Moves a first site to where nothing stands.</summary>
    private void MoveAll()
    {
        foreach (var entry in new DirectoryInfo(_stagingPath.Value).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal).ToArray())
        {
            if (entry is DirectoryInfo)
            {
                _journal.MoveFolderIn(entry.FullName, FullPath(entry.Name));
            }
            else
            {
                _journal.MoveIn(entry.FullName, FullPath(entry.Name));
            }
        }
    }

    /// <summary>Moves what changed over the old site.</summary>
    private void MoveOver(IReadOnlyList<PublishedFile> changed, IReadOnlyCollection<string> stale)
    {
        _ = _stagingPath.Value;
        // What is gone goes first: its name may be needed for a folder now, or its folder for a file.
        foreach (var path in stale.Order(StringComparer.Ordinal))
        {
            Remove(path);
        }

        foreach (var folder in changed.Select(f => Path.GetDirectoryName(FullPath(f.Path))!).Distinct())
        {
            _journal.CreateFolder(folder);
        }

        foreach (var file in changed)
        {
            var place = FullPath(file.Path);
            if (File.Exists(place))
            {
                _journal.MoveAside(place);
            }

            _journal.MoveIn(file.Staged!, place);
        }
    }

    /// <summary>Removes a file, and the folders that it leaves empty.</summary>
    private void Remove(string path)
    {
        if (File.Exists(FullPath(path)))
        {
            _journal.MoveAside(FullPath(path));
        }

        for (var folder = Path.GetDirectoryName(FullPath(path)); folder is not null && folder.Length > _root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null } info || info.EnumerateFileSystemInfos().Any())
            {
                break;
            }

            _journal.RemoveFolder(folder);
        }
    }

    /// <summary>A file that was put.</summary>
    /// <param name="Path">Its place below the output folder.</param>
    /// <param name="Staged">Where it waits; null for one that is there already.</param>
    private readonly record struct PublishedFile(string Path, string? Staged);
}
