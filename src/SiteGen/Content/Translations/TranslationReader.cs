using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Translations;

/// <summary>Reads a translated file: an entity like the original, with its own texts in place of those.</summary>
internal static class TranslationReader
{
    /// <summary>Reads a translation.</summary>
    /// <param name="translation">The file, such as <c>content/people/elon-musk.de.md</c>.</param>
    /// <param name="original">What it translates.</param>
    /// <param name="inherited">The keys of what it translates.</param>
    /// <param name="language">The language of the translation.</param>
    /// <param name="ignored">Keys that are left alone.</param>
    /// <param name="diagnostics">Receives the mistakes of the translation; those of the original are known.</param>
    /// <returns>The entity; null if the file cannot be read.</returns>
    public static Entity? Read(
        SourceFile translation,
        Entity original,
        YamlMapping inherited,
        string language,
        IReadOnlySet<string> ignored,
        List<Diagnostic> diagnostics)
    {
        if (!translation.IsText || FrontMatter.Find(translation, diagnostics) is not { } frontMatter
            || YamlReader.Read(translation, frontMatter.Yaml, diagnostics, hasComments: true) is not { } own)
        {
            return null;
        }

        var length = translation.Text.Length;
        var file = SourceFile.Join(translation, original.File);
        var found = new List<Diagnostic>();
        var allowed = TranslatedKind.Of(original.Kind);
        var merge = new TranslationMerge(file, original.File.Path, found);
        var merged = merge.Merge(inherited.Moved(length), own, allowed.Keys, allowed.Added, allowed.Fields.Has);
        var map = new MapReader(merged, allowed.Fields, new ReadContext(file, found), ignored);
        var body = translation.Text.AsSpan(frontMatter.BodyStart);
        var hasBody = !body.IsWhiteSpace();
        if (hasBody && original.Kind == EntityKind.Quote)
        {
            var first = frontMatter.BodyStart + (body.Length - body.TrimStart().Length);
            found.Add(new(Rules.TranslationChangesFact, file, file.GetLineSpan(first),
                "words that were said stay in the language in which they were said",
                "write their translation as 'translation: {text: …, translator: …}'"));
            hasBody = false;
        }

        var words = original.Kind == EntityKind.Quote ? map.Get(TranslationFields.Words) : null;
        var header = new CommonValues(
            original.Id, file, hasBody ? frontMatter.BodyStart : length + original.BodyStart)
        {
            BodyLength = hasBody ? length - frontMatter.BodyStart : null,
            Translation = new(language, original, new(merge.Replaced, hasBody || words is not null ? original : null))
            {
                Accepted = map.Get(TranslationFields.Translates),
                AcceptedSpan = own.Entries.Any(e => e.Key.Value == TranslationFields.Translates.Name)
                    ? map.SpanOf(TranslationFields.Translates) : new(0, 0),
                Date = map.Get(TranslationFields.Translated),
                Words = words,
                Length = length,
            },
        };
        var entity = KindFields.Of(original.Kind).Read(map, CommonFields.Read(map, header));
        diagnostics.AddRange(found.Where(d => d.Span.Start < length));
        file.DiscardText();
        return entity;
    }
}
