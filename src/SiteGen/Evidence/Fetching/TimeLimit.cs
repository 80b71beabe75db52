using SiteGen.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>How much time is left for an address. Only the time in <see cref="RunAsync"/> counts.</summary>
internal sealed class TimeLimit
{
    /// <summary>The longest time that timers of .NET have.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly TimeSpan _limit;

    public TimeLimit(TimeSpan limit) => Left = _limit = limit < Longest ? limit : Longest;

    /// <summary>What is left.</summary>
    public TimeSpan Left { get; private set; }

    /// <summary>Does something within the time that is left.</summary>
    /// <exception cref="FetchException">It took longer.</exception>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> action, Uri address, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(Left > TimeSpan.Zero ? Left : TimeSpan.Zero);
        var elapsed = Elapsed.Start();
        try
        {
            return await action(timer.Token);
        }
        catch (Exception exception) when (
            !cancellation.IsCancellationRequested
            && (exception is OperationCanceledException || timer.IsCancellationRequested))
        {
            throw new FetchException(
                FetchFailureKind.TooSlow, $"'{WebAddress.Shown(address)}' took longer than {Seconds(_limit)}");
        }
        finally
        {
            Left -= elapsed.Time;
        }
    }

    /// <summary>Returns a time in words: <c>60 seconds</c>.</summary>
    private static string Seconds(TimeSpan time) =>
        time == TimeSpan.FromSeconds(1) ? "1 second"
        : FormattableString.Invariant($"{time.TotalSeconds:0.###} seconds");
}
