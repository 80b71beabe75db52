using System.Text;

namespace SiteGen.Files;

/// <summary>The file in the output folder that names the files SiteGen wrote there.</summary>
internal sealed class OutputManifest
{
    /// <summary>What it is called.</summary>
    public const string Name = ".sitegen-manifest";
    private const string Header = "# Files written by SiteGen, which removes no others.";

    private readonly string _path;
    private string? _text;

    private OutputManifest(string path, string? text)
    {
        (_path, _text) = (path, text);
        Paths = [.. (text ?? "").Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l[0] != '#' && IsInside(l))];
    }

    /// <summary>Whether there was one.</summary>
    public bool Exists => _text is not null;

    /// <summary>The files it named when it was read, below the output folder.</summary>
    public HashSet<string> Paths { get; }

    /// <summary>Reads the manifest of a folder, if it has one.</summary>
    public static OutputManifest Read(string root)
    {
        var path = Path.Combine(root, Name);
        return new(path, File.Exists(path) ? File.ReadAllText(path) : null);
    }

    /// <summary>Writes the names of files, at once or not at all; a journal knows how to take it back.</summary>
    /// <param name="paths">The names, in ordinal order.</param>
    /// <param name="journal">The journal.</param>
    public void Write(IEnumerable<string> paths, Journal journal)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var path in paths)
        {
            text.Append(path).Append('\n');
        }

        var (before, after) = (_text, text.ToString());
        if (before != after)
        {
            journal.Add(() => Set(before));
            Set(after);
        }
    }

    private void Set(string? text)
    {
        if (text is null)
        {
            File.Delete(_path);
        }
        else
        {
            var temporary = _path + ".new";
            // What a build that was cut off left there, and never what a link leads to.
            File.Delete(temporary);
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(handle, Encoding.UTF8.GetBytes(text), 0);
            }

            File.Move(temporary, _path, overwrite: true);
        }

        _text = text;
    }

    /// <summary>A manifest that somebody edited must not make SiteGen remove files elsewhere.</summary>
    private static bool IsInside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
