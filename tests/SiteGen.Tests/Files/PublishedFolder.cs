using System.Text;
using SiteGen.Files;

namespace SiteGen.Tests.Files;

/// <summary>An output folder, deleted after the test.</summary>
internal sealed class PublishedFolder : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly string _parent = Path.Combine(Path.GetTempPath(), "sitegen-test-" + Guid.NewGuid().ToString("N"));

    public PublishedFolder(bool exists = true)
    {
        Directory.CreateDirectory(exists ? Root : _parent);
    }

    public string Root => Path.Combine(_parent, "output");

    /// <summary>The files as "path: text", except the manifest and staged files.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(Root, f).Replace('\\', '/'), Full: f))
        .Where(f => !f.Path.StartsWith(".sitegen-", StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => $"{f.Path}: {File.ReadAllText(f.Full)}");

    /// <summary>The folders, including staging folders.</summary>
    public IEnumerable<string> Folders => Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The paths of all files, including the manifest and staged files.</summary>
    public IEnumerable<string> Paths => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>All folders, and all files with their text, including the manifest and staged files.</summary>
    public IReadOnlyList<string> Snapshot() =>
        [.. Folders, .. Paths.Select(p => $"{p}: {File.ReadAllText(At(p))}")];

    public string At(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Publishes files in the form "path: text".</summary>
    public PublishReport Publish(params IEnumerable<string> files) => Publish(false, [.. files.Select(Parse)]);

    public PublishReport Publish(bool clean, params IReadOnlyList<OutputFile> files) =>
        OutputFolder.Open(Root).Publish(files, clean, jobs: 2);

    /// <summary>Publishes files and takes over those that are there.</summary>
    public PublishReport Adopt(params IEnumerable<string> files)
    {
        using var session = OutputFolder.Open(Root).Begin(new() { Adopt = true });
        foreach (var file in files.Select(Parse))
        {
            session.Put(file);
        }

        return session.Commit();
    }

    public static OutputFile Parse(string file)
    {
        var parts = file.Split(": ", 2);
        return new(parts[0], Encoding.UTF8.GetBytes(parts[1]));
    }

    /// <summary>Stages files, and leaves the folder as a process does that is killed before the commit.</summary>
    public void PublishUntilKilled(params IEnumerable<string> files)
    {
        var killed = Path.Combine(_parent, "killed");
        using (var session = OutputFolder.Open(Root).Begin())
        {
            foreach (var file in files.Select(Parse))
            {
                session.Put(file);
            }

            // The file that was locked stays, but nobody holds it.
            foreach (var path in Paths.Where(p => p != ".sitegen-lock"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(killed, path))!);
                File.Copy(At(path), Path.Combine(killed, path));
            }
        }

        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        Directory.Move(killed, Root);
        Write(".sitegen-lock", "");
    }

    /// <summary>Makes every file look old, so that <see cref="IsUntouched"/> knows which were written since.</summary>
    public void Age()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, LongAgo);
        }
    }

    public bool IsUntouched(string path) => File.GetLastWriteTimeUtc(At(path)) == LongAgo;

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
