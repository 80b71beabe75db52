using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>What publishing did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that were there as they are.</param>
/// <param name="Removed">Files of the previous build that the site no longer has.</param>
public sealed record PublishReport(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of the built site. It is the only place that is written to. A manifest in it says which files are
/// SiteGen's: only these are ever overwritten or removed, and a folder with other files is refused.
/// </summary>
/// <remarks>
/// Only files whose bytes changed are written. Where a previous site stands, changed files are first written beside it
/// and moved over it when all of them are complete: a disk that fills up, or a process that is killed, leaves the
/// previous site as it was.
/// </remarks>
public sealed class OutputFolder
{
    /// <summary>The manifest, and the folder in which files wait to be moved.</summary>
    private const string ManifestName = ".sitegen-manifest";
    private const string StagingName = ".sitegen-staging";
    private const string ManifestHeader = "# Files written by SiteGen, which removes no others.";

    private readonly string _root;
    private readonly HashSet<string> _own;

    private OutputFolder(string root, HashSet<string> own)
    {
        (_root, _own) = (root, own);
    }

    /// <summary>Opens a folder for a site, before anything is built.</summary>
    /// <exception cref="OutputRefusedException">The folder holds files that SiteGen did not write.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static OutputFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        if (File.Exists(root))
        {
            throw new OutputRefusedException($"'{path}' is a file, not a folder");
        }

        var manifest = Path.Combine(root, ManifestName);
        if (File.Exists(manifest))
        {
            return new(root, [.. File.ReadAllLines(manifest).Where(l => l.Length > 0 && l[0] != '#' && IsInside(l))]);
        }

        var stranger = !Directory.Exists(root) ? null
            : Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName)
                .Where(name => name is not (".gitkeep" or ".gitignore" or StagingName)).Order(StringComparer.Ordinal).FirstOrDefault();
        return stranger is null ? new(root, []) : throw new OutputRefusedException(
            $"the output folder '{path}' holds files that SiteGen did not write, such as '{stranger}'; empty it, or choose another with --output");
    }

    /// <summary>Makes the folder hold exactly these files, besides files that are not SiteGen's.</summary>
    /// <param name="files">The site.</param>
    /// <param name="clean">Write every file anew, also those that have not changed.</param>
    /// <param name="jobs">How many files are compared and written at a time.</param>
    /// <exception cref="OutputRefusedException">A file that is not SiteGen's stands where one would be written.</exception>
    /// <exception cref="IOException">The disk refused; the previous site is as it was.</exception>
    public PublishReport Publish(IReadOnlyList<OutputFile> files, bool clean, int jobs)
    {
        var isSame = new bool[files.Count];
        ParallelLoop.Run(files.Count, jobs, i => isSame[i] = IsSame(files[i]));
        for (var i = 0; i < files.Count; i++)
        {
            RefuseStrangers(files[i], isSame[i]);
        }

        RefuseStrangersAtFolders(files);

        // Somebody else's file that happens to be the same stays theirs.
        var paths = Enumerable.Range(0, files.Count).Where(i => !isSame[i] || _own.Contains(files[i].Path)).Select(i => files[i].Path)
            .ToHashSet(StringComparer.Ordinal);
        var all = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var stale = _own.Where(p => !all.Contains(p)).Order(StringComparer.Ordinal).ToArray();
        Directory.CreateDirectory(_root);
        // While files are written the manifest names the old and the new ones, so that a build that is cut off leaves
        // nothing behind that later builds would take for somebody else's.
        WriteManifest(paths.Concat(stale));
        var changed = Enumerable.Range(0, files.Count).Where(i => !isSame[i] || (clean && paths.Contains(files[i].Path))).Select(i => files[i]).ToArray();
        if (_own.Count == 0)
        {
            WriteAll(changed, _root, jobs);
        }
        else
        {
            Replace(changed, stale, jobs);
        }

        WriteManifest(paths);
        return new(changed.Length, files.Count - changed.Length, stale.Length);
    }

    private string FullPath(string path) => Path.Combine(_root, path);

    /// <summary>Whether the file is there with the same bytes.</summary>
    private bool IsSame(OutputFile file)
    {
        var existing = new FileInfo(FullPath(file.Path));
        var length = file.CopyOf is null ? file.Content.Length : new FileInfo(file.CopyOf).Length;
        if (!existing.Exists || existing.Length != length)
        {
            return false;
        }

        var content = file.CopyOf is null ? file.Content.Span : File.ReadAllBytes(file.CopyOf);
        return File.ReadAllBytes(existing.FullName).AsSpan().SequenceEqual(content);
    }

    private void RefuseStrangers(OutputFile file, bool isSame)
    {
        var path = FullPath(file.Path);
        if (Directory.Exists(path) && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any(f => !_own.Contains(Relative(f))))
        {
            throw new OutputRefusedException($"'{path}' is a folder with files that SiteGen did not write, but the site has a file of that name; move it away");
        }

        if (!isSame && !_own.Contains(file.Path) && File.Exists(path))
        {
            throw new OutputRefusedException($"'{path}' was not written by SiteGen and would be overwritten; move it away");
        }
    }

    /// <summary>A folder of the site may not be somebody else's file. Files share folders, so each is looked at once.</summary>
    private void RefuseStrangersAtFolders(IEnumerable<OutputFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var slash = file.Path.IndexOf('/'); slash >= 0; slash = file.Path.IndexOf('/', slash + 1))
            {
                var folder = file.Path[..slash];
                if (seen.Add(folder) && !_own.Contains(folder) && File.Exists(FullPath(folder)))
                {
                    throw new OutputRefusedException($"'{FullPath(folder)}' was not written by SiteGen, but the site has a folder of that name; move it away");
                }
            }
        }
    }

    private string Relative(string fullPath) => Path.GetRelativePath(_root, fullPath).Replace('\\', '/');

    private static void WriteAll(IReadOnlyList<OutputFile> files, string root, int jobs)
    {
        foreach (var folder in files.Select(f => Path.GetDirectoryName(Path.Combine(root, f.Path))!).Distinct())
        {
            Directory.CreateDirectory(folder);
        }

        ParallelLoop.Run(files.Count, jobs, i =>
        {
            var path = Path.Combine(root, files[i].Path);
            if (files[i].CopyOf is { } source)
            {
                File.Copy(source, path, overwrite: true);
            }
            else
            {
                using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None, files[i].Content.Length);
                RandomAccess.Write(handle, files[i].Content.Span, 0);
            }
        });
    }

    /// <summary>Writes beside the old site, and when all is written moves over it what changed.</summary>
    private void Replace(IReadOnlyList<OutputFile> changed, IReadOnlyList<string> stale, int jobs)
    {
        var staging = FullPath(StagingName);
        try
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            var staged = changed.Select((file, i) => file with { Path = i.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ToArray();
            Directory.CreateDirectory(staging);
            WriteAll(staged, staging, jobs);
            // What is gone goes first: its name may be needed for a folder now, or its folder for a file.
            foreach (var path in stale)
            {
                Remove(path);
            }

            foreach (var folder in changed.Select(f => Path.GetDirectoryName(FullPath(f.Path))!).Distinct())
            {
                Directory.CreateDirectory(folder);
            }

            for (var i = 0; i < changed.Count; i++)
            {
                File.Move(Path.Combine(staging, staged[i].Path), FullPath(changed[i].Path), overwrite: true);
            }
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    /// <summary>Removes a file, and the folders that it leaves empty.</summary>
    private void Remove(string path)
    {
        if (File.Exists(FullPath(path)))
        {
            File.Delete(FullPath(path));
        }

        for (var folder = Path.GetDirectoryName(FullPath(path)); folder is not null && folder.Length > _root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            {
                break;
            }

            Directory.Delete(folder);
        }
    }

    private void WriteManifest(IEnumerable<string> paths)
    {
        var text = new StringBuilder(ManifestHeader).Append('\n');
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            text.Append(path).Append('\n');
        }

        var file = new OutputFile(ManifestName, Encoding.UTF8.GetBytes(text.ToString()));
        if (!IsSame(file))
        {
            var temporary = FullPath(ManifestName + ".new");
            File.WriteAllBytes(temporary, file.Content.ToArray());
            File.Move(temporary, FullPath(ManifestName), overwrite: true);
        }
    }

    /// <summary>A manifest that somebody edited must not make SiteGen remove files elsewhere.</summary>
    private static bool IsInside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}

/// <summary>The output folder is not SiteGen's to write to.</summary>
public sealed class OutputRefusedException(string message) : IOException(message);
