using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Translations;

/// <summary>Reads the content of a site in another language: the translations, and the originals of all else.</summary>
internal static class TranslatedContent
{
    /// <summary>Returns the content in a language, with the diagnostics of its translations only.</summary>
    /// <param name="content">The content in the language of the site.</param>
    /// <param name="language">The other language.</param>
    /// <param name="jobs">The maximum number of files read at the same time.</param>
    public static SiteContent Read(SiteContent content, string language, int jobs)
    {
        var files = content.TranslatedFiles.Where(f => f.Name.Language == language).ToArray();
        var results = new (Entity Original, Entity? Translation)?[files.Length];
        var found = new List<Diagnostic>[files.Length];
        var read = content.ByFile;
        ParallelLoop.Run(files.Length, jobs, i =>
        {
            found[i] = [];
            var (file, name) = files[i];
            if (content.Index.FindFile(name.Original) is { } original)
            {
                var made = read[original.File].Values is { } values
                    ? TranslationReader.Read(file, original, values, language, content.IgnoredKeys, found[i]) : null;
                results[i] = (original, made);
            }
            else if (!content.HasFile(name.Original))
            {
                found[i].Add(new(Rules.TranslationOfNothing, file, new(0, 0),
                    $"there is no '{name.Original}' to translate",
                    TextDistance.DidYouMean(name.Original, content.FilePaths)
                    ?? $"a translation has the name of its original: x.{language}.md beside x.md"));
            }

            file.DiscardText();
        });
        var translations = results.OfType<(Entity Original, Entity? Translation)>()
            .Where(r => r.Translation is { } made && (content.Index.IncludesDrafts || !made.IsDraft))
            .ToDictionary(r => r.Original, r => r.Translation!);
        return content with
        {
            Entities = [.. content.Entities.Select(e => translations.GetValueOrDefault(e, e))],
            Incomplete = [],
            Index = content.Index.With(translations),
            Diagnostics = [.. found.SelectMany(f => f)],
        };
    }
}
