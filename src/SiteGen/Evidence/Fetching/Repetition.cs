using System.Globalization;

namespace SiteGen.Evidence.Fetching;

/// <summary>Repeats requests that failed for the moment.</summary>
internal sealed class Repetition(FetchOptions options, Func<DateTimeOffset> now)
{
    /// <summary>Does something, and repeats it after a failure that may pass, while there is time left.</summary>
    /// <exception cref="FetchException">It failed for good, or too often, or would have to wait too long.</exception>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> action, Uri address, TimeLimit limit, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await limit.RunAsync(action, address, cancellation);
            }
            catch (FetchException failure) when (failure.IsTransient && i < options.Retries)
            {
                var pause = failure.RetryAfter ?? options.RetryPause * (1 << Math.Min(i, 10));
                if (pause > limit.Left)
                {
                    throw failure.RetryAfter is null ? failure : TooLate(failure, pause);
                }

                await limit.RunAsync(
                    async timer =>
                    {
                        await Task.Delay(pause, timer);
                        return true;
                    },
                    address, cancellation);
            }
        }
    }

    private FetchException TooLate(FetchException failure, TimeSpan pause)
    {
        var time = now().UtcDateTime.Add(Min(pause, TimeSpan.FromDays(3650)));
        var day = time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(failure.Kind, $"{failure.Message} and asks not to come back before {day} UTC");
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
