using System.Runtime.ExceptionServices;

namespace SiteGen.Files;

/// <summary>
/// The transaction of one build. Files are compared with the previous ones as soon as they are put, and staged if they
/// differ, so a site need not be kept in memory. <see cref="Commit"/> moves them into the output folder; without it,
/// <see cref="Dispose"/> leaves the folder as it was.
/// </summary>
/// <remarks>
/// Several threads may put files. Errors of the disk are thrown by <see cref="Commit"/>, so that a build can still
/// report what is wrong with the site.
/// </remarks>
public sealed class OutputSession : IDisposable
{
    private readonly string _root;
    private readonly OutputLock _folderLock;
    private readonly OutputManifest _manifest;
    private readonly OutputOptions _options;
    private readonly Rollback _rollback = new();

    /// <summary>Whether the folder is empty, so that no file is compared with a previous one.</summary>
    private readonly bool _isNew;

    /// <summary>Created for the first file that differs: a build without one needs no permission to write.</summary>
    private readonly Lazy<StagingFolder> _staging;

    private readonly Lock _lock = new();
    private readonly UsedPaths _used = new();
    private readonly List<string> _changed = [];
    private readonly List<string> _unchanged = [];
    private Exception? _failure;

    private OutputSession(
        string root, OutputLock folderLock, OutputManifest manifest, OutputOptions options, bool isNew)
    {
        (_root, _folderLock, _manifest, _options, _isNew) = (root, folderLock, manifest, options, isNew);
        _staging = new(() =>
        {
            _folderLock.Require();
            return StagingFolder.Create(root, _rollback);
        });
    }

