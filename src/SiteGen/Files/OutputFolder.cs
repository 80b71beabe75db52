using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The folder of the built site, the only one that a build writes to. Only files in its manifest are overwritten or
/// removed, and only files whose bytes changed are written.
/// </summary>
/// <remarks>
/// A build that fails leaves the previous site as it was. A build that is killed leaves each page old or new, a staging
/// folder, and a manifest that names every file it moved, so the next build repairs the site. Builds take turns.
/// </remarks>
public sealed class OutputFolder
{
    private readonly string _path;

    private OutputFolder(string path) => _path = path;

    /// <summary>Opens a folder for a site. Nothing is written.</summary>
    /// <param name="path">The folder; it need not exist.</param>
    /// <param name="sitePath">
    /// The folder of the site, whose sources must be outside the output folder; null if there is none.
    /// </param>
    /// <exception cref="IOException">There is no site, or it may not be built there.</exception>
    public static OutputFolder Open(string path, string? sitePath = null)
    {
        if (sitePath is not null)
        {
            SiteFolder.RequireContent(sitePath);
            RefuseSources(path, sitePath);
        }

        if (RealPath.IsInGit(RealPath.Of(path)))
        {
            throw new OutputRefusedException(
                $"the output folder '{path}' lies in '.git', where only git writes; choose another with --output");
        }

        return File.Exists(path) ? throw new OutputRefusedException($"'{path}' is a file, not a folder") : new(path);
    }

    /// <summary>Whether the name of a file or folder in the output folder is SiteGen's own.</summary>
    internal static bool IsOwnName(string name) => name.StartsWith(".sitegen-", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Starts to write a site, when no other process writes to the folder. The previous one does not change before the
    /// commit.
    /// </summary>
    /// <param name="options">How it is written; as usual and without waiting if left out.</param>
    /// <exception cref="OutputRefusedException">
    /// The folder contains files that SiteGen did not write, or the list of its files is damaged.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be read, or another process still writes to it.</exception>
    public OutputSession Begin(OutputOptions? options = null) => OutputSession.Begin(_path, options ?? new());

    /// <summary>Writes a site.</summary>
    /// <param name="files">The files of the site.</param>
    /// <param name="clean">Whether files that have not changed are written too.</param>
    /// <param name="jobs">How many files are compared and written in parallel.</param>
    /// <exception cref="OutputRefusedException">A file that SiteGen did not write would be overwritten.</exception>
    /// <exception cref="IOException">The disk failed; the previous site is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">
    /// Permission to write to a folder is missing; the previous site is as it was.
    /// </exception>
    public PublishReport Publish(IReadOnlyList<OutputFile> files, bool clean, int jobs)
    {
        using var session = Begin(new() { Clean = clean });
        ParallelLoop.Run(files.Count, jobs, i => session.Put(files[i]));
        return session.Commit();
    }

    /// <summary>Refuses a folder without a manifest that is not empty.</summary>
    /// <exception cref="OutputRefusedException">The folder contains a file or folder.</exception>
    internal static void RefuseForeignFiles(string path)
    {
        var foreign = !Directory.Exists(path) ? null
            : Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry))
                .Where(name => name is not (".gitkeep" or ".gitignore" or StagingFolder.Name or OutputLock.Name))
                .Min(StringComparer.Ordinal);
        if (foreign is not null)
        {
            throw new OutputRefusedException(
                $"the output folder '{path}' contains files that SiteGen did not write, such as '{foreign}'; "
                + "empty it, choose another with --output, or let --adopt take over the files that the build writes");
        }
    }

    /// <summary>Refuses an output folder inside the sources: the next build would read it as content.</summary>
    private static void RefuseSources(string path, string sitePath)
    {
        var output = RealPath.Of(path);
        foreach (var name in (string[])["content", "templates", "static"])
        {
            var source = RealPath.Of(Path.Combine(sitePath, name));
            var isInside = RealPath.IsInside(output, source);
            if (isInside || RealPath.IsInside(source, output))
            {
                var relation = isInside ? "lies in" : "contains";
                throw new OutputRefusedException(
                    $"the output folder '{path}' {relation} the folder '{name}' of the site, "
                    + "which is never written to; choose another with --output");
            }
        }
    }
}

/// <summary>SiteGen must not write to the output folder, because of what is in it.</summary>
public sealed class OutputRefusedException(string message) : IOException(message);
