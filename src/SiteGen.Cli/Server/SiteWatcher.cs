using System.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>
/// Tells when files of a site change. What comes at once is told at once: editors write a file in several steps, and some
/// of them beside it first, to give it its name at the end.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>What a site is made of.</summary>
    private static readonly string[] Folders = ["content", "templates"];

    /// <summary>How long it must be quiet. Editors take less than that between the steps of one save.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);

    /// <summary>How long a change is kept back at most while others follow it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the site is looked at unasked where the system tells of changes: it does not on every disk.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>The same where it does not.</summary>
    private static readonly TimeSpan ShortRound = TimeSpan.FromMilliseconds(500);

    /// <summary>What part of the time may go into looking unasked.</summary>
    private const int RoundShare = 30;

    private readonly string _root;
    private readonly Action<IReadOnlyCollection<string>> _onChange;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Timer _timer;
    private readonly Timer _round;
    private readonly TimeSpan _interval = Round;
    private readonly Lock _lock = new();
    private readonly Lock _turn = new();
    private DateTime _first;

    /// <param name="root">The folder of the site.</param>
    /// <param name="onChange">
    /// Told the full paths that changed; none of them when the system has lost count. Called by one thread at a time.
    /// </param>
    public SiteWatcher(string root, Action<IReadOnlyCollection<string>> onChange)
    {
        (_root, _onChange) = (Path.GetFullPath(root), onChange);
        _timer = new Timer(_ => Tell(), null, Timeout.Infinite, Timeout.Infinite);
        _round = new Timer(_ => LookAround(), null, Timeout.Infinite, Timeout.Infinite);
        try
        {
            // The folder of the site itself tells when one of the two appears or goes.
            Watch(_root, recursively: false);
            foreach (var folder in Folders)
            {
                Watch(Path.Combine(_root, folder), recursively: true);
            }
        }
        catch (IOException)
        {
            // The system has no more watches to give.
            _interval = ShortRound;
        }

        _round.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _timer.Dispose();
        _round.Dispose();
    }

    private void Watch(string folder, bool recursively)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursively,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => NoteNew(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            NoteNew(change.FullPath);
        };
        // More changes than it could hold: everything is looked at.
        watcher.Error += (_, _) => Note(_root);
        _watchers.Add(watcher);
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>A folder that is new, or is there again, is watched too; what is in it already has not been told.</summary>
    private void NoteNew(string path)
    {
        if (Path.GetDirectoryName(path) == _root && Folders.Contains(Path.GetFileName(path)))
        {
            Watch(path, recursively: true);
        }

        Note(path);
    }

    private void Note(string path)
    {
        // What a build writes beside the site, or an editor for itself, is none of it.
        if (Path.GetDirectoryName(path) == _root && !Folders.Contains(Path.GetFileName(path)))
        {
            return;
        }

        lock (_lock)
        {
            if (_changed.Count == 0)
            {
                _first = DateTime.UtcNow;
            }

            _changed.Add(path);
            var left = _first + Longest - DateTime.UtcNow;
            _timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < Quiet ? left : Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Finds what the system has not told of, and takes its time for it.</summary>
    private void LookAround()
    {
        var clock = Stopwatch.StartNew();
        Tell();
        var pause = clock.Elapsed * RoundShare;
        try
        {
            _round.Change(pause > _interval ? pause : _interval, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The server is going.
        }
    }

    private void Tell()
    {
        // The next change waits until this one is dealt with.
        lock (_turn)
        {
            string[] changed;
            lock (_lock)
            {
                changed = [.. _changed];
                _changed.Clear();
            }

            _onChange(changed);
        }
    }
}
