using System.Collections.Concurrent;
using System.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>
/// Reports changes to the files of a site. Changes that follow each other closely are reported together: editors save a
/// file in several steps, and some write a new file first and then rename it.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>The folders of a site that are watched.</summary>
    private static readonly string[] Folders = ["content", "templates", "static"];

    /// <summary>How long to wait for another change before reporting. The steps of one save take less.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);

    /// <summary>How long to wait at most while changes keep coming.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>How often to poll for changes: some file systems never report them.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    /// <summary>The interval if the system cannot watch all folders.</summary>
    private static readonly TimeSpan ShortPollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>The minimum pause after a poll, as a multiple of the time that the poll took.</summary>
    private const int PollPause = 30;

    private readonly string _root;
    private readonly Action<IReadOnlyCollection<string>> _onChange;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly BlockingCollection<string> _changes = [];
    private readonly CancellationTokenSource _stop = new();
    private TimeSpan _pollInterval = PollInterval;

    /// <param name="root">The folder of the site.</param>
    /// <param name="onChange">
    /// Receives the full paths that changed, on the watcher's thread. The collection is empty when it is time to poll.
    /// </param>
    public SiteWatcher(string root, Action<IReadOnlyCollection<string>> onChange)
    {
        (_root, _onChange) = (Path.GetFullPath(root), onChange);
        // The site's own folder is watched for these folders being created, renamed or deleted.
        Watch(_root, recursively: false);
        foreach (var folder in Folders)
        {
            Watch(Path.Combine(_root, folder), recursively: true);
        }

        new Thread(Run) { IsBackground = true, Name = nameof(SiteWatcher) }.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _stop.Cancel();
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
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
                | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Add(change.FullPath);
        watcher.Created += (_, change) => AddNew(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            AddNew(change.FullPath);
        };
        // The buffer overflowed: any file may have changed.
        watcher.Error += (_, _) => Add(_root);
        _watchers.Add(watcher);
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // The user's limit of file watches is reached.
            _pollInterval = ShortPollInterval;
        }
    }

    /// <summary>Adds a path that has appeared, and watches it if it is one of the folders.</summary>
    private void AddNew(string path)
    {
        if (Path.GetDirectoryName(path) == _root && Folders.Contains(Path.GetFileName(path)))
        {
            Watch(path, recursively: true);
        }

        Add(path);
    }

    private void Add(string path)
    {
        // Other files beside the folders, such as the output, do not belong to the site.
        if (Path.GetDirectoryName(path) != _root || Folders.Contains(Path.GetFileName(path)))
        {
            _changes.Add(path);
        }
    }

    private void Run()
    {
        try
        {
            var pause = _pollInterval;
            while (true)
            {
                var changed = Collect(pause);
                var clock = Stopwatch.StartNew();
                _onChange(changed);
                if (changed.Count == 0)
                {
                    var longer = clock.Elapsed * PollPause;
                    pause = longer > _pollInterval ? longer : _pollInterval;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The watcher was disposed.
        }
    }

    /// <summary>Waits for a change and collects those that closely follow it. Returns none after the timeout.</summary>
    private HashSet<string> Collect(TimeSpan timeout)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (_changes.TryTake(out var path, (int)timeout.TotalMilliseconds, _stop.Token))
        {
            var clock = Stopwatch.StartNew();
            do
            {
                changed.Add(path);
            }
            while (clock.Elapsed < LongestWait
                && _changes.TryTake(out path, (int)Quiet.TotalMilliseconds, _stop.Token));
        }

        return changed;
    }
}
