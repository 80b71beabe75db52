using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary>
/// Edits a site at random: words, names, links, new files, removed and renamed ones, drafts, templates, styles,
/// settings, archived texts, pictures; and undoes some of the edits.
/// </summary>
internal sealed class RandomEditor(TestSite site, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Stack<(string Path, string? Before)> _done = new();
    private int _count;

    /// <summary>Makes one edit.</summary>
    /// <returns>The kind of edit, and the paths that changed.</returns>
    public (string What, IReadOnlyList<string> Paths) Edit()
    {
        _count++;
        return _random.Next(16) switch
        {
            0 or 1 => Change("a word of a text", Content(), AddToBody),
            2 => Change("a link", Content(), text => AddToBody(text + $"\n[[{IdOf(Content())}]]\n")),
            3 => Change("an embedded card", Content(),
                text => AddToBody(text + $"\n![[{IdOf(Some("content/quotes"))}]]\n")),
            4 => Change("a name", Content(), text => text
                .Replace("\nname: ", $"\nname: N{_count} ", StringComparison.Ordinal)
                .Replace("\ntitle: ", $"\ntitle: T{_count} ", StringComparison.Ordinal)),
            5 => Change("a broken key", Content(),
                text => text.Replace("---\n", "---\nnonsense: [\n", StringComparison.Ordinal)),
            6 => Change("a draft", Content(), text =>
                text.StartsWith("---\ndraft", StringComparison.Ordinal) ? text : "---\ndraft: true" + text[3..]),
            7 => Change("a heading", Content(),
                text => text + $"\n## Part {_count}\n\nText, and [[{IdOf(Content())}#roles]].\n"),
            8 => Write("a new person", $"content/people/person-{_count}.md",
                $"---\nname: Person {_count}\n---\nKnows [[{IdOf(Content())}]].\n"),
            9 => Write("a new quotation", $"content/quotes/quote-{_count}.md",
                $"---\nspeaker: {IdOf(Some("content/people"))}\nsource: {IdOf(Some("content/sources"))}\n"
                + $"date: {1800 + _random.Next(200)}\n---\nWords number {_count}, said once.\n"),
            10 => Remove(),
            11 => Rename(),
            12 => Change("a template", Some("templates"), text => text + $"<!-- {_count} -->"),
            13 => Change("a style sheet", "templates/styles/05-tokens.css", text => text + $"/* {_count} */"),
            14 => Other(),
            _ => Undo(),
        };
    }

    /// <summary>Undoes the last edit.</summary>
    public (string What, IReadOnlyList<string> Paths) Undo()
    {
        if (!_done.TryPop(out var last))
        {
            return ("nothing", []);
        }

        Put(last.Path, last.Before);
        return ($"back: {last.Path}", [last.Path]);
    }

    private (string, IReadOnlyList<string>) Other() => _random.Next(4) switch
    {
        0 => Change("the settings", "content/site.yaml",
            text => text + (_random.Next(2) == 0 ? $"\n# {_count}\n" : $"\ntagline: Number {_count} # {_count}\n")),
        1 => Write("an archived text", $"content/archive/{IdOf(Some("content/sources"))}.txt",
            $"Before. Words number {_random.Next(_count)}, said once. I doubt whether it could be given up. After."),
        2 => Write("a picture", $"content/media/picture-{_random.Next(3)}.svg",
            $"<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {_count} --></svg>"),
        _ => Write("a file that is not part of the site", $"content/notes-{_count}.txt", "Notes."),
    };

    private (string, IReadOnlyList<string>) Change(string what, string path, Func<string, string> change) =>
        Write(what, path, change(Read(path)!));

    private (string, IReadOnlyList<string>) Write(string what, string path, string text)
    {
        _done.Push((path, Read(path)));
        site.Write(path, text);
        return ($"{what}: {path}", [path]);
    }

    private (string, IReadOnlyList<string>) Remove()
    {
        var path = Content();
        _done.Push((path, Read(path)));
        site.Delete(path);
        return ($"removed: {path}", [path]);
    }

    private (string, IReadOnlyList<string>) Rename()
    {
        var path = Content();
        var name = _random.Next(2) == 0 ? Path.GetFileName(path) : $"renamed-{_count}.md";
        var target = $"{string.Join('/', path.Split('/')[..2])}/folder-{_count}/{name}";
        var text = Read(path)!;
        site.Write(target, text);
        site.Delete(path);
        _done.Push((target, null));
        _done.Push((path, text));
        return ($"renamed: {path} to {target}", [path, target]);
    }

    private void Put(string path, string? text)
    {
        if (text is null)
        {
            site.Delete(path);
        }
        else
        {
            site.Write(path, text);
        }
    }

    private string AddToBody(string text) =>
        text.TrimEnd() + string.Create(CultureInfo.InvariantCulture, $" More {_count}.\n");

    private string Content() => Some("content", "*.md");

    private string Some(string folder, string pattern = "*")
    {
        var root = Path.Combine(site.Root, folder);
        var files = Directory.EnumerateFiles(
            root, pattern, folder == "templates" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files[_random.Next(files.Length)] : "content/site.yaml";
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);

    private string? Read(string path) =>
        Path.Combine(site.Root, path) is var full && File.Exists(full) ? File.ReadAllText(full) : null;
}
