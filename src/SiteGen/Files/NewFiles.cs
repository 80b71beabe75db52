namespace SiteGen.Files;

/// <summary>Writes new content, whole folders and schemas. Files that people wrote are never overwritten.</summary>
public static class NewFiles
{
    /// <summary>Writes a content file that does not exist yet.</summary>
    /// <param name="site">The folder that contains <c>content/</c>.</param>
    /// <param name="path">The path below it, such as <c>content/people/ada.md</c>.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="record">A file that records it, and is replaced with it; null for none.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">There is no site, the id is used already, or the disk failed.</exception>
    public static string WriteContent(string site, string path, ReadOnlyMemory<byte> content, OutputFile? record = null)
    {
        SiteFolder.RequireContent(site);
        var full = site is "." or "" ? path : Path.Combine(site, path);
        WrittenFile.Check(site, path);
        // The id is the file name, in whatever subfolder. Links that lead out of the site are not followed.
        var folder = path[..path.LastIndexOf('/')];
        var existing = new SiteTree(site, 1, []).List(folder).Select(f => f.Path).FirstOrDefault(f =>
            Path.GetFileName(f).Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
        if (existing is not null)
        {
            var shown = Path.Combine(Path.GetDirectoryName(full)!, existing);
            throw new IOException($"'{shown}' exists already and is not changed; choose another title or id");
        }

        WrittenFile.WriteTogether(site, [new(path, content)], record is null ? [] : [record]);
        return full;
    }

    /// <summary>Writes files to a folder that is new or empty, apart from a <c>.git</c> folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files, with their paths below it.</param>
    /// <exception cref="IOException">The folder is not empty, or the disk failed.</exception>
    public static void WriteFolder(string folder, IEnumerable<OutputFile> files)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"'{folder}' is a file, not a folder");
        }

        var existing = !Directory.Exists(folder) ? null
            : Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
                .Where(name => name != ".git").Min(StringComparer.Ordinal);
        if (existing is not null)
        {
            throw new IOException(
                $"the folder '{folder}' is not empty: it contains '{existing}'; choose another, or empty it");
        }

        foreach (var file in files)
        {
            var full = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            DiskFile.WriteNew(full, file.Content.Span);
        }
    }

    /// <summary>Writes a generated file, over an existing one.</summary>
    /// <param name="folder">The folder; it is created if it does not exist.</param>
    /// <param name="file">The file, with its path below it.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public static string WriteGenerated(string folder, OutputFile file)
    {
        WrittenFile.Replace(folder, file.Path, file.Content.Span);
        return Path.Combine(folder, file.Path);
    }

    /// <summary>Replaces the files whose content changed.</summary>
    /// <param name="root">A folder.</param>
    /// <param name="files">The files, with their paths below it.</param>
    /// <returns>The paths of the files that were written.</returns>
    /// <exception cref="IOException">The disk failed; the old files are as they were.</exception>
    public static IReadOnlyList<string> Replace(string root, params IEnumerable<OutputFile> files)
    {
        OutputFile[] changed = [.. files.Where(f => !IsWritten(WrittenFile.Check(root, f.Path), f.Content.Span))];
        WrittenFile.WriteTogether(root, [], changed);
        return [.. changed.Select(f => f.Path)];
    }

    private static bool IsWritten(string path, ReadOnlySpan<byte> content) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
