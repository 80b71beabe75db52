using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Languages;
using SiteGen.Text;

namespace SiteGen.Content.Interface;

/// <summary>
/// The words of the interface of a site: those of its files such as <c>content/i18n/de.yaml</c>, the built-in ones, and
/// those of the languages that stand in for missing ones, at last English.
/// </summary>
internal sealed partial class InterfaceWords
{
    private const string Folder = "content/i18n/";

    private readonly Dictionary<string, WordsFile> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="files">The files of the site for languages; others than those of words are left alone.</param>
    /// <param name="diagnostics">Receives their mistakes.</param>
    public InterfaceWords(IReadOnlyList<SourceFile> files, List<Diagnostic> diagnostics)
    {
        foreach (var file in files.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var tag = file.Path[Folder.Length..^".yaml".Length];
            if (!Tag().IsMatch(tag))
            {
                diagnostics.Add(new(Rules.LanguageUnknown, file, new(0, 0), $"'{tag}' is not a language tag",
                    "name the file by the language: de.yaml, pt-BR.yaml"));
                continue;
            }

            var reader = new WordsReader(file, LanguageData.Of(tag), BuiltInWords.English, diagnostics);
            _files[tag] = new(file, reader.Read(), reader.Fallback);
        }
    }

    /// <summary>Returns the words of a language.</summary>
    /// <param name="tag">The language.</param>
    /// <param name="diagnostics">Receives fallbacks that cannot be followed.</param>
    public Words Of(string tag, List<Diagnostic> diagnostics) => Of(tag, [], diagnostics);

    private Words Of(string tag, IReadOnlyList<string> after, List<Diagnostic> diagnostics)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        (SourceFile File, string Tag, SourceSpan Span)? fallback = null;
        foreach (var part in LanguageTag.WithParents(tag))
        {
            if (_files.GetValueOrDefault(part) is { } file)
            {
                AddTo(phrases, file.Phrases);
                fallback ??= file.Fallback is var (to, span) ? (file.File, to, span) : null;
            }

            AddTo(phrases, BuiltInWords.Find(part) ?? new Dictionary<string, Phrase>());
        }

        var data = LanguageData.Of(tag);
        var isEnglish = LanguageTag.LanguageOf(tag) == BuiltInWords.Complete;
        return isEnglish ? new(phrases, data) : new(phrases, data, FallbackOf(fallback, [.. after, tag], diagnostics));
    }

    private Words FallbackOf(
        (SourceFile File, string Tag, SourceSpan Span)? fallback,
        IReadOnlyList<string> after,
        List<Diagnostic> diagnostics)
    {
        if (fallback is not var (file, tag, span))
        {
            return Of(BuiltInWords.Complete, after, diagnostics);
        }

        if (after.Contains(tag, StringComparer.OrdinalIgnoreCase))
        {
            Report($"the fallback leads in a circle: {string.Join(", ", [.. after, tag])}",
                "name a language that does not fall back to this one");
            return Of(BuiltInWords.Complete, after, diagnostics);
        }

        if (LanguageTag.WithParents(tag).All(t => !_files.ContainsKey(t) && !BuiltInWords.Tags.Contains(t)))
        {
            Report($"there are no phrases in '{tag}'",
                $"built in are: {string.Join(", ", BuiltInWords.Tags)}; others are in {Folder}");
            return Of(BuiltInWords.Complete, after, diagnostics);
        }

        return Of(tag, after, diagnostics);

        void Report(string message, string help) =>
            diagnostics.Add(new(Rules.FallbackInvalid, file, span, message, help));
    }

    private static void AddTo(Dictionary<string, Phrase> phrases, IReadOnlyDictionary<string, Phrase> more)
    {
        foreach (var (key, phrase) in more)
        {
            phrases.TryAdd(key, phrase);
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private sealed record WordsFile(
        SourceFile File, IReadOnlyDictionary<string, Phrase> Phrases, (string Tag, SourceSpan Span)? Fallback);
}