    /// <summary>Starts to write a site.</summary>
    /// <param name="path">The output folder.</param>
    /// <param name="options">How it is written.</param>
    internal static OutputSession Begin(string path, OutputOptions options)
    {
        var folderLock = OutputLock.Take(path, options);
        try
        {
            var root = Path.GetFullPath(path);
            var manifest = OutputManifest.Read(path, options.Adopt);
            var isNew = !manifest.Exists && !options.Adopt;
            if (isNew)
            {
                OutputFolder.RefuseForeignFiles(path);
            }

            return new(root, folderLock, manifest, options, isNew);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Adds a file of the site.</summary>
    /// <param name="path">Its path below the output folder, with forward slashes.</param>
    /// <param name="content">Its bytes; they may change after the call.</param>
    public void Put(string path, ReadOnlySpan<byte> content) => Put(new OutputFile(path, default), content);

    /// <summary>Adds a file of the site.</summary>
    /// <param name="file">The file; its content may change after the call.</param>
    public void Put(OutputFile file) => Put(file, file.Content.Span);

    /// <summary>Gives up: nothing more is written, and <see cref="Commit"/> throws.</summary>
    public void Abandon() => Fail(new InvalidOperationException("an abandoned site cannot be published"));

    /// <summary>
    /// Updates the output folder to contain the files that were put, besides the files that SiteGen did not write. If
    /// it throws, <see cref="Dispose"/> restores the previous site.
    /// </summary>
    /// <exception cref="OutputRefusedException">A file that SiteGen did not write would be overwritten.</exception>
    /// <exception cref="IOException">The disk failed, now or when a file was put.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to write to a folder is missing.</exception>
    public PublishReport Commit()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        if (_isNew)
        {
            OutputFolder.RefuseForeignFiles(_root);
        }

        _changed.Sort(StringComparer.Ordinal);
        string[] adopted = !_options.Adopt ? []
            : [.. _changed.Concat(_unchanged).Where(IsAdoptable).Order(StringComparer.Ordinal)];
        var own = new HashSet<string>(_manifest.Paths.Concat(adopted), StringComparer.Ordinal);
        var stale = new SortedSet<string>(own, StringComparer.Ordinal);
        stale.ExceptWith(_changed.Concat(_unchanged));
        new ConflictCheck(_root, own, stale).Run(FindMoves().Concat(adopted));
        // Stale files go first: a new file may need the name of a folder, or a new folder that of a file.
        foreach (var path in stale)
        {
            Remove(path);
        }

        // A build that is killed after this leaves no file that later builds would mistake for somebody else's. A file
        // of somebody else stays so even if it is equal.
        string[] written = [.. _changed, .. _unchanged.Where(own.Contains)];
        ReplaceManifest(written);
        foreach (var path in FindMoves())
        {
            MoveIn(path);
        }

        _rollback.Clear();
        StagingFolder.DeleteAll(_root);
        return new(_changed.Count, _unchanged.Count, stale.Count)
        {
            Adopted = adopted,
            Foreign = _options.Adopt ? FindForeign(written) : [],
        };
    }

    /// <summary>Leaves the output folder as it was, unless <see cref="Commit"/> succeeded.</summary>
    public void Dispose()
    {
        _rollback.Run();
        _folderLock.Dispose();
    }

    private string FullPath(string path) => Path.Combine(_root, path);

    private void Put(OutputFile file, ReadOnlySpan<byte> content)
    {
        if (!TryReserve(file.Path))
        {
            return;
        }

        try
        {
            var mustWrite = _options.Clean && _manifest.Paths.Contains(file.Path);
            var isUnchanged = !_isNew && !mustWrite
                && FileComparison.IsEqual(new(FullPath(file.Path)), file, content);
            if (!isUnchanged)
            {
                Stage(file, content);
            }

            lock (_lock)
            {
                (isUnchanged ? _unchanged : _changed).Add(file.Path);
            }
        }
        catch (Exception exception)
        {
            Fail(exception is PathTooLongException
                ? LongPath.Refused(file.Path, "this system allows in the output folder") : exception);
        }
    }

    /// <summary>
    /// Reserves a path. Returns false if it conflicts with another file, or if the session has failed.
    /// </summary>
    private bool TryReserve(string path)
    {
        lock (_lock)
        {
            if (_failure is null && _used.Add(path) is { } other)
            {
                _failure = new IOException($"'{path}' and '{other}' cannot both be files of one site");
            }

            return _failure is null;
        }
    }

    private void Fail(Exception exception)
    {
        lock (_lock)
        {
            _failure ??= exception;
        }
    }

    private void Stage(OutputFile file, ReadOnlySpan<byte> content)
    {
        var path = _staging.Value.NewPath(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (file.CopyOf is { } source)
        {
            RealFile.Copy(source, path);
        }
        else
        {
            DiskFile.WriteNew(path, file.Late is { } late ? late.Make() : content);
        }
    }

    /// <summary>
    /// Lists what to move for all changed files to be in place. A top folder that does not exist yet, as in
    /// <c>people/</c>, is moved as a whole: this saves 10 % of the time of a first build at 10,000 files.
    /// </summary>
    private IEnumerable<string> FindMoves() => _changed.GroupBy(path => path[..(path.IndexOf('/') + 1)])
        .SelectMany(top => Directory.Exists(FullPath(top.Key)) ? top.AsEnumerable() : [top.Key]);

    /// <summary>Whether a file of somebody else is taken over: it must be one, and no link.</summary>
    private bool IsAdoptable(string path) => !_manifest.Paths.Contains(path)
        && new FileInfo(FullPath(path)) is { Exists: true, LinkTarget: null } file && FileKind.IsOrdinary(file);

    private string[] FindForeign(IReadOnlyList<string> written)
    {
        var own = written.ToHashSet(StringComparer.Ordinal);
        var options = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
            RecurseSubdirectories = true,
        };
        return
        [
            .. Directory.EnumerateFiles(_root, "*", options)
                .Select(file => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !own.Contains(path) && !OutputFolder.IsOwnName(path) && !RealPath.IsInGit(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Replaces the manifest in one step, if the list of files changed.</summary>
    private void ReplaceManifest(IEnumerable<string> paths)
    {
        if (_manifest.Change(paths) is { } bytes)
        {
            DiskFile.WriteNew(_staging.Value.NewPath(OutputManifest.Name), bytes, flush: true);
            MoveIn(OutputManifest.Name);
            FolderFlush.Run(_root);
        }
    }

    private void MoveIn(string path)
    {
        var (staged, target) = (_staging.Value.NewPath(path), FullPath(path));
        if (path.EndsWith('/'))
        {
            _rollback.MoveFolder(staged, target);
            return;
        }

        if (new FileInfo(target) is not { Exists: true } existing)
        {
            _rollback.CreateFolder(Path.GetDirectoryName(target)!);
        }
        else if (!existing.Attributes.HasFlag(FileAttributes.ReparsePoint) && FileKind.IsOrdinary(existing))
        {
            _rollback.ReplaceFile(staged, target, _staging.Value.NextReplacedPath());
            return;
        }
        else
        {
            // What the disk might follow, or wait for, to keep it.
            _rollback.MoveFile(target, _staging.Value.NextReplacedPath());
        }

        _rollback.MoveFile(staged, target);
    }

    /// <summary>Removes a file, and the folders that become empty.</summary>
    private void Remove(string path)
    {
        if (File.Exists(FullPath(path)))
        {
            _rollback.MoveFile(FullPath(path), _staging.Value.NextReplacedPath());
        }

        for (var folder = Path.GetDirectoryName(FullPath(path));
            folder is not null && folder.Length > _root.Length;
            folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null } info
                || info.EnumerateFileSystemInfos().Any())
            {
                break;
            }

            _rollback.DeleteFolder(folder);
        }
    }
}
