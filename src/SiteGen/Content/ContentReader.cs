using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Reads content files into entities.</summary>
public static partial class ContentReader
{
    /// <summary>The path of the settings.</summary>
    public const string SettingsPath = "content/site.yaml";

    /// <summary>Reads all files in parallel. The results are in the order of the files.</summary>
    /// <param name="files">The Markdown files below <c>content/</c>.</param>
    /// <param name="settings">The settings file; null if there is none.</param>
    /// <param name="media">The files that texts can show.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    /// <param name="jobs">The maximum number of files read at the same time.</param>
    /// <param name="previous">The content read before; files that are the same objects are not read again.</param>
    public static SiteContent ReadAll(
        IReadOnlyList<SourceFile> files,
        SourceFile? settings,
        MediaFiles media,
        bool includeDrafts,
        int jobs,
        SiteContent? previous = null)
    {
        var languages = SettingsFields.ReadLanguages(settings);
        var translations = new List<(SourceFile, TranslationName)>();
        if (languages.Count > 0)
        {
            var own = new List<SourceFile>(files.Count);
            foreach (var file in files)
            {
                if (TranslationName.TryParse(file.Path, languages, out var name))
                {
                    translations.Add((file, name));
                }
                else
                {
                    own.Add(file);
                }
            }

            files = own;
        }

        var results = new ContentFile[files.Count];
        var ignored = SettingsFields.ReadIgnoredKeys(settings);
        var known = previous?.IgnoredKeys.SetEquals(ignored) == true
            && previous.HasTranslations == (languages.Count > 0) ? previous.ByFile : null;
        ParallelLoop.Run(files.Count, jobs, i =>
        {
            results[i] = known?.GetValueOrDefault(files[i]) ?? Read(files[i], ignored, languages.Count > 0);
            files[i].DiscardText();
        });

        var diagnostics = results.SelectMany(r => r.Diagnostics).ToList();
        var entities = results.Where(r => r.IsComplete).Select(r => r.Entity!).ToList();
        var incomplete = results.Where(r => !r.IsComplete && r.Entity is not null).Select(r => r.Entity!).ToList();
        // References to an invalid file name may use the id that it will have.
        var unreadable = results.Where(r => !r.IsComplete && r.Kind is not null && !r.IsEmpty)
            .SelectMany(r => (string[])[r.Id, EntityId.From(r.Id)], (r, id) => (r.Kind!.Value, id));

        entities.Sort(Compare);
        var read = ReadSettings(settings, entities, diagnostics);
        var index = new EntityIndex(entities, unreadable)
        {
            IncludesDrafts = includeDrafts,
            LeavesUnwritten = read?.LeavesUnwritten == true,
            Empty = results.Where(r => r.IsEmpty && r.Kind is not null)
                .Select(r => (r.Kind!.Value, EntityId.From(r.Id))).ToHashSet(),
            IncompleteNames = incomplete.SelectMany(NameIndex.KeysOf).ToHashSet(StringComparer.Ordinal),
        };
        incomplete.AddRange(RemoveDuplicates(entities, diagnostics));

        return new(
            read,
            [.. entities.Where(e => includeDrafts || !e.IsDraft)],
            [.. incomplete.Where(e => includeDrafts || !e.IsDraft)],
            index,
            media,
            diagnostics)
        {
            Files = [.. files.Zip(results)],
            IgnoredKeys = ignored,
            HasTranslations = languages.Count > 0,
            TranslatedFiles = translations,
        };
    }

    private static int Compare(Entity a, Entity b)
    {
        var order = a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        return order != 0 ? order : string.CompareOrdinal(a.File.Path, b.File.Path);
    }

    private static SiteSettings? ReadSettings(
        SourceFile? file, IReadOnlyList<Entity> entities, List<Diagnostic> diagnostics)
    {
        if (file is not null)
        {
            return SettingsFields.Read(file, path => SuggestPath(path, entities), diagnostics);
        }

        diagnostics.Add(new(Rules.SettingsMissing, SourceFile.Missing(SettingsPath), default,
            "the site has no settings", "create the file with 'title: …' and 'base_url: https://…'"));
        return null;
    }

