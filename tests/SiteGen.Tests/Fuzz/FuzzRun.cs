using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Fuzz;

/// <summary>Checks a property with many inputs. An input that hangs fails, and so does one that throws.</summary>
internal static class FuzzRun
{
    /// <summary>How many times as many inputs a long run has: an hour instead of a minute.</summary>
    private const int LongFactor = 80;

    /// <summary>Only a hang takes as long, on any machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One kind at a time: what waits for a thread would look like a hang.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Fails unless a check passes for all inputs.</summary>
    /// <param name="kind">What is read, for the report.</param>
    /// <param name="inputs">Makes the inputs.</param>
    /// <param name="count">How many there are by default.</param>
    /// <param name="check">The check.</param>
    public static async Task CheckAsync<T>(string kind, Gen<T> inputs, int count, Action<T> check)
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await RunAsync(kind, inputs, LongRun.Rounds(count, count * LongFactor), check);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task RunAsync<T>(string kind, Gen<T> inputs, int rounds, Action<T> check)
    {
        var (running, checkedCount) = (new ConcurrentDictionary<int, (T Input, long Start)>(), 0);
        var sampling = Task.Factory.StartNew(
            () => inputs.SampleSeeded(CheckOne, rounds, Environment.ProcessorCount), CancellationToken.None,
            TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (await Task.WhenAny(sampling, Task.Delay(TimeSpan.FromSeconds(1))) != sampling)
        {
            foreach (var (input, _) in running.Values.Where(r => Stopwatch.GetElapsedTime(r.Start) > Patience))
            {
                Assert.Fail($"no end after {Patience.TotalSeconds} seconds: {Show(input)}");
            }
        }

        await sampling;
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{checkedCount:#,0} inputs: {kind}"));

        void CheckOne(T input)
        {
            var number = Interlocked.Increment(ref checkedCount);
            running[number] = (input, Stopwatch.GetTimestamp());
            try
            {
                check(input);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{exception.Message}\n{Show(input)}", exception);
            }
            finally
            {
                running.TryRemove(number, out _);
            }
        }
    }

    /// <summary>An input as a string literal.</summary>
    private static string Show<T>(T input) => input switch
    {
        byte[] bytes => Literal(Encoding.Latin1.GetString(bytes)),
        string text => Literal(text),
        _ => $"{input}",
    };

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '\n' => "\\n",
                '"' or '\\' => $"\\{c}",
                >= ' ' and <= '~' => c.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            });
        }

        const int Most = 4_000;
        return literal.Append('"').ToString()[..Math.Min(Most, literal.Length)];
    }
}
