using System.Globalization;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Cli.Commands;

/// <summary>Gets sources, with progress on a terminal.</summary>
internal static class FetchRun
{
    /// <summary>Erases the line (ECMA-48: CR, EL).</summary>
    private const string Erase = "\r\e[K";

    /// <summary>Gets sources, and hands over each when it is there.</summary>
    /// <param name="requests">The sources.</param>
    /// <param name="options">The limits.</param>
    /// <param name="folder">Where files are put.</param>
    /// <param name="take">Receives each result; its file is deleted afterwards.</param>
    /// <returns>The exit status of an interruption; 0 if all were asked.</returns>
    public static int Get(
        IReadOnlyList<FetchRequest> requests, FetchOptions options, string folder, Action<FetchResult> take)
    {
        using var interruption = Interruption.Handle();
        using var fetcher = new Fetcher(options, () => Clock.UtcNow());
        try
        {
            GetAsync(fetcher, requests, folder, take, interruption.Token).GetAwaiter().GetResult();
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted. What was fetched before is kept.");
            return interruption.ExitStatus;
        }
    }

    private static async Task GetAsync(
        Fetcher fetcher,
        IReadOnlyList<FetchRequest> requests,
        string folder,
        Action<FetchResult> take,
        CancellationToken cancellation)
    {
        var showsProgress = requests.Count > 1 && TerminalColor.IsWantedOnError();
        var done = 0;
        Show();
        await foreach (var result in fetcher.FetchAllAsync(requests, folder, cancellation))
        {
            Console.Error.Write(showsProgress ? Erase : "");
            take(result);
            (result as Fetched)?.Dispose();
            done++;
            Show();
        }

        Console.Error.Write(showsProgress ? Erase : "");

        void Show()
        {
            if (showsProgress)
            {
                Console.Error.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{Erase}{done:#,0} of {requests.Count:#,0} sources …"));
            }
        }
    }
}
