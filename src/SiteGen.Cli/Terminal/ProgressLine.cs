using System.Globalization;
using SiteGen.Building;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// A line on the terminal that says how far a build is, from its second second on: shorter builds are over before it could
/// be read. It is gone when the build is done.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>To the start of the line, and what is on it erased (ECMA-48: CR, EL).</summary>
    private const string Erase = "\r\e[K";

    private readonly BuildProfile _profile;
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isShown;
    private bool _isOver;

    private ProgressLine(BuildProfile profile, TextWriter writer)
    {
        (_profile, _writer) = (profile, writer);
        _timer = new Timer(_ => Show(), null, Patience, Interval);
    }

    /// <summary>Shows the progress of a build on standard error; null where that is no terminal that can erase a line.</summary>
    public static ProgressLine? Start(BuildProfile profile) => TerminalColor.IsWantedOnError() ? new(profile, Console.Error) : null;

    /// <summary>How far a build is, in words: "render pages: 1,200 of 12,000".</summary>
    public static string? Describe(BuildProfile profile) => profile.Current is not { } pass ? null
        : profile.Total == 0 ? pass + " …"
        : string.Create(CultureInfo.InvariantCulture, $"{pass}: {profile.Done:#,0} of {profile.Total:#,0}");

    /// <summary>Takes the line away until the next pass has something to tell, so that something else can be printed.</summary>
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

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
        }

        Pause();
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_isOver && Describe(_profile) is { } text)
            {
                _writer.Write(Erase + text);
                _isShown = true;
            }
        }
    }
}
