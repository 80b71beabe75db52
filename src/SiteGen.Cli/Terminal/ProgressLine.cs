using System.Globalization;
using SiteGen.Building;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// A line on the terminal that shows the progress of a build which takes longer than a second. It disappears when the
/// build is done.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Moves to the start of the line and erases it (ECMA-48: CR, EL).</summary>
    private const string Erase = "\r\e[K";

    private readonly BuildProfile _profile;
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isShown;
    private bool _isDisposed;

    private ProgressLine(BuildProfile profile, TextWriter writer)
    {
        (_profile, _writer) = (profile, writer);
        _timer = new Timer(_ => Show(), null, Delay, Interval);
    }

    /// <summary>Shows progress on standard error, or returns null if that is not a suitable terminal.</summary>
    public static ProgressLine? Start(BuildProfile profile) =>
        TerminalColor.IsWantedOnError() ? new(profile, Console.Error) : null;

    /// <summary>Returns the progress in words, such as "render pages: 1,200 of 12,000".</summary>
    public static string? Describe(BuildProfile profile) => profile.Current is not { } pass ? null
        : profile.Total == 0 ? pass + " …"
        : string.Create(CultureInfo.InvariantCulture, $"{pass}: {profile.Done:#,0} of {profile.Total:#,0}");

    /// <summary>Erases the line before something else is printed. It reappears at the next interval.</summary>
    public void Pause()
    {
        lock (_lock)
        {
            if (_isShown)
            {
                _writer.Write(Erase);
                _isShown = false;
            }
        }
    }

    /// <summary>Erases the line for good.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isDisposed = true;
            Pause();
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            // A callback may still be running when the timer is disposed.
            if (!_isDisposed && Describe(_profile) is { } text)
            {
                _writer.Write(Erase + text);
                _isShown = true;
            }
        }
    }
}
