using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Content.Translations;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Finds translations whose originals have changed since.</summary>
internal static class TranslationVersions
{
    private const int ShownChanges = 3;
    private const int ShownLength = 60;

    /// <summary>Reports translations that are behind, and those that do not say of which version they are.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Translation is { } translation && Check(entity.File, translation) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private static Diagnostic? Check(SourceFile file, EntityTranslation translation)
    {
        var original = translation.Original.File.Path;
        var accept = $"'sitegen i18n accept {file.Path}'";
        return translation switch
        {
            { Accepted: null } => new(
                Rules.TranslationNotAccepted, file, translation.AcceptedSpan,
                $"the translation does not say which version of '{original}' it translates",
                $"run {accept}: you are told then when the original changes"),
            { Accepted: { } hash } when !TranslatedTexts.IsHash(hash) => new(
                Rules.ValueNotAllowed, file, translation.AcceptedSpan,
                $"'{hash}' is not the hash of a text", $"run {accept} to write it"),
            { IsBehind: true, Accepted: { } hash } => new(
                Rules.TranslationBehind, file, translation.AcceptedSpan,
                $"the translation is behind: '{original}' has changed since",
                $"{Explain(translation.Texts.Since(hash))}; then run {accept}"),
            _ => null,
        };
    }

    private static string Explain((IReadOnlyList<(string Label, string Text)> Changed, int Removed) difference)
    {
        var (changed, removed) = difference;
        var shown = changed.Take(ShownChanges)
            .Select(c => $"{c.Label} is now \"{Excerpt.Shorten(OnOneLine(c.Text), ShownLength)}\"").ToList();
        if (changed.Count > ShownChanges)
        {
            shown.Add(Number(changed.Count - ShownChanges, "more text has changed", "more texts have changed"));
        }

        if (removed > 0)
        {
            shown.Add(Number(removed, "text is gone", "texts are gone"));
        }

        return shown.Count == 0 ? "its texts are in another order, or the translation has other keys now"
            : string.Join("; ", shown);
    }

    private static string Number(int number, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : several)}");

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