    private static ContentFile Read(SourceFile file, IReadOnlySet<string> ignored, bool hasTranslations)
    {
        var diagnostics = new List<Diagnostic>();
        var segments = file.Path.Split('/');
        var id = CanonicalForm.Of(segments[^1][..^".md".Length]);
        var folder = segments.Length < 3 ? null : EntityKindNames.FromFolder(segments[1]);
        if (file.IsText && string.IsNullOrWhiteSpace(file.Beginning) && string.IsNullOrWhiteSpace(file.Text))
        {
            diagnostics.Add(new(Rules.FileEmpty, SourceFile.Missing(file.Path), default,
                $"'{file.Path}' is empty, so it is not part of the site",
                folder is { } of ? $"write it ('sitegen new {of.Name()}' makes a file with all keys), or delete it"
                    : "write it, or delete it"));
            return new(null, false, folder, id, diagnostics) { IsEmpty = true };
        }

        if (folder is not { } kind)
        {
            diagnostics.AddRange(MisplacedNotes.Explain(file));
            return new(null, false, null, id, diagnostics);
        }

        if (TranslationName.Split(file.Path) is (var original, { } tag) && Languages.LanguageData.IsKnown(tag))
        {
            diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0), $"the file name '{id}' is not an id",
                $"if it translates '{original}', add its language in {SettingsPath}: languages: [{tag}]"));
            return new(null, false, kind, id, diagnostics);
        }

        var hasValidName = CheckName(file, id, diagnostics);
        if (kind == EntityKind.Page)
        {
            // The folders of plain pages are parts of their addresses.
            foreach (var name in segments[2..^1].Where(s => !EntityId.IsValid(CanonicalForm.Of(s))))
            {
                var made = EntityId.From(name);
                hasValidName = false;
                diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0),
                    $"the folder name '{name}' cannot be part of an address",
                    EntityId.IsValid(made) ? $"rename the folder to '{made}'" : $"folders have {EntityId.Form}"));
            }
        }

        // Invalid UTF-8 is reported when the file is loaded, and would only cause other mistakes here.
        if (!file.IsText || FrontMatter.Find(file, diagnostics) is not { } frontMatter)
        {
            return new(null, false, kind, id, diagnostics);
        }

        var (fields, read) = KindFields.Of(kind);
        var header = new CommonValues(id, file, frontMatter.BodyStart);
        if (YamlReader.Read(file, frontMatter.Yaml, diagnostics, hasComments: true) is not { } mapping)
        {
            // The body is checked even without the keys, whose absence is not reported.
            header = header with { IsDraft = DraftLine().IsMatch(file.Slice(frontMatter.Yaml)) };
            var noKeys = new MapReader(new YamlMapping(frontMatter.Yaml, []), fields, new ReadContext(file, []));
            return new(read(noKeys, header), false, kind, id, diagnostics);
        }

        var map = new MapReader(mapping, fields, new ReadContext(file, diagnostics), ignored);
        var entity = read(map, CommonFields.Read(map, header));
        return new(entity, hasValidName && IsComplete(entity), kind, id, diagnostics)
        {
            Values = hasTranslations ? mapping : null,
        };
    }

    /// <summary>Returns whether the name of a file is an id; reports it if it is not.</summary>
    private static bool CheckName(SourceFile file, string id, List<Diagnostic> diagnostics)
    {
        if (!EntityId.IsValid(id))
        {
            var made = EntityId.From(id);
            diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0), $"the file name '{id}' is not an id",
                EntityId.IsValid(made) ? $"rename it to '{made}.md'" : $"ids are {EntityId.Form}"));
            return false;
        }

        if (id.Length * 3 > EntityId.MaximumBytes && Encoding.UTF8.GetByteCount(id) > EntityId.MaximumBytes)
        {
            diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0),
                "the file name is too long for the files that are made from it: "
                + $"{Encoding.UTF8.GetByteCount(id)} bytes",
                $"give it a name of at most {EntityId.MaximumBytes} bytes"));
            return false;
        }

        return true;
    }

    /// <summary>Whether an entity has every value that the build relies on; missing ones have been reported.</summary>
    private static bool IsComplete(Entity entity) => entity.Corrections.All(c => c.Date is not null) && entity switch
    {
        Quote quote => quote.Speakers.Count > 0
            && quote.Source != Reference.Missing
            && quote.Versions.All(v => v.Source != Reference.Missing)
            && quote.Stances.All(s => s.Topic != Reference.Missing),
        Event e => e.Date is not null,
        Article article => article.Date is not null,
        _ => true,
    };

    /// <summary>
    /// Returns the site path that an invalid path probably means: the list of a kind, or the only entity with this id.
    /// </summary>
    private static string? SuggestPath(string path, IReadOnlyList<Entity> entities)
    {
        var trimmed = path.TrimEnd('/');
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        if (EntityKindNames.FromFolder(name) is { } kind)
        {
            return $"/{kind.Folder()}/";
        }

        var id = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length] : name;
        return entities.Where(e => e.Id == id).Take(2).ToArray() is [var only] ? only.Path : null;
    }

    /// <summary>Removes all but the first of the entities with the same kind and id, and reports the others.</summary>
    private static List<Entity> RemoveDuplicates(List<Entity> entities, List<Diagnostic> diagnostics)
    {
        var removed = new List<Entity>();
        for (var i = entities.Count - 1; i > 0; i--)
        {
            var (first, second) = (entities[i - 1], entities[i]);
            if (first.Kind == second.Kind && first.Id == second.Id)
            {
                diagnostics.Add(new(Rules.IdDuplicate, second.File, new(0, 0),
                    $"another {second.Kind.Name()} already has the id '{second.Id}'",
                    $"rename this file or '{first.File.Path}'"));
                entities.RemoveAt(i);
                removed.Add(second);
            }
        }

        return removed;
    }

    [GeneratedRegex("^draft:[ \t]*true[ \t\r]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex DraftLine();
}
