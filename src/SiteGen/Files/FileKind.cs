using System.Formats.Tar;

namespace SiteGen.Files;

/// <summary>Tells ordinary files from pipes, sockets and devices without opening them.</summary>
internal static class FileKind
{
    /// <summary>Whether a file has bytes that can be read to their end.</summary>
    /// <remarks>
    /// Special files have no length, so only files without one are looked at more closely. The platform keeps their kind
    /// to itself, except where it writes archives.
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
            // A socket, which no archive can hold.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.HardLink;
    }
}
