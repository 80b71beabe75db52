using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Content.Settings;

namespace SiteGen.Cli.Commands;

/// <summary>
/// Runs Pagefind, the program that indexes a published site with <c>search: pagefind</c>. Its files in
/// <c>pagefind/</c> are not in the manifest of the output folder, so a build neither removes nor replaces them.
/// </summary>
internal static class Pagefind
{
    /// <summary>The folder of its files, below the output folder.</summary>
    private const string Folder = "pagefind";

    /// <summary>The message when a site needs Pagefind and it is not installed.</summary>
    public const string MissingMessage = "the site has 'search: pagefind', but there is no program 'pagefind' on PATH; "
        + "install it (https://pagefind.app), or write 'search: built-in'";

    /// <summary>Whether a site uses Pagefind for its search.</summary>
    public static bool IsWanted(SiteSettings? settings) => settings?.Search == SiteSettings.PagefindSearch;

    /// <summary>Whether an output file of the site itself is in Pagefind's folder.</summary>
    public static bool IsInFolder(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);

    /// <summary>Returns the path of the program; null if it is not installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => (string[])[Path.Combine(folder, "pagefind"), Path.Combine(folder, "pagefind.exe")])
        .FirstOrDefault(File.Exists);

    /// <summary>Indexes a published site.</summary>
    /// <returns>Why that failed; null if it worked.</returns>
    /// <exception cref="IOException">The previous index cannot be removed.</exception>
    public static string? Index(string program, string output)
    {
        Remove(output);
        var start = new ProcessStartInfo(program, ["--site", output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            // Both streams are read at the same time: if one were full, the program would wait forever.
            var printed = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var reason = (errors.Length > 0 ? errors : printed.GetAwaiter().GetResult()).Trim();
            return process.ExitCode == 0
                ? null
                : $"'{program} --site {output}' failed with exit status {process.ExitCode}: {reason}";
        }
        catch (Win32Exception exception)
        {
            return $"cannot run '{program}': {exception.Message}";
        }
    }

    /// <summary>
    /// Removes the previous index: Pagefind does not delete its old files, and a site that no longer uses it would
    /// still publish them. Only a folder that Pagefind created is removed, and never a link.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be removed.</exception>
    public static void Remove(string output)
    {
        var folder = new DirectoryInfo(Path.Combine(output, Folder));
        if (folder is { Exists: true, LinkTarget: null }
            && File.Exists(Path.Combine(folder.FullName, "pagefind-entry.json")))
        {
            folder.Delete(recursive: true);
        }
    }
}
