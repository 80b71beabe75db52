using System.Text.RegularExpressions;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>A copy of a site that is edited by chance, and built and compared with a fresh build after each edit.</summary>
internal sealed partial class EditedByChance : IDisposable
{
    private readonly RememberedSite _site = new();
    private readonly Random _random;
    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);
    private int _edits;

    /// <param name="path">The site, below the repository.</param>
    /// <param name="seed">Of the chance.</param>
    /// <param name="templates">Its templates; for those that are left out, those of the built-in theme.</param>
    public EditedByChance(string path, int seed, params IEnumerable<(string Path, string Text)> templates)
    {
        _random = new Random(seed);
        var source = Path.Combine(Repository.Root, path, "content");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_site.Site.Root, "content", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var settings = Path.Combine(_site.Site.Root, "content/site.yaml");
        if (!File.ReadAllText(settings).Contains("\noutputs:", StringComparison.Ordinal))
        {
            // Drawing cards takes longer than all the rest.
            File.AppendAllText(settings, "\noutputs: {cards: false}\n");
        }

        foreach (var (template, text) in templates)
        {
            _site.Site.Write(template, text);
        }

        var outcome = _site.Build();
        Assert.True(outcome.Report is not null, outcome.Diagnostics);
    }

    /// <summary>After how many edits less than half of the pages were rendered.</summary>
    public int WithFewPages { get; private set; }

    /// <summary>Edits a file, builds, and takes the edit back where it was a mistake, again and again.</summary>
    /// <param name="edits">How often.</param>
    /// <param name="edit">Gives what the file is to be and where it is to lie, from its path and its text; null for no edit.</param>
    public void Edit(int edits, Func<string, string, (string Name, string Path, string? Text)?> edit)
    {
        for (; edits > 0; edits--)
        {
            Edit(edit);
        }
    }

    private void Edit(Func<string, string, (string Name, string Path, string? Text)?> edit)
    {
        _edits++;
        var files = Files();
        var file = files[_random.Next(files.Length)];
        if (edit(file, File.ReadAllText(file)) is not var (name, path, text))
        {
            return;
        }

        var before = File.Exists(path) ? File.ReadAllText(path) : null;
        Write(path, text);
        var times = new RenderTimes();
        var outcome = _site.BuildAndCompare(_site.Options with { Profile = new() { Rendering = times } });
        if (outcome.Report is null)
        {
            // A mistake, which the editor takes back.
            Write(path, before);
            return;
        }

        var isFew = times.Pages.Count < outcome.PageCount / 2;
        WithFewPages += isFew ? 1 : 0;
        var key = $"{name}, {(isFew ? "few" : "many")} pages";
        _done[key] = _done.GetValueOrDefault(key) + 1;
    }

    /// <summary>Changes a word of the body, or leaves it out.</summary>
    public (string Name, string Path, string? Text)? ChangeWordOfBody(string path, string text) => ChangeWord("words", path, text, BodyOf(text), text.Length);

    /// <summary>Changes anything.</summary>
    public (string Name, string Path, string? Text)? ChangeSomething(string path, string text) => _random.Next(8) switch
    {
        0 => ChangeWordOfBody(path, text),
        1 => ChangeWord("front matter", path, text, 4, BodyOf(text)),
        2 => LeaveOutLine(path, text),
        3 => ("new file", Path.Combine(Path.GetDirectoryName(path)!, $"copy-{_edits}.md"), text),
        4 => ("no file", path, null),
        _ => TakeOver(path, text),
    };

    public override string ToString() => string.Join('\n', _done.Select(d => $"{d.Key}: {d.Value}"));

    public void Dispose() => _site.Dispose();

    private string[] Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(_site.Site.Root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static int BodyOf(string text) => text.IndexOf("\n---", 3, StringComparison.Ordinal) + 4;

    private (string Name, string Path, string? Text)? ChangeWord(string name, string path, string text, int from, int to)
    {
        var words = Word().Matches(text, from).Where(w => w.Index + w.Length <= to).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var word = words[_random.Next(words.Length)];
        return (name, path, $"{text[..word.Index]}{(_random.Next(3) == 0 ? "" : $"changed{_edits}")}{text[(word.Index + word.Length)..]}");
    }

    private (string Name, string Path, string? Text)? LeaveOutLine(string path, string text)
    {
        var lines = text[..BodyOf(text)].Split('\n');
        if (lines.Length < 3)
        {
            return null;
        }

        var left = _random.Next(1, lines.Length - 1);
        return ("line left out", path, string.Join('\n', lines.Where((_, i) => i != left)) + text[BodyOf(text)..]);
    }

    /// <summary>Gives a key the value that it has in another file of the kind, or adds the key.</summary>
    private (string Name, string Path, string? Text)? TakeOver(string path, string text)
    {
        var others = Files().Where(f => f != path && Path.GetDirectoryName(f) == Path.GetDirectoryName(path)).ToArray();
        if (others.Length == 0)
        {
            return null;
        }

        var other = File.ReadAllText(others[_random.Next(others.Length)]);
        var lines = Pair().Matches(other[..BodyOf(other)]);
        if (lines.Count == 0)
        {
            return null;
        }

        var line = lines[_random.Next(lines.Count)];
        var key = line.Groups["key"].Value;
        var own = Pair().Matches(text[..BodyOf(text)]).FirstOrDefault(m => m.Groups["key"].Value == key);
        return ($"other {key}", path, own is null ? $"---\n{line.Value}{text[3..]}" : $"{text[..own.Index]}{line.Value}{text[(own.Index + own.Length)..]}");
    }

    private static void Write(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }

    [GeneratedRegex(@"(?<=[ \n])[A-Za-z]{3,}(?=[ .,\n])")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\n)(?<key>[a-z_]+): [^\n]+")]
    private static partial Regex Pair();
}
