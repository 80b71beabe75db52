using System.Diagnostics;
using SiteGen.Content.Settings;

namespace SiteGen.Cli.Commands;

/// <summary>
/// Pagefind, which indexes a published site for <c>search: pagefind</c>. It writes into <c>pagefind/</c> of the output
/// folder; these files are its own: they are not in the manifest, so that no build removes or replaces them.
/// </summary>
internal static class Pagefind
{
    /// <summary>The folder of its files, below the output folder.</summary>
    private const string Folder = "pagefind";

    /// <summary>What to say where a site asks for it and it is not there.</summary>
    public const string IsMissing =
        "the site has 'search: pagefind', but there is no program 'pagefind' on PATH; install it (https://pagefind.app), or write 'search: built-in'";

    /// <summary>Whether a site is searched with it.</summary>
    public static bool IsWanted(SiteSettings? settings) => settings?.Search == SiteSettings.PagefindSearch;

    /// <summary>Whether a file of a site lies where Pagefind's do.</summary>
    public static bool IsInFolder(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);

    /// <summary>The program; null where it is not installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => (string[])[Path.Combine(folder, "pagefind"), Path.Combine(folder, "pagefind.exe")]).FirstOrDefault(File.Exists);

    /// <summary>Indexes a published site.</summary>
    /// <returns>Why it could not be done; null if it was.</returns>
    /// <exception cref="IOException">The folder of the last index cannot be removed.</exception>
    public static string? Index(string program, string output)
    {
        Remove(output);
        var start = new ProcessStartInfo(program, ["--site", output]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            // Both at a time: a program that waits for its reader never ends.
            var said = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var reason = (errors.Length > 0 ? errors : said.GetAwaiter().GetResult()).Trim();
            return process.ExitCode == 0 ? null : $"'{program} --site {output}' failed with {process.ExitCode}: {reason}";
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return $"'{program}' cannot be run: {exception.Message}";
        }
    }

    /// <summary>
    /// Removes the last index of a site: Pagefind leaves its parts where they are, and a site that no longer asks for it would
    /// go on publishing it. Only a folder that Pagefind made is removed, and none that is a link.
    /// </summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public static void Remove(string output)
    {
        var folder = new DirectoryInfo(Path.Combine(output, Folder));
        if (folder is { Exists: true, LinkTarget: null } && File.Exists(Path.Combine(folder.FullName, "pagefind-entry.json")))
        {
            folder.Delete(recursive: true);
        }
    }
}
