using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace SiteGen.Text;

/// <summary>Loops over indexes on several threads: results are stored by index, so that their order is that of the input.</summary>
internal static class ParallelLoop
{
    /// <summary>Runs the body for each index below <paramref name="count"/>.</summary>
    /// <remarks>The first exception is thrown as it is, not wrapped: callers tell a full disk from a bug.</remarks>
    public static void Run(int count, int jobs, Action<int> body) =>
        Run<object?>(count, jobs, static () => null, (i, _) => body(i));

    /// <summary>The same with a value per thread, for things that are costly to make and not to be shared.</summary>
    public static void Run<T>(int count, int jobs, Func<T> create, Action<int, T> body)
    {
        Unwrap(() => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, create, (i, _, own) =>
        {
            body(i, own);
            return own;
        }, static _ => { }));
    }

    /// <summary>
    /// Runs the body for each item. The items are made one after another, in their order, while others are worked on; few are
    /// there at a time.
    /// </summary>
    public static void Run<T>(IEnumerable<T> items, int jobs, Action<T> body) => Unwrap(() => Parallel.ForEach(
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = jobs }, body));

    /// <summary>Runs some things at a time; the first exception is thrown as it is.</summary>
    public static void Run(int jobs, params Action[] actions) =>
        Unwrap(() => Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = jobs }, actions));

    /// <summary>Gets two things at a time; the first exception is thrown as it is.</summary>
    public static (TFirst First, TSecond Second) Both<TFirst, TSecond>(int jobs, Func<TFirst> first, Func<TSecond> second)
    {
        var (one, other) = (default(TFirst), default(TSecond));
        Run(jobs, () => one = first(), () => other = second());
        return (one!, other!);
    }

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
