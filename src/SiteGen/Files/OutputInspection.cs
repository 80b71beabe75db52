namespace SiteGen.Files;

/// <summary>
/// Looks, before the first file is moved, at every place where one will be written or removed: whether something stands
/// there that is not SiteGen's, and whether the way there leaves the output folder. Unchanged files are not looked at.
/// </summary>
/// <param name="root">The output folder.</param>
/// <param name="own">The files that SiteGen wrote there.</param>
/// <param name="stale">Those of them that go.</param>
internal sealed class OutputInspection(string root, IReadOnlySet<string> own, IReadOnlySet<string> stale)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Refuses what would do harm.</summary>
    /// <param name="changed">The files that will be written.</param>
    /// <exception cref="OutputRefusedException">There is something in the way.</exception>
    public void Inspect(IEnumerable<string> changed)
    {
        foreach (var path in changed)
        {
            RefuseWay(path);
            RefuseTarget(path);
        }

        foreach (var path in stale.Where(p => File.Exists(FullPath(p))))
        {
            RefuseWay(path);
        }
    }

    private string FullPath(string path) => Path.Combine(root, path);

    /// <summary>The folders on the way to a file. Files share folders, so each is looked at once.</summary>
    private void RefuseWay(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (!_seen.Add(folder) || !TryLook(folder, out var isFolder, out var isLink))
            {
                continue;
            }

            if (isLink && (isFolder || !stale.Contains(folder)))
            {
                throw new OutputRefusedException($"'{FullPath(folder)}' is a symbolic link: the site would be written to another place; put a folder there, or choose another output folder with --output");
            }

            if (!isFolder && !stale.Contains(folder))
            {
                throw new OutputRefusedException($"'{FullPath(folder)}' was not written by SiteGen, but the site has a folder of that name; move it away");
            }
        }
    }

    private void RefuseTarget(string path)
    {
        if (!TryLook(path, out var isFolder, out var isLink))
        {
            return;
        }

        if (isFolder && (isLink || !Dissolves(FullPath(path))))
        {
            throw new OutputRefusedException($"'{FullPath(path)}' is a folder that SiteGen did not make, but the site has a file of that name; move it away");
        }

        if (!isFolder && !own.Contains(path))
        {
            throw new OutputRefusedException($"'{FullPath(path)}' was not written by SiteGen and would be overwritten; move it away");
        }
    }

    /// <summary>Whether nothing is left of a folder once the files are gone that the site no longer has.</summary>
    private bool Dissolves(string folder)
    {
        var entries = new DirectoryInfo(folder).GetFileSystemInfos();
        return entries.Length > 0 && entries.All(e => e is DirectoryInfo { LinkTarget: null } ? Dissolves(e.FullName)
            : stale.Contains(Path.GetRelativePath(root, e.FullName).Replace('\\', '/')));
    }

    private bool TryLook(string path, out bool isFolder, out bool isLink)
    {
        var entry = new FileInfo(FullPath(path));
        var attributes = entry.Attributes;
        (isFolder, isLink) = (false, false);
        // What the platform says of something that is not there.
        if ((int)attributes == -1)
        {
            return false;
        }

        isFolder = attributes.HasFlag(FileAttributes.Directory);
        isLink = attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
        return true;
    }
}
