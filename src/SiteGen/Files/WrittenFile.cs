namespace SiteGen.Files;

/// <summary>
/// Writes a file beside the output: whole or not at all, and never through a link, out of its folder or into
/// <c>.git</c>.
/// </summary>
/// <remarks>
/// The bytes go to a new file with a random name in the same folder, which is renamed when it is on the disk. Somebody
/// who may write to the folder could still replace the folder itself between the check and the write.
/// </remarks>
internal static class WrittenFile
{
    /// <summary>Writes a file that does not exist yet, and its folder.</summary>
    /// <param name="root">The folder that the user named.</param>
    /// <param name="path">The path of the file below it.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="IOException">It exists, must not be written, or the disk failed.</exception>
    public static string Create(string root, string path, ReadOnlySpan<byte> content)
    {
        var full = Check(root, path);
        using var part = Prepare(full, content);
        Take(part, full, mayExist: false);
        return full;
    }

    /// <summary>Writes a file, over an existing one.</summary>
    /// <inheritdoc cref="Create"/>
    public static string Replace(string root, string path, ReadOnlySpan<byte> content)
    {
        var full = Check(root, path);
        using var part = Prepare(full, content);
        Take(part, full, mayExist: true);
        return full;
    }

    /// <summary>
    /// Writes files that belong together: all of them, or none if the disk has no room. They take their places, in
    /// order, when all are on the disk.
    /// </summary>
    /// <param name="root">The folder that the user named.</param>
    /// <param name="created">Files that do not exist yet.</param>
    /// <param name="replaced">Files that may exist.</param>
    /// <exception cref="IOException">A file exists, must not be written, or the disk failed.</exception>
    public static void WriteTogether(
        string root, IReadOnlyList<OutputFile> created, IReadOnlyList<OutputFile> replaced)
    {
        OutputFile[] files = [.. created, .. replaced];
        string[] targets = [.. files.Select(f => Check(root, f.Path))];
        var parts = new List<PartFile>();
        var taken = 0;
        try
        {
            foreach (var (file, full) in files.Zip(targets))
            {
                parts.Add(Prepare(full, file.Content.Span));
            }

            for (; taken < files.Length; taken++)
            {
                Take(parts[taken], targets[taken], mayExist: taken >= created.Count);
            }
        }
        catch
        {
            foreach (var full in targets.Take(Math.Min(taken, created.Count)))
            {
                File.Delete(full);
            }

            throw;
        }
        finally
        {
            parts.ForEach(part => part.Dispose());
        }
    }

    /// <summary>Refuses a file that must not be written. Nothing is written.</summary>
    /// <param name="root">The folder that the user named.</param>
    /// <param name="path">The path of the file below it.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="IOException">It must not be written.</exception>
    public static string Check(string root, string path)
    {
        var shown = root is "." or "" ? path : Path.Combine(root, path);
        var full = Path.GetFullPath(shown);
        var folder = RealPath.Of(Path.GetDirectoryName(full)!);
        if (!RealPath.IsInside(folder, RealPath.Of(root is "" ? "." : root)))
        {
            throw new IOException(
                $"'{shown}' is not written: a symbolic link leads from there to '{folder}', out of the folder "
                + $"'{root}'. Replace the link by a folder");
        }

        if (RealPath.IsInGit(Path.Combine(folder, Path.GetFileName(full))))
        {
            throw new IOException($"'{shown}' is not written: only git writes to '.git'. Choose another folder");
        }

        if (new FileInfo(full).LinkTarget is not null)
        {
            throw new IOException(
                $"'{shown}' is not written: it is a symbolic link. Remove it, or replace it by a file");
        }

        if (Directory.Exists(full) || (File.Exists(full) && !FileKind.IsOrdinary(new(full))))
        {
            throw new IOException(
                $"'{shown}' is not written: it is {(Directory.Exists(full) ? "a folder" : "no ordinary file")}. "
                + "Remove it");
        }

        return full;
    }

    /// <summary>Puts the bytes of a file on the disk, under a random name.</summary>
    private static PartFile Prepare(string full, ReadOnlySpan<byte> content)
    {
        var part = PartFile.Create(Path.GetDirectoryName(full)!);
        try
        {
            part.Write(content);
            part.Flush();
            return part;
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    private static void Take(PartFile part, string full, bool mayExist)
    {
        try
        {
            File.Move(part.Keep(), full, mayExist);
            FolderFlush.Run(Path.GetDirectoryName(full)!);
        }
        catch
        {
            PartFile.Delete(part.FullPath);
            throw;
        }
    }
}
