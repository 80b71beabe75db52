using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>What publishing did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that were there as they are.</param>
/// <param name="Removed">Files of the previous build that the site no longer has.</param>
public sealed record PublishReport(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of the built site. It is the only place that is written to. A manifest in it says which files are
/// SiteGen's: only these are ever overwritten or removed, and a folder with other files is refused.
/// </summary>
/// <remarks>
/// Only files whose bytes changed are written. They are first written beside the previous site and moved over it when all
/// of them are complete (<see cref="OutputSession"/>), and what they replace is kept until the last one is in its place: a
/// disk that fills up, a folder that may not be written to, or a file in the way leaves the previous site as it was. A
/// process that is killed leaves a staging folder, and while files are moved a manifest that names the old and the new
/// ones, so that the next build mends it.
/// </remarks>
public sealed class OutputFolder
{
    private readonly string _root;
    private readonly OutputManifest _manifest;

    private OutputFolder(string root, OutputManifest manifest)
    {
        (_root, _manifest) = (root, manifest);
    }

    /// <summary>Opens a folder for a site, before anything is built.</summary>
    /// <param name="path">The folder; it need not be there.</param>
    /// <param name="sitePath">The folder of the site whose content and templates it must stay out of; null for none.</param>
    /// <exception cref="OutputRefusedException">The folder holds files that SiteGen did not write.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static OutputFolder Open(string path, string? sitePath = null)
    {
        if (sitePath is not null)
        {
            RefuseSources(path, sitePath);
        }

        var root = Path.GetFullPath(path);
        if (File.Exists(root))
        {
            throw new OutputRefusedException($"'{path}' is a file, not a folder");
        }

        var manifest = OutputManifest.Read(root);
        var stranger = manifest.Exists || !Directory.Exists(root) ? null
            : Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName)
                .Where(name => !IsNobodys(name!)).Order(StringComparer.Ordinal).FirstOrDefault();
        return stranger is null ? new(root, manifest) : throw new OutputRefusedException(
            $"the output folder '{path}' holds files that SiteGen did not write, such as '{stranger}'; empty it, or choose another with --output");
    }

    /// <summary>Begins to write a site to the folder; nothing of the old one changes before it is finished.</summary>
    /// <param name="clean">Write every file anew, also those that have not changed.</param>
    public OutputSession Begin(bool clean = false) => new(_root, _manifest, clean, IsEmpty());

    /// <summary>Makes the folder hold exactly these files, besides files that are not SiteGen's.</summary>
    /// <param name="files">The site.</param>
    /// <param name="clean">Write every file anew, also those that have not changed.</param>
    /// <param name="jobs">How many files are compared and written at a time.</param>
    /// <exception cref="OutputRefusedException">A file that is not SiteGen's stands where one would be written.</exception>
    /// <exception cref="IOException">The disk refused; the previous site is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to; the previous site is as it was.</exception>
    public PublishReport Publish(IReadOnlyList<OutputFile> files, bool clean, int jobs)
    {
        using var session = Begin(clean);
        ParallelLoop.Run(files.Count, jobs, i => session.Put(files[i]));
        return session.Commit();
    }

    /// <summary>A site that is built into its own content would be content of the next build.</summary>
    private static void RefuseSources(string path, string sitePath)
    {
        var output = RealPath.Of(path);
        foreach (var name in (string[])["content", "templates"])
        {
            var source = RealPath.Of(Path.Combine(sitePath, name));
            if (RealPath.IsInside(output, source) || RealPath.IsInside(source, output))
            {
                var relation = RealPath.IsInside(output, source) ? "lies in" : "holds";
                throw new OutputRefusedException($"the output folder '{path}' {relation} the folder '{name}' of the site, which is read and never written to; choose another with --output");
            }
        }
    }

    /// <summary>Whether nothing stands in the folder that a file of the site could meet.</summary>
    private bool IsEmpty() => !Directory.Exists(_root)
        || Directory.EnumerateFileSystemEntries(_root).All(e => Path.GetFileName(e) is OutputManifest.Name || IsNobodys(Path.GetFileName(e)));

    /// <summary>Whether an entry tells nothing of whose the folder is.</summary>
    private static bool IsNobodys(string name) => name is ".gitkeep" or ".gitignore" or StagingFolder.Name;
}

/// <summary>The output folder is not SiteGen's to write to.</summary>
public sealed class OutputRefusedException(string message) : IOException(message);
