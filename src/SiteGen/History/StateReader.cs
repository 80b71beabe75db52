using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>Reads what files say, each on its own.</summary>
internal static class StateReader
{
    /// <summary>Reads a content file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ignored">Keys that are for other programs.</param>
    /// <param name="isReadable">Whether it is not a file of a kind, or could be read.</param>
    /// <returns>What it says; null if it is in no folder of a kind, is empty or cannot be read.</returns>
    public static EntityState? Read(SourceFile file, IReadOnlySet<string> ignored, out bool isReadable)
    {
        isReadable = true;
        if (KeyOf(file.Path) is not { Kind: { } kind } key || (file.IsText && string.IsNullOrWhiteSpace(file.Text)))
        {
            return null;
        }

        var diagnostics = new List<Diagnostic>();
        if (!file.IsText || FrontMatter.Find(file, diagnostics) is not { } frontMatter
            || YamlReader.Read(file, frontMatter.Yaml, diagnostics, hasComments: true) is not { } mapping)
        {
            isReadable = false;
            return null;
        }

        var reader = new FactReader(new ReadContext(file, diagnostics), ignored);
        reader.Read(mapping, key.Language is null ? KindFields.Of(kind).Fields : TranslatedKind.Of(kind).Fields);
        var body = ProseText.OfMarkdown(file.TextFrom(frontMatter.BodyStart), kind == EntityKind.Quote);
        if (body.Length > 0)
        {
            reader.Facts.Insert(0, new(kind == EntityKind.Quote ? "words" : "text", FactForm.Text, [body])
            {
                Order = -1,
            });
        }

        file.DiscardText();
        return new(key, PathOf(kind, key.Id, file.Path), reader.Facts, HasErrors(diagnostics));
    }

    /// <summary>Reads the settings, or the words of the interface in a language.</summary>
    public static EntityState? ReadSettings(SourceFile file, out bool isReadable)
    {
        var diagnostics = new List<Diagnostic>();
        isReadable = file.IsText;
        if (!isReadable
            || YamlReader.Read(file, new(0, file.Text.Length), diagnostics, hasComments: true) is not { } mapping)
        {
            isReadable = false;
            return null;
        }

        var reader = new FactReader(new ReadContext(file, diagnostics), new HashSet<string>());
        var path = file.Path["content/".Length..];
        if (path.StartsWith("i18n/", StringComparison.Ordinal))
        {
            reader.ReadAny(mapping);
        }
        else
        {
            reader.Read(mapping, SettingsFields.All);
        }

        return new(new(null, path, null), "", reader.Facts, HasErrors(diagnostics));
    }

    /// <summary>
    /// What the entity in a file is called by; null for a file in no folder of a kind. Ids have no dots, so what is
    /// before the extension is a language.
    /// </summary>
    /// <param name="path">The path below the site folder.</param>
    public static StateKey? KeyOf(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < 3 || EntityKindNames.FromFolder(segments[1]) is not { } kind)
        {
            return null;
        }

        var (original, tag) = TranslationName.Split(path);
        var id = CanonicalForm.Of(original[(original.LastIndexOf('/') + 1)..^".md".Length]);
        return new(kind, id, tag?.ToLowerInvariant());
    }

    /// <summary>The site path of a page; that of a plain page has the folders of its file.</summary>
    private static string PathOf(EntityKind kind, string id, string file)
    {
        var folders = kind == EntityKind.Page
            ? file.Split('/')[2..^1].Select(f => EntityId.ToAddress(CanonicalForm.Of(f)) + "/") : [];
        return $"/{kind.Folder()}/{string.Concat(folders)}{EntityId.ToAddress(id)}/";
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) =>
        diagnostics.Exists(d => d.Rule.Severity == Severity.Error);
}
