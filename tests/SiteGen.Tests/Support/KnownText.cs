using System.Text.RegularExpressions;

namespace SiteGen.Tests.Support;

/// <summary>Says whether words are from the content of a site.</summary>
internal sealed partial class KnownText
{
    private readonly string _words;

    /// <param name="files">The Markdown and YAML files.</param>
    /// <param name="names">Names that are known too.</param>
    public KnownText(IEnumerable<string> files, IEnumerable<string> names) => _words = string.Concat(
        files.Select(f => Link().Replace(Key().Replace(f, "\n"), " ")).Concat(names).Select(t => Words(t) + " |"));

    /// <summary>Returns whether a text is in the files, as it is or in parts between punctuation.</summary>
    public bool Has(string text) => IsIn(text) || Part().Split(text).All(p => !p.Any(char.IsAsciiLetter) || IsIn(p));

    private bool IsIn(string text) => _words.Contains(Words(text), StringComparison.Ordinal);

    private static string Words(string text) => $" {Separator().Replace(text, " ").Trim()} ";

    // Keys, and values that are words of the format.
    [GeneratedRegex(@"(?:^[ \t-]*|[{,] *)(?:(?:type|status|wording|importance): *[a-z-]+ *(?=$|[,}])|[a-z_]+:(?=\s))",
        RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"\]\([^)\s]*\)|\[\[[^\]|]*\|")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"[,;:()·—–«»“”.?!…/\n]+")]
    private static partial Regex Part();
}
