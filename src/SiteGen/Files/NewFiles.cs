namespace SiteGen.Files;

/// <summary>Writes files for editors: new content, new sites, schemas. What an editor wrote is never overwritten.</summary>
public static class NewFiles
{
    /// <summary>Writes a content file that is not there yet.</summary>
    /// <param name="site">The folder that holds <c>content/</c>.</param>
    /// <param name="path">The file, as in <c>content/people/ada.md</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Where it was written.</returns>
    /// <exception cref="IOException">There is no site, the id is taken, or the disk refused.</exception>
    public static string WriteContent(string site, string path, ReadOnlyMemory<byte> content)
    {
        SiteFolder.RequireContent(site);
        var full = site is "." or "" ? path : Path.Combine(site, path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        // The id is the file name, whatever subfolder it stands in.
        var taken = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(f => string.Equals(Path.GetFileName(f), Path.GetFileName(full), StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        if (taken is not null)
        {
            throw new IOException($"'{taken}' is there already and stays as it is; choose another title or id");
        }

        Write(full, content, FileMode.CreateNew);
        return full;
    }

    /// <summary>Fills a folder that is new or empty; a <c>.git</c> folder may be there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files, with their paths below it.</param>
    /// <exception cref="IOException">The folder holds something, or the disk refused.</exception>
    public static void WriteFolder(string folder, IEnumerable<OutputFile> files)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"'{folder}' is a file, not a folder");
        }

        var stranger = !Directory.Exists(folder) ? null
            : Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Where(name => name != ".git").Order(StringComparer.Ordinal).FirstOrDefault();
        if (stranger is not null)
        {
            throw new IOException($"the folder '{folder}' is not empty: it holds '{stranger}'; choose another, or empty it");
        }

        foreach (var file in files)
        {
            WriteFile(folder, file, FileMode.CreateNew);
        }
    }

    /// <summary>Writes a file that SiteGen makes, over the one that may be there.</summary>
    /// <param name="folder">The folder; it is made if need be.</param>
    /// <param name="file">The file, with its path below it.</param>
    /// <returns>Where it was written.</returns>
    /// <exception cref="IOException">The disk refused.</exception>
    public static string WriteGenerated(string folder, OutputFile file) => WriteFile(folder, file, FileMode.Create);

    /// <summary>Writes a file that SiteGen keeps, if it is not there with the same bytes; the old one stays until the new one is whole.</summary>
    /// <param name="root">A folder.</param>
    /// <param name="file">The file, with its path below it.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The disk refused; the old file is as it was.</exception>
    public static bool Replace(string root, OutputFile file)
    {
        var full = Path.Combine(root, file.Path);
        if (File.Exists(full) && File.ReadAllBytes(full).AsSpan().SequenceEqual(file.Content.Span))
        {
            return false;
        }

        // A name with a dot in front is no part of a site, should it be left behind.
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, "." + Path.GetFileName(full) + ".new");
        Write(temporary, file.Content, FileMode.Create);
        File.Move(temporary, full, overwrite: true);
        return true;
    }

    private static string WriteFile(string folder, OutputFile file, FileMode mode)
    {
        var full = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) is { Length: > 0 } parent ? parent : ".");
        Write(full, file.Content, mode);
        return full;
    }

    private static void Write(string path, ReadOnlyMemory<byte> content, FileMode mode)
    {
        using var handle = File.OpenHandle(path, mode, FileAccess.Write, FileShare.Read, FileOptions.None, content.Length);
        RandomAccess.Write(handle, content.Span, 0);
    }
}
