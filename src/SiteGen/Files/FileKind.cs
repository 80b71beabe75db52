using System.Formats.Tar;

namespace SiteGen.Files;

/// <summary>Distinguishes ordinary files from pipes, sockets and devices without opening them.</summary>
internal static class FileKind
{
    /// <summary>Whether a file can be read to its end.</summary>
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
        catch (IOException)
        {
            // A socket, which cannot be archived.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.HardLink;
    }
}
