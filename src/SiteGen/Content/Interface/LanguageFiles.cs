using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Content.Interface;

/// <summary>Finds settings for languages that the site does not have.</summary>
internal static class LanguageFiles
{
    /// <summary>Reports them.</summary>
    public static IEnumerable<Diagnostic> Check(SiteFolder folder, SiteSettings settings)
    {
        foreach (var file in folder.LanguageFiles)
        {
            if (TranslationName.Split(file.Path) is (ContentReader.SettingsPath, { } tag)
                && !settings.Languages.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                yield return new(Rules.LanguageUnknown, file, new(0, 0), $"the site has no pages in '{tag}'",
                    $"add it to 'languages' in {ContentReader.SettingsPath}: languages: [{tag}]");
            }
        }
    }
}
