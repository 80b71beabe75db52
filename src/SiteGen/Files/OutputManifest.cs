using System.Text;

namespace SiteGen.Files;

/// <summary>The list of files that SiteGen wrote to the output folder, as a file in it.</summary>
internal sealed class OutputManifest
{
    /// <summary>The file name.</summary>
    public const string Name = ".sitegen-manifest";

    private const string Header = "# Files written by SiteGen, which removes no others.\n";

    private readonly string _path;
    private readonly string? _text;

    private OutputManifest(string path, string? text)
    {
        (_path, _text) = (path, text);
        Paths = (text ?? "").Split('\n').Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#' && IsInside(line)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the output folder has a manifest.</summary>
    public bool Exists => _text is not null;

    /// <summary>The files in it, by their paths below the output folder.</summary>
    public IReadOnlySet<string> Paths { get; }

    /// <summary>Reads the manifest of an output folder, if it has one.</summary>
    public static OutputManifest Read(string root)
    {
        var path = Path.Combine(root, Name);
        return new(path, File.Exists(path) ? File.ReadAllText(path) : null);
    }

    /// <summary>Replaces the manifest in one step, if the list of files changed.</summary>
    /// <param name="paths">The files, in ordinal order.</param>
    /// <param name="staging">Where the new manifest is written before it replaces the old one.</param>
    /// <param name="rollback">Receives the opposite.</param>
    public void Replace(IEnumerable<string> paths, Lazy<StagingFolder> staging, Rollback rollback)
    {
        var text = Header + string.Concat(paths.Select(path => path + "\n"));
        if (text != _text)
        {
            Write(text, staging.Value);
            rollback.Add(() => Write(_text, staging.Value));
        }
    }

    private void Write(string? text, StagingFolder staging)
    {
        if (text is null)
        {
            File.Delete(_path);
            return;
        }

        var staged = staging.NewPath(Name);
        DiskFile.WriteNew(staged, Encoding.UTF8.GetBytes(text));
        File.Move(staged, _path, overwrite: true);
    }

    /// <summary>Protects files elsewhere from a manifest that somebody edited.</summary>
    private static bool IsInside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
