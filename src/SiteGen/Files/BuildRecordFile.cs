using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Files;

/// <summary>
/// Where a build notes what it was made from: a file in <c>.sitegen/</c> of the site, one for each output folder. It is a
/// note and no more: where it cannot be written or read, the next build does all its work. The folder tells git to ignore
/// it, since what it says holds on this machine only, and may quote private texts.
/// </summary>
internal sealed class BuildRecordFile
{
    private const string FolderName = ".sitegen";
    private const string Extension = ".record";

    /// <summary>How many output folders of a site are remembered.</summary>
    private const int Most = 8;

    private readonly string _folder;
    private readonly string _path;

    private BuildRecordFile(string folder, string path)
    {
        (_folder, _path) = (folder, path);
    }

    /// <summary>The file for an output folder of a site; null where there is no place for one.</summary>
    public static BuildRecordFile? Of(string sitePath, string outputPath)
    {
        try
        {
            var (folder, output) = (Path.Combine(RealPath.Of(sitePath), FolderName), RealPath.Of(outputPath));
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)).AsSpan(0, 8));
            // Nothing is written behind a link, and nothing that would be published.
            return new DirectoryInfo(folder).LinkTarget is not null || RealPath.IsInside(folder, output) || RealPath.IsInside(output, folder)
                ? null : new(folder, Path.Combine(folder, name + Extension));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What was noted; null where nothing was, or where it cannot be read.</summary>
    public byte[]? TryRead()
    {
        try
        {
            return new FileInfo(_path) is { Exists: true, LinkTarget: null } ? DiskFile.ReadAllBytes(_path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes something, if that can be done.</summary>
    /// <param name="files">The files of the output folder.</param>
    /// <param name="write">Writes the note, with the time at which the disk wrote it.</param>
    public void TryWrite(IReadOnlyList<StampedFile> files, Action<Stream, long> write)
    {
        try
        {
            Write(files, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Write(IReadOnlyList<StampedFile> files, Action<Stream, long> write)
    {
        Directory.CreateDirectory(_folder);
        var ignore = Path.Combine(_folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            DiskFile.WriteNew(ignore, "# What builds note for the next one. It can be removed at any time.\n*\n"u8);
        }

        var temporary = _path + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        try
        {
            var time = Mark(temporary);
            // A file that changes within the tick of the clock in which it was written looks as if it had not: the tick is waited
            // out. Disks with long ticks are not waited for; the next build looks at such files again (RecordTime).
            for (var i = 0; i < 5 && files.Any(f => RecordTime.IsUncertain(f.Stamp, time)); i++)
            {
                Thread.Sleep(4);
                time = Mark(temporary);
            }

            File.Delete(temporary);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(stream, time);
            }

            File.Move(temporary, _path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        foreach (var old in new DirectoryInfo(_folder).EnumerateFiles("*" + Extension).OrderByDescending(f => f.LastWriteTimeUtc).Skip(Most))
        {
            old.Delete();
        }
    }

    /// <summary>The time that the disk gives to a file that is written now, as ticks.</summary>
    private static long Mark(string path)
    {
        File.Delete(path);
        return DiskFile.WriteNew(path, "now"u8).Written;
    }
}
