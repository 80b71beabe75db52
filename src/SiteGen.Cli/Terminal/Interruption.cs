using System.Runtime.InteropServices;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Ctrl+C or <c>kill</c>. The first signal asks the command to clean up and stop; the second ends it at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    private Interruption()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>128 plus the number of the signal, as shells expect; 0 if there was no signal.</summary>
    public int ExitStatus { get; private set; }

    /// <summary>Handles signals until it is disposed.</summary>
    public static Interruption Handle() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (ExitStatus == 0)
        {
            ExitStatus = context.Signal == PosixSignal.SIGINT ? 130 : 143;
            context.Cancel = true;
            _source.Cancel();
        }
    }
}
