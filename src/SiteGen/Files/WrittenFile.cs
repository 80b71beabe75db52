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
        Write(full, content, mayExist: false);
        return full;
    }

    /// <summary>Writes a file, over an existing one.</summary>
    /// <inheritdoc cref="Create"/>
    public static string Replace(string root, string path, ReadOnlySpan<byte> content)
    {
        var full = Check(root, path);
        Write(full, content, mayExist: true);
        return full;
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

    private static void Write(string full, ReadOnlySpan<byte> content, bool mayExist)
    {
        using var part = PartFile.Create(Path.GetDirectoryName(full)!);
        part.Write(content);
        part.Flush();
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
