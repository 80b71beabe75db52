using System.Security.Cryptography;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>Gets what is at an address, with redirects, robots.txt, repetitions and limits of size and type.</summary>
internal sealed class AddressFetch(
    FetchOptions options, Func<DateTimeOffset> now, WebTransport transport, HostQueues queues)
{
    private readonly Repetition _repetition = new(options, now);
    private readonly RobotsFiles _robots = new(options, transport, new(options, now));

    /// <summary>Gets it.</summary>
    /// <param name="request">The source.</param>
    /// <param name="place">What the address is.</param>
    /// <param name="address">The address.</param>
    /// <param name="folder">Where the file goes.</param>
    /// <param name="cancellation">Ends it; no file is left.</param>
    /// <exception cref="FetchException">It could not be fetched; no file is left.</exception>
    public async Task<Fetched> GetAsync(
        FetchRequest request, FetchPlace place, Uri address, string folder, CancellationToken cancellation)
    {
        var limit = new TimeLimit(options.Timeout);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (current, isDowngraded) = (address, false);
        var (host, turn) = ("", (IDisposable?)null);
        try
        {
            while (true)
            {
                WebAddress.Require(current);
                if (!seen.Add(WebAddress.Sent(current)))
                {
                    throw new FetchException(
                        FetchFailureKind.RedirectLoop,
                        $"'{WebAddress.Shown(address)}' leads in a circle, to '{WebAddress.Shown(current)}' again");
                }

                if (seen.Count > options.MaximumRedirects + 1)
                {
                    throw new FetchException(
                        FetchFailureKind.TooManyRedirects,
                        $"'{WebAddress.Shown(address)}' leads through more than {options.MaximumRedirects} redirects");
                }

                // Redirects within a host need no new turn and no pause.
                if (host != current.IdnHost)
                {
                    turn?.Dispose();
                    turn = null;
                    (host, turn) = (current.IdnHost, await queues.EnterAsync(current.IdnHost, cancellation));
                }

                await _robots.RequireAllowedAsync(current, cancellation);
                var asked = current;
                var step = new Step(request, place, address, asked, folder);
                var (next, fetched) = await _repetition.RunAsync(
                    timer => AskAsync(step, timer), asked, limit, cancellation);
                if (next is null)
                {
                    return fetched! with { IsDowngraded = isDowngraded };
                }

                isDowngraded |= asked.Scheme == Uri.UriSchemeHttps && next.IsAbsoluteUri
                    && next.Scheme == Uri.UriSchemeHttp;
                current = next;
            }
        }
        finally
        {
            turn?.Dispose();
        }
    }

    /// <summary>Asks once. Returns where the answer leads, or what came.</summary>
    private async Task<(Uri? Next, Fetched? Fetched)> AskAsync(Step step, CancellationToken cancellation)
    {
        var day = step.Place == FetchPlace.TimeGate ? step.Request.Near : null;
        using var response = await transport.SendAsync(step.Asked, day, cancellation);
        if (Redirect.Target(response, step.Asked) is { } next)
        {
            return (next, null);
        }

        RequireSuccess(response, step.Asked);
        var memento = Memento.Read(response, step.Asked);
        if (step.Place == FetchPlace.TimeGate && memento is null)
        {
            throw new FetchException(
                FetchFailureKind.NotFound,
                $"the TimeGate led to '{WebAddress.Shown(step.Asked)}', which is not a dated copy");
        }

        return (null, await SaveAsync(step, response, memento, cancellation));
    }

    private void RequireSuccess(HttpResponseMessage response, Uri asked)
    {
        var status = (int)response.StatusCode;
        if (response.Headers.TryGetValues("cf-mitigated", out var values) && values.Contains("challenge"))
        {
            throw Shell(asked, "a page that checks for robots");
        }

        if (status is 200 or 203)
        {
            return;
        }

        var kind = status switch
        {
            404 => FetchFailureKind.NotFound,
            410 => FetchFailureKind.Gone,
            204 or 205 => FetchFailureKind.Empty,
            _ => FetchFailureKind.Status,
        };
        throw new FetchException(kind, $"'{WebAddress.Shown(asked)}' answered {StatusWords.Of(status)}")
        {
            IsTransient = status is 408 or 429 or (>= 500 and not (501 or 505)),
            RetryAfter = RetryAfter.Read(response, now()),
        };
    }

    private async Task<Fetched> SaveAsync(
        Step step, HttpResponseMessage response, Memento? memento, CancellationToken cancellation)
    {
        var time = now().ToUniversalTime();
        if (response.Content.Headers.ContentLength > options.MaximumSize)
        {
            throw TooLarge(step.Asked);
        }

        using var part = PartFile.Create(step.Folder);
        var (head, size, hash) = await CopyAsync(response, part, step.Asked, cancellation);
        if (size == 0)
        {
            throw new FetchException(
                FetchFailureKind.Empty, $"'{WebAddress.Shown(step.Asked)}' answered without content");
        }

        var declared = response.Content.Headers.ContentType;
        var mediaType = MediaType.Of(head, Token(declared?.MediaType), WebAddress.Shown(step.Asked));
        var charset = Token(declared?.CharSet);
        var file = part.FullPath;
        if (mediaType == MediaType.Html && size <= ShellPage.MaximumSize)
        {
            var page = CharacterSet.Decode(DiskFile.ReadAllBytes(file), charset, mediaType).Text;
            if (Nesting.IsTooDeep(page))
            {
                throw new FetchException(
                    FetchFailureKind.WrongType,
                    FormattableString.Invariant(
                        $"'{WebAddress.Shown(step.Asked)}' has more than {Limits.HtmlDepth} levels of elements"));
            }

            if (ShellPage.Find(page, step.Address, step.Asked) is { } shell)
            {
                throw Shell(step.Asked, shell);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return new(step.Request)
        {
            File = part.Keep(),
            Size = size,
            Hash = hash,
            Place = step.Place,
            Final = step.Asked,
            MediaType = mediaType,
            CharacterSet = charset,
            Time = time,
            Memento = memento?.Address,
            MementoTime = memento?.Time,
        };
    }

    /// <summary>Writes what comes to a file, piece by piece.</summary>
    private async Task<(byte[] Head, long Size, string Hash)> CopyAsync(
        HttpResponseMessage response, PartFile part, Uri asked, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var (head, size) = (Array.Empty<byte>(), 0L);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        while (await ReadAsync(stream, buffer, asked, cancellation) is > 0 and var count)
        {
            size += count;
            if (size > options.MaximumSize)
            {
                throw TooLarge(asked);
            }

            if (head.Length < MediaType.HeadSize)
            {
                head = [.. head, .. buffer.AsSpan(0, Math.Min(count, MediaType.HeadSize - head.Length))];
            }

            hash.AppendData(buffer, 0, count);
            part.Write(buffer.AsSpan(0, count));
        }

        return (head, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Reads what is there. Only errors of the network become failures, not those of the disk.</summary>
    private static async ValueTask<int> ReadAsync(
        Stream stream, byte[] buffer, Uri asked, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellation);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException)
        {
            throw NetworkFailure.Of(exception, asked);
        }
    }

    /// <summary>Returns a word of the server, safe for messages and files; null if there is none.</summary>
    private static string? Token(string? value)
    {
        var kept = (value ?? "").ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || "-_.+/:".Contains(c));
        return new string([.. kept.Take(60)]) is { Length: > 0 } token ? token : null;
    }

    private FetchException TooLarge(Uri asked) => new(
        FetchFailureKind.TooLarge,
        FormattableString.Invariant(
            $"'{WebAddress.Shown(asked)}' is larger than {options.MaximumSize / 1e6:0.###} MB"));

    private static FetchException Shell(Uri asked, string what) => new(
        FetchFailureKind.Shell, $"'{WebAddress.Shown(asked)}' is {what}, not the article");

    private sealed record Step(FetchRequest Request, FetchPlace Place, Uri Address, Uri Asked, string Folder);
}
