using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Content.Translations;

/// <summary>The name of a translated file: <c>elon-musk.de.md</c> beside <c>elon-musk.md</c>.</summary>
/// <param name="Original">The path of the file that it translates.</param>
/// <param name="Language">The language, as the settings write it.</param>
internal sealed record TranslationName(string Original, string Language)
{
    /// <summary>Parses a path; returns false if it is not that of a translation into one of the languages.</summary>
    public static bool TryParse(
        string path, IReadOnlyList<string> languages, [NotNullWhen(true)] out TranslationName? name)
    {
        name = null;
        var (stem, tag) = Split(path);
        if (tag is not null
            && languages.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } language)
        {
            name = new(stem, language);
        }

        return name is not null;
    }

    /// <summary>Returns a path without the suffix before its extension, and that suffix; null for none.</summary>
    public static (string Original, string? Suffix) Split(string path)
    {
        var end = path.LastIndexOf('.');
        var dot = end < 1 ? -1 : path.LastIndexOf('.', end - 1);
        return dot <= path.LastIndexOf('/') + 1 ? (path, null) : (path[..dot] + path[end..], path[(dot + 1)..end]);
    }
}
