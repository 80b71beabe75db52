using System.Formats.Tar;

namespace SiteGen.Files;

/// <summary>Distinguishes ordinary files from pipes, sockets and devices without opening them.</summary>
public static class FileKind
{
    /// <summary>Returns the file to which a path leads, over any links; null if there is none.</summary>
    public static FileInfo? Follow(string path)
    {
        var file = new FileInfo(path);
        try
        {
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (IOException)
        {
            // A link that leads to nothing, or to itself.
            return null;
        }

        return file.Exists ? file : null;
    }

    /// <summary>Whether a file, which is no link, can be read to its end.</summary>
    /// <remarks>
    /// Special files have length 0, so only empty files are examined. .NET does not expose the kind of a file, except
    /// when it writes tar archives.
    /// </remarks>
    public static bool IsOrdinary(FileInfo file)
    {
        if (file.Length > 0 || OperatingSystem.IsWindows())
        {
            return true;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(file.FullName, "entry");
            }
        }
        catch (IOException exception)
        {
            // A socket cannot be archived. A file that is gone, or that another process has locked, was one.
            return exception is FileNotFoundException || FileLock.IsLocked(exception);
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.HardLink;
    }
}
