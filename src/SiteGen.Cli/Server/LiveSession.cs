using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>
/// What happens while a site is served: changes are taken up, browsers are told, and once nothing more comes the whole
/// site is checked behind everybody's back, so that mistakes on pages that nobody looks at show too.
/// </summary>
internal sealed class LiveSession : IDisposable
{
    /// <summary>How long nothing must change before everything is checked.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>How often a site is read that changes while it is read, and how long to wait in between.</summary>
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly LiveSite _site;
    private readonly ReloadHub _hub;
    private readonly string _session;
    private readonly int _jobs;
    private readonly bool _all;
    private readonly Timer _check;
    private readonly Lock _checking = new();
    private readonly Lock _printing = new();
    private SiteWatcher? _watcher;

    /// <summary>Ends a check that a change has overtaken.</summary>
    private CancellationTokenSource _overtaken = new();
    private string _printed = "";
    private LiveState? _checked;

    /// <param name="site">The site.</param>
    /// <param name="hub">The browsers.</param>
    /// <param name="session">The server that they look at.</param>
    /// <param name="jobs">How many things may be done at a time.</param>
    /// <param name="all">Whether all messages are printed in full.</param>
    public LiveSession(LiveSite site, ReloadHub hub, string session, int jobs, bool all)
    {
        (_site, _hub, _session, _jobs, _all) = (site, hub, session, jobs, all);
        _check = new Timer(_ => Check(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="root">The folder of the site.</param>
    public void Start(string root)
    {
        Tell(_site.Current, _site.Current.Diagnostics);
        Print(_site.Current.Diagnostics);
        _watcher = new SiteWatcher(root, Update);
        _check.Change(Rest, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _check.Dispose();
    }

    private void Update(IReadOnlyCollection<string> changed)
    {
        var clock = Stopwatch.StartNew();
        if (changed.Count > 0)
        {
            Interlocked.Exchange(ref _overtaken, new()).Cancel();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!_site.Update(changed))
                {
                    CheckSoon();
                    return;
                }

                break;
            }
            catch (Exception exception) when (Failure.Explains(exception))
            {
                // A file that was there a moment ago may be on its way to another name.
                if (attempt == Attempts)
                {
                    Failure.Print(exception.Message);
                    return;
                }

                Thread.Sleep(Pause);
            }
        }

        var state = _site.Current;
        Tell(state, state.Diagnostics);
        lock (_printing)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {Describe(changed)}: up to date after {clock.Elapsed.TotalMilliseconds:0} ms."));
        }

        if (state.Diagnostics.Any(d => d.Rule.Severity == Severity.Error))
        {
            Print(state.Diagnostics);
        }

        CheckSoon();
    }

    private void CheckSoon()
    {
        try
        {
            _check.Change(Rest, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The server is going.
        }
    }

    /// <summary>Checks everything; what is found is told if the site is still the same.</summary>
    private void Check()
    {
        lock (_checking)
        {
            var (state, overtaken) = (_site.Current, _overtaken.Token);
            if (state == _checked)
            {
                return;
            }

            IReadOnlyList<Diagnostic> diagnostics;
            try
            {
                // Whoever looks at pages meanwhile has the rest of the machine.
                diagnostics = state.Check(Math.Max(1, _jobs / 2), overtaken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _checked = state;
            if (state == _site.Current)
            {
                Tell(state, diagnostics);
                Print(diagnostics);
            }
        }
    }

    private void Tell(LiveState state, IReadOnlyList<Diagnostic> diagnostics) =>
        _hub.Tell(LiveMessage.Write(_session, state.Version, state.PagesVersion, diagnostics));

    /// <summary>Prints what is wrong, once.</summary>
    private void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        lock (_printing)
        {
            var text = string.Concat(diagnostics.Select(DiagnosticFormatter.Format));
            if (text == _printed)
            {
                return;
            }

            if (text.Length == 0)
            {
                Console.WriteLine("Nothing is wrong any more.");
            }

            _printed = text;
            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(diagnostics, _all);
            printer.PrintCount(diagnostics, ".");
        }
    }

    private static string Describe(IReadOnlyCollection<string> changed)
    {
        var names = changed.Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal).ToArray();
        return names.Length switch
        {
            0 => "a change",
            1 => names[0]!,
            _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]} and {names.Length - 1} more"),
        };
    }
}
