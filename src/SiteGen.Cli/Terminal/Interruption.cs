using System.Runtime.InteropServices;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Somebody who wants the command to end before its time, with Ctrl+C or <c>kill</c>. It is asked to stop, so that it can put
/// away what it has begun; asked again, it ends at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    private Interruption()
    {
        _registrations = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM]).Select(s => PosixSignalRegistration.Create(s, Ask))];
    }

    /// <summary>Cancelled when somebody asks.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What shells expect of a process that was ended so: 128 and the number of the signal. 0 if nobody asked.</summary>
    public int ExitStatus { get; private set; }

    /// <summary>Looks out for it until the end of a block.</summary>
    public static Interruption Watch() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        if (ExitStatus == 0)
        {
            ExitStatus = context.Signal == PosixSignal.SIGINT ? 130 : 143;
            context.Cancel = true;
            _source.Cancel();
        }
    }
}
