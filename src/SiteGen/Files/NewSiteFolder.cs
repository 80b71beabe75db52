namespace SiteGen.Files;

/// <summary>Writes the files of a new site into a folder, which may have others, as a new repository has.</summary>
public static class NewSiteFolder
{
    private const string Settings = "content/site.yaml";

    /// <summary>Whether the folder has Markdown files in <c>content/</c>, which the new site takes over.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder is a site already, or a file.</exception>
    public static bool HasContent(string folder)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"'{folder}' is a file, not a folder");
        }

        if (Path.Exists(Path.Combine(folder, Settings)))
        {
            throw new IOException(
                $"'{folder}' is a site already: it has '{Settings}'; nothing was written. 'sitegen serve' shows it");
        }

        // Hidden folders, such as the trash of Obsidian, are not part of a site, nor is what links lead to elsewhere.
        return new SiteTree(folder, 1, []).List("content")
            .Any(file => file.Path.EndsWith(".md", StringComparison.Ordinal));
    }

    /// <summary>Writes the files that do not exist. If one cannot be written, none of them stays.</summary>
    /// <param name="folder">The folder; it is created if it does not exist.</param>
    /// <param name="files">The files, with their paths below it.</param>
    /// <returns>The paths of the files that exist already, which were left as they are.</returns>
    /// <exception cref="IOException">
    /// A file is where a folder is needed, or a folder where a file is; or the disk failed.
    /// </exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files)
        {
            RefuseObstacle(folder, file.Path);
        }

        // A link that leads nowhere exists too.
        var existing = files.Where(f => Path.Exists(Path.Combine(folder, f.Path))).Select(f => f.Path).ToHashSet();
        foreach (var file in files.Where(f => !existing.Contains(f.Path)))
        {
            WrittenFile.Check(folder, file.Path);
        }

        var rollback = new Rollback();
        try
        {
            foreach (var file in files.Where(f => !existing.Contains(f.Path)))
            {
                var path = Path.GetFullPath(Path.Combine(folder, file.Path));
                rollback.CreateFolder(Path.GetDirectoryName(path)!);
                WrittenFile.Create(folder, file.Path, file.Content.Span);
                rollback.Add(() => File.Delete(path));
            }
        }
        catch (Exception exception)
        {
            rollback.Run();
            if (exception is UnauthorizedAccessException)
            {
                throw new UnauthorizedAccessException(
                    $"the folder '{folder}' may not be written to, and nothing was; "
                    + "ask its owner for permission, or choose another folder", exception);
            }

            throw;
        }

        return [.. existing.Order(StringComparer.Ordinal)];
    }

    /// <summary>Refuses a file in the place of a folder of the site, or a folder in the place of its file.</summary>
    private static void RefuseObstacle(string folder, string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var parent = Path.Combine(folder, path[..slash]);
            if (Path.Exists(parent) && !Directory.Exists(parent))
            {
                throw Obstacle(path[..slash], "folder", "not a folder");
            }
        }

        if (Directory.Exists(Path.Combine(folder, path)))
        {
            throw Obstacle(path, "file", "a folder");
        }

        IOException Obstacle(string obstacle, string needed, string found) => new(
            $"a site needs the {needed} '{obstacle}', but '{Path.Combine(folder, obstacle)}' is {found}; "
            + "nothing was written. Move it away, or choose another folder");
    }
}
