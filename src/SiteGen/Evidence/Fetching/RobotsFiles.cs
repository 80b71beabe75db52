using System.Collections.Concurrent;
using System.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>Gets the <c>robots.txt</c> of each site once.</summary>
internal sealed class RobotsFiles(FetchOptions options, WebTransport transport, Repetition repetition)
{
    /// <summary>The name that sites may use for this program.</summary>
    public const string Product = "SiteGen";

    /// <summary>How many redirects the RFC wants to be followed.</summary>
    private const int MaximumRedirects = 5;

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    /// <summary>Refuses addresses that a site forbids to programs.</summary>
    /// <remarks>The caller has the turn of the host, so no file is asked for twice at once.</remarks>
    /// <exception cref="FetchException">It is refused, or the rules cannot be read.</exception>
    public async Task RequireAllowedAsync(Uri address, CancellationToken cancellation)
    {
        var origin = WebAddress.Origin(address);
        if (!_answers.TryGetValue(origin, out var answer))
        {
            answer = await GetAsync(new Uri(address, "/robots.txt"), cancellation);
            _answers[origin] = answer;
        }

        if (answer.Rules is null)
        {
            throw new FetchException(answer.Kind, answer.Reason);
        }

        if (!answer.Rules.Allows(address))
        {
            throw new FetchException(
                FetchFailureKind.RefusedByRobots,
                $"the robots.txt of '{address.IdnHost}' forbids programs to get '{WebAddress.Shown(address)}'");
        }
    }

    private async Task<Answer> GetAsync(Uri file, CancellationToken cancellation)
    {
        try
        {
            var limit = new TimeLimit(options.Timeout);
            var rules = await repetition.RunAsync(timer => ReadAsync(file, timer), file, limit, cancellation);
            return new(rules, default, "");
        }
        catch (FetchException failure)
        {
            return new(null, failure.Kind, failure.Message);
        }
    }

    private async Task<RobotsRules> ReadAsync(Uri file, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            WebAddress.Require(file);
            using var response = await transport.SendAsync(file, null, cancellation);
            switch ((int)response.StatusCode)
            {
                case >= 500 and var status:
                    throw new FetchException(
                        FetchFailureKind.RobotsUnavailable,
                        $"'{WebAddress.Shown(file)}' answered {StatusWords.Of(status)}, so it is unknown what"
                        + " it allows")
                    {
                        IsTransient = true,
                        RetryAfter = RetryAfter.Read(response, null),
                    };
                case >= 200 and < 300:
                    return RobotsRules.Read(await ReadTextAsync(response, file, cancellation), Product);
                case >= 300 and < 400 when Redirect.Target(response, file) is { } target:
                    file = target;
                    break;
                default:
                    return RobotsRules.None;
            }
        }

        return RobotsRules.None;
    }

    private static async Task<string> ReadTextAsync(
        HttpResponseMessage response, Uri file, CancellationToken cancellation)
    {
        var bytes = new byte[RobotsRules.MaximumSize];
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(bytes, 0, count);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException)
        {
            throw NetworkFailure.Of(exception, file);
        }
    }

    private sealed record Answer(RobotsRules? Rules, FetchFailureKind Kind, string Reason);
}
