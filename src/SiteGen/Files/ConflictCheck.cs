namespace SiteGen.Files;

/// <summary>
/// Checks, before anything is moved, that no file of anybody else would be overwritten, and that no symbolic link leads
/// out of the output folder.
/// </summary>
/// <param name="root">The output folder.</param>
/// <param name="own">The files that SiteGen wrote there.</param>
/// <param name="stale">Those of them that will be removed.</param>
internal sealed class ConflictCheck(string root, IReadOnlySet<string> own, IReadOnlySet<string> stale)
{
    private readonly HashSet<string> _checkedFolders = new(StringComparer.Ordinal);

    /// <summary>Checks everything that will be moved or removed.</summary>
    /// <param name="moved">The paths that will be moved into the output folder; folders end with a slash.</param>
    /// <exception cref="OutputRefusedException">There is a conflict.</exception>
    public void Run(IEnumerable<string> moved)
    {
        foreach (var path in moved)
        {
            CheckParents(path);
            CheckTarget(path);
        }

        foreach (var path in stale.Where(p => File.Exists(FullPath(p))))
        {
            CheckParents(path);
        }
    }

    private string FullPath(string path) => Path.Combine(root, path);

    private void CheckParents(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (!_checkedFolders.Add(folder))
            {
                continue;
            }

            var full = FullPath(folder);
            if (!Directory.Exists(full))
            {
                if (File.Exists(full) && !stale.Contains(folder))
                {
                    throw new OutputRefusedException(
                        $"'{full}' was not written by SiteGen, but the site has a folder of that name; move it away");
                }
            }
            else if (new DirectoryInfo(full).LinkTarget is not null)
            {
                throw new OutputRefusedException(
                    $"'{full}' is a symbolic link that leads out of the output folder; "
                    + "replace it by a folder, or choose another output folder with --output");
            }
        }
    }

    private void CheckTarget(string path)
    {
        var full = FullPath(path);
        if (Directory.Exists(full))
        {
            if (!WillBeRemoved(new(full)))
            {
                throw new OutputRefusedException(
                    $"'{full}' is a folder with files that SiteGen did not write, "
                    + "but the site has a file of that name; move it away");
            }
        }
        else if (File.Exists(full) && !own.Contains(path))
        {
            throw new OutputRefusedException(
                $"'{full}' was not written by SiteGen and would be overwritten; move it away, or run "
                + "'sitegen build --adopt' to take over all files that the build writes");
        }
    }

    /// <summary>Whether a folder contains nothing but stale files.</summary>
    private bool WillBeRemoved(DirectoryInfo folder)
    {
        var entries = folder.LinkTarget is null ? folder.GetFileSystemInfos() : [];
        return entries.Length > 0 && entries.All(entry => entry is DirectoryInfo child
            ? WillBeRemoved(child)
            : stale.Contains(Path.GetRelativePath(root, entry.FullName).Replace('\\', '/')));
    }
}
