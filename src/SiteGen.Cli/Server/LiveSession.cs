using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>
/// Updates a served site when its files change, and informs browsers and the terminal. When changes pause, it checks
/// the whole site in the background, so that errors on pages that nobody is looking at show up too.
/// </summary>
internal sealed class LiveSession : IDisposable
{
    /// <summary>How long to wait after a change before the whole site is checked.</summary>
    private static readonly TimeSpan CheckDelay = TimeSpan.FromMilliseconds(400);

    /// <summary>How many times to try to read a site that is changing, and how long to wait between attempts.</summary>
    private const int MaxAttempts = 5;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    private readonly LiveSite _site;
    private readonly ReloadHub _hub;
    private readonly string _session;
    private readonly int _jobs;
    private readonly bool _all;
    private readonly Timer _checkTimer;
    private readonly Lock _checkLock = new();
    private readonly Lock _printLock = new();
    private SiteWatcher? _watcher;

    /// <summary>Cancels a check when a file changes.</summary>
    private volatile CancellationTokenSource _checkCancellation = new();
    private LiveState? _checked;
    private string _printed = "";

    /// <param name="site">The site.</param>
    /// <param name="hub">Where messages to browsers are sent.</param>
    /// <param name="session">Identifies this run of the server in messages to browsers.</param>
    /// <param name="jobs">How many files and pages to work on at once.</param>
    /// <param name="all">Whether to print all diagnostics, however many there are.</param>
    public LiveSession(LiveSite site, ReloadHub hub, string session, int jobs, bool all)
    {
        (_site, _hub, _session, _jobs, _all) = (site, hub, session, jobs, all);
        _checkTimer = new Timer(_ => Check(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Starts to watch a site.</summary>
    /// <param name="root">The folder of the site.</param>
    public void Start(string root)
    {
        Broadcast(_site.Current, _site.Current.Diagnostics);
        Print(_site.Current.Diagnostics);
        _watcher = new SiteWatcher(root, Update);
        CheckSoon();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _checkTimer.Dispose();
    }

    private void Update(IReadOnlyCollection<string> changed)
    {
        var clock = Stopwatch.StartNew();
        if (changed.Count > 0)
        {
            _checkCancellation.Cancel();
            _checkCancellation = new();
        }

        if (TryUpdateSite(changed))
        {
            var state = _site.Current;
            Broadcast(state, state.Diagnostics);
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{DateTime.Now:HH:mm:ss} {DiagnosticFormatter.OneLine(Describe(changed))}; "
                + $"updated in {clock.Elapsed.TotalMilliseconds:0} ms.");
            lock (_printLock)
            {
                Console.WriteLine(line);
            }

            if (state.Diagnostics.Any(d => d.Rule.Severity == Severity.Error))
            {
                Print(state.Diagnostics);
            }
        }

        CheckSoon();
    }

    /// <summary>Updates the site. Returns false if nothing changed or the site cannot be read.</summary>
    private bool TryUpdateSite(IReadOnlyCollection<string> changed)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return _site.Update(changed);
            }
            catch (Exception exception) when (Failure.IsExpected(exception))
            {
                // A file that has just disappeared may be in the middle of a rename.
                if (attempt == MaxAttempts)
                {
                    Failure.Print(exception.Message);
                    return false;
                }

                Thread.Sleep(RetryDelay);
            }
        }
    }

    private void CheckSoon() => _checkTimer.Change(CheckDelay, Timeout.InfiniteTimeSpan);

    /// <summary>Checks the whole site, and reports the result if the site has not changed meanwhile.</summary>
    private void Check()
    {
        lock (_checkLock)
        {
            var (state, cancellation) = (_site.Current, _checkCancellation.Token);
            if (state == _checked)
            {
                return;
            }

            IReadOnlyList<Diagnostic> diagnostics;
            try
            {
                // Half of the threads are left for serving pages.
                diagnostics = state.Check(Math.Max(1, _jobs / 2), cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _checked = state;
            if (state == _site.Current)
            {
                Broadcast(state, diagnostics);
                Print(diagnostics);
            }
        }
    }

    private void Broadcast(LiveState state, IReadOnlyList<Diagnostic> diagnostics) =>
        _hub.Broadcast(LiveMessage.Write(_session, state.Version, state.PagesVersion, diagnostics));

    /// <summary>Prints diagnostics, unless they were the last that were printed.</summary>
    private void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        lock (_printLock)
        {
            var text = string.Concat(diagnostics.Select(DiagnosticFormatter.Format));
            if (text == _printed)
            {
                return;
            }

            _printed = text;
            if (text.Length == 0)
            {
                Console.WriteLine("No errors or warnings left.");
            }

            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(diagnostics, _all);
            printer.PrintCount(diagnostics, ".");
        }
    }

    private static string Describe(IReadOnlyCollection<string> changed)
    {
        var names = changed.Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal).ToArray();
        return names switch
        {
            [] => "files changed",
            [var name] => $"{name} changed",
            _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]} and {names.Length - 1} more changed"),
        };
    }
}
