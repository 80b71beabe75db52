using System.Text.RegularExpressions;

namespace SiteGen.Tests.Documentation;

/// <summary>
/// A vault as Obsidian (1.9) opens it: how it finds the note of a link, and the heading in it. docs/editors.md
/// describes the rules.
/// </summary>
/// <param name="files">The text of each file, by its path in the vault.</param>
internal sealed partial class ObsidianVault(IReadOnlyDictionary<string, string> files)
{
    /// <summary>The links of a note: those in front matter are in quotation marks. Code has none.</summary>
    public static IEnumerable<string> LinksOf(string text)
    {
        text = Code().Replace(text, "");
        var wiki = WikiLink().Matches(text).Select(m => m.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal));
        var markdown = MarkdownLink().Matches(text).Select(m => m.Groups[1].Value)
            .Where(a => !a.Contains(':', StringComparison.Ordinal)).Select(Uri.UnescapeDataString);
        return wiki.Concat(markdown);
    }

    /// <summary>Returns the file that a link in a note leads to; null if it is dead.</summary>
    /// <param name="link">The target, without label: <c>people/ada#Roles</c>.</param>
    /// <param name="from">The path of the note.</param>
    public string? Resolve(string link, string from)
    {
        var path = link.Split('#')[0].Trim();
        if (path.Length == 0)
        {
            return from;
        }

        var folder = FolderOf(from);
        if (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            path = Join(folder, path);
            return All(path).FirstOrDefault(f => Is(f, path));
        }

        path = path.TrimStart('/');
        return All(path).FirstOrDefault(f => Is(f, path))
            ?? All(path).FirstOrDefault(f => Is(f, folder + path))
            ?? All(path).Where(f => f.EndsWith("/" + WithExtension(path), StringComparison.OrdinalIgnoreCase))
                .OrderBy(f => FolderOf(f) == folder ? 0 : 1).ThenBy(f => f.Length)
                .ThenBy(f => f, StringComparer.Ordinal)
                .FirstOrDefault();
    }

    /// <summary>Returns whether a note has the heading of a link, if it names one; each <c>#</c> is a level.</summary>
    public bool HasHeading(string link, string file)
    {
        var headings = Heading().Matches(files[file])
            .Select(m => (m.Groups[1].Length, Bare(m.Groups[2].Value))).ToArray();
        var (at, level) = (0, 0);
        foreach (var part in link.Split('#')[1..].Where(p => p.Length > 0))
        {
            at = Array.FindIndex(headings, at, h => h.Length > level
                && h.Item2.Equals(Bare(part), StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return false;
            }

            level = headings[at].Length;
        }

        return true;
    }

    private IEnumerable<string> All(string path) => files.Keys.Where(f =>
        f.EndsWith(WithExtension(path), StringComparison.OrdinalIgnoreCase));

    private static bool Is(string file, string path) =>
        file.Equals(WithExtension(path), StringComparison.OrdinalIgnoreCase);

    /// <summary>A link needs no extension to a note, and one to every other file.</summary>
    private static string WithExtension(string path) => Extension().IsMatch(path) ? path : path + ".md";

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Join(string folder, string path)
    {
        var segments = new Stack<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                segments.TryPop(out _);
            }
            else if (segment != ".")
            {
                segments.Push(segment);
            }
        }

        return string.Join('/', segments.Reverse());
    }

    /// <summary>Obsidian leaves punctuation out of headings in links.</summary>
    private static string Bare(string heading) => string.Join(
        ' ',
        Punctuation().Replace(HeadingId().Replace(heading, ""), " ")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^(```|~~~).*?^\\1|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\[\[([^\]\[|]+?)\s*(?:\|[^\]]*(?:\][^\]]+)*)?\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("^(#{1,6}) +(.+?) *#* *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*\{#[^}]*\}\s*$")]
    private static partial Regex HeadingId();

    [GeneratedRegex("[!\"#$%&()*+,.:;<=>?@^`{|}~/\\[\\]\\\\]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\.(md|png|jpe?g|gif|webp|avif|svg|pdf|mp3|mp4|webm|canvas|base)$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}
