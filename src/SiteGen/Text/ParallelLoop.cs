using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace SiteGen.Text;

/// <summary>
/// Runs loops on several threads. Callers store results by index, so that their order does not depend on timing.
/// </summary>
/// <remarks>The first exception is thrown unwrapped, so that callers can tell a full disk from a bug.</remarks>
internal static class ParallelLoop
{
    /// <summary>Runs the body for each index below <paramref name="count"/>.</summary>
    public static void Run(int count, int jobs, Action<int> body) =>
        Run<object?>(count, jobs, static () => null, (i, _) => body(i));

    /// <summary>
    /// Runs the body for each index below <paramref name="count"/>. Each thread creates a value of its own, for values
    /// that are expensive to create and not thread-safe.
    /// </summary>
    public static void Run<T>(int count, int jobs, Func<T> create, Action<int, T> body) => Unwrap(() => Parallel.For(
        0,
        count,
        OptionsFor(jobs),
        create,
        (i, _, value) =>
        {
            body(i, value);
            return value;
        },
        static _ => { }));

    /// <summary>Runs the body for each item. Items are enumerated in order, and only as threads become free.</summary>
    public static void Run<T>(IEnumerable<T> items, int jobs, Action<T> body)
    {
        var partitioner = Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering);
        Unwrap(() => Parallel.ForEach(partitioner, OptionsFor(jobs), body));
    }

    /// <summary>Runs actions in parallel.</summary>
    public static void Run(int jobs, params Action[] actions) =>
        Unwrap(() => Parallel.Invoke(OptionsFor(jobs), actions));

    /// <summary>Runs two functions in parallel, and returns their results.</summary>
    public static (TFirst First, TSecond Second) Both<TFirst, TSecond>(
        int jobs, Func<TFirst> first, Func<TSecond> second)
    {
        var (firstResult, secondResult) = (default(TFirst), default(TSecond));
        Run(jobs, () => firstResult = first(), () => secondResult = second());
        return (firstResult!, secondResult!);
    }

    private static ParallelOptions OptionsFor(int jobs) => new() { MaxDegreeOfParallelism = jobs };

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
