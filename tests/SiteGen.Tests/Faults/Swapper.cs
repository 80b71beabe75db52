namespace SiteGen.Tests.Faults;

/// <summary>
/// Changes files and folders while something reads them, on a thread of its own: each is put away, perhaps with another
/// in its place, and comes back.
/// </summary>
internal sealed class Swapper : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TemporaryFolder _away = new();
    private readonly Task _thread;
    private int _swaps;

    /// <param name="paths">The files and folders.</param>
    /// <param name="targetOf">What a link in the place of each leads to; null for none.</param>
    public Swapper(IReadOnlyList<string> paths, Func<string, string?> targetOf)
    {
        var random = new Random(20150723);
        _thread = Task.Factory.StartNew(
            () =>
            {
                while (!_end.IsCancellationRequested)
                {
                    var path = paths[random.Next(paths.Count)];
                    Swap(path, targetOf(path), () => Thread.SpinWait(random.Next(200_000)));
                    Thread.SpinWait(random.Next(200_000));
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How often something was changed and changed back.</summary>
    public int Swaps => Volatile.Read(ref _swaps);

    public void Dispose()
    {
        _end.Cancel();
        _thread.GetAwaiter().GetResult();
        _end.Dispose();
        _away.Dispose();
    }

    private void Swap(string path, string? target, Action wait)
    {
        var (kept, link) = (Path.Combine(_away.Path, "kept"), Path.Combine(_away.Path, "link"));
        var isFolder = Directory.Exists(path);
        if (isFolder)
        {
            Directory.Move(path, kept);
        }
        else
        {
            File.Copy(path, kept);
        }

        // A link takes the place of a file at once; a folder is missing for a moment.
        switch (target)
        {
            case null when !isFolder:
                File.Delete(path);
                break;
            case not null when !isFolder:
                File.CreateSymbolicLink(link, target);
                File.Move(link, path, overwrite: true);
                break;
            case not null:
                Directory.CreateSymbolicLink(path, target);
                break;
            default:
                break;
        }

        wait();
        if (isFolder)
        {
            File.Delete(path);
            Directory.Move(kept, path);
        }
        else
        {
            File.Move(kept, path, overwrite: true);
        }

        Interlocked.Increment(ref _swaps);
    }
}
