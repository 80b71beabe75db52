using SiteGen.Content.Yaml;
using SiteGen.Text;

namespace SiteGen.Content.Translations;

/// <summary>Writes into a translation which version of its original it translates.</summary>
internal static class AcceptedVersion
{
    /// <summary>Returns the text of a translation with the hash of its original, and the day.</summary>
    /// <param name="file">The file of the translation alone.</param>
    /// <param name="translation">What it translates.</param>
    /// <param name="day">The day on which it was compared with the original.</param>
    public static string Write(SourceFile file, EntityTranslation translation, DateOnly day)
    {
        var frontMatter = FrontMatter.Find(file, [])!.Value;
        var keys = YamlReader.Read(file, frontMatter.Yaml, [])?.Entries ?? [];
        (string Key, string Value)[] values =
        [
            (TranslationFields.Translates.Name, translation.Texts.Hash),
            (TranslationFields.Translated.Name, day.ToString("O", null)),
        ];
        var text = file.Text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        // From the end, so that the offsets before stay what they are.
        var added = string.Concat(values.Where(v => !keys.Exists(e => e.Key.Value == v.Key))
            .Select(v => $"{v.Key}: {v.Value}{newLine}"));
        text = text.Insert(frontMatter.Yaml.End, added);
        foreach (var entry in keys.OrderByDescending(e => e.Key.Span.Start))
        {
            if (values.FirstOrDefault(v => v.Key == entry.Key.Value) is (not null, var value))
            {
                text = entry.Value.Span.Length > 0
                    ? text.Remove(entry.Value.Span.Start, entry.Value.Span.Length).Insert(entry.Value.Span.Start, value)
                    : text.Insert(text.IndexOf(':', entry.Key.Span.End) + 1, " " + value);
            }
        }

        return text;
    }
}
