using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace SiteGen.Text;

/// <summary>
/// Loops on several threads. Callers store results by index, so that their order does not depend on timing. The first
/// exception of a loop is thrown as it is, not wrapped: callers distinguish a full disk from a bug.
/// </summary>
internal static class ParallelLoop
{
    /// <summary>Runs the body for each index below <paramref name="count"/>.</summary>
    public static void Run(int count, int jobs, Action<int> body) =>
        Run<object?>(count, jobs, static () => null, (i, _) => body(i));

    /// <summary>The same with one value per thread, for values that are expensive and cannot be shared.</summary>
    public static void Run<T>(int count, int jobs, Func<T> create, Action<int, T> body)
    {
        Unwrap(() => Parallel.For(0, count, Options(jobs), create, RunBody, static _ => { }));

        T RunBody(int i, ParallelLoopState state, T value)
        {
            body(i, value);
            return value;
        }
    }

    /// <summary>Runs the body for each item. Items are enumerated one by one, as threads become free.</summary>
    public static void Run<T>(IEnumerable<T> items, int jobs, Action<T> body) => Unwrap(() => Parallel.ForEach(
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), Options(jobs), body));

    /// <summary>Runs actions in parallel.</summary>
    public static void Run(int jobs, params Action[] actions) =>
        Unwrap(() => Parallel.Invoke(Options(jobs), actions));

    /// <summary>Computes two values in parallel.</summary>
    public static (TFirst First, TSecond Second) Both<TFirst, TSecond>(
        int jobs, Func<TFirst> first, Func<TSecond> second)
    {
        var (one, other) = (default(TFirst), default(TSecond));
        Run(jobs, () => one = first(), () => other = second());
        return (one!, other!);
    }

    private static ParallelOptions Options(int jobs) => new() { MaxDegreeOfParallelism = jobs };

    private static void Unwrap(Action loop)
    {
        try
        {
            loop();
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
