using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Languages;
using SiteGen.Text;

namespace SiteGen.Content.Interface;

/// <summary>
/// Reads words of the interface: YAML whose keys are those of phrases, in groups, with a text or a text for each plural
/// category.
/// </summary>
internal static class WordsReader
{
    /// <summary>Returns the phrases of a file by their keys, such as <c>dates.since</c>.</summary>
    public static Dictionary<string, Phrase> Read(SourceFile file, List<Diagnostic> diagnostics)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        if (YamlReader.Read(file, new(0, file.Text.Length), diagnostics) is { } root)
        {
            Add(root, "", phrases);
        }

        return phrases;
    }

    private static void Add(YamlMapping group, string prefix, Dictionary<string, Phrase> phrases)
    {
        foreach (var (key, value) in group.Entries)
        {
            var name = prefix + key.Value;
            switch (value)
            {
                case YamlScalar text:
                    phrases[name] = Phrase.Parse(text.Value);
                    break;
                case YamlMapping forms when forms.Entries.Exists(e => e.Key.Value == PluralRules.Other):
                    phrases[name] = Phrase.Parse(
                        forms.Entries.Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value)));
                    break;
                case YamlMapping inner:
                    Add(inner, name + ".", phrases);
                    break;
            }
        }
    }
}
