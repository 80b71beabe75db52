using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Reads content files into typed entities.</summary>
public static partial class ContentReader
{
    /// <summary>The path of the settings.</summary>
    public const string SettingsPath = "content/site.yaml";

    /// <summary>Reads all files; in parallel, with results in the order of the files.</summary>
    /// <param name="files">The Markdown files below <c>content/</c>.</param>
    /// <param name="settings">The settings file; null when there is none.</param>
    /// <param name="media">Paths of media files below <c>content/</c>.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    /// <param name="jobs">How many files are read at a time.</param>
    /// <param name="previous">What was read before: files that are still the same objects are not read again.</param>
    public static SiteContent ReadAll(
        IReadOnlyList<SourceFile> files, SourceFile? settings, IReadOnlySet<string> media, bool includeDrafts, int jobs, SiteContent? previous = null)
    {
        var results = new ReadFile[files.Count];
        var known = previous?.ByFile;
        ParallelLoop.Run(files.Count, jobs, i =>
        {
            results[i] = known?.GetValueOrDefault(files[i]) ?? Read(files[i]);
            files[i].Rest();
        });

        var diagnostics = new List<Diagnostic>();
        var entities = new List<Entity>(files.Count);
        var incomplete = new List<Entity>();
        var unreadable = new List<(EntityKind, string)>();
        foreach (var result in results)
        {
            diagnostics.AddRange(result.Diagnostics);
            if (result.Entity is not null)
            {
                (result.IsComplete ? entities : incomplete).Add(result.Entity);
            }

            if (result.Kind is { } kind && !result.IsComplete)
            {
                unreadable.Add((kind, result.Id));
            }
        }

        entities.Sort(static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : string.CompareOrdinal(a.Id, b.Id) is var order && order != 0 ? order : string.CompareOrdinal(a.File.Path, b.File.Path));
        var index = new EntityIndex(entities, unreadable, includeDrafts);
        incomplete.AddRange(RemoveDuplicates(entities, diagnostics));

        var read = settings is null ? null : SettingsFields.Read(settings, word => SuggestPath(word, entities), diagnostics);
        if (settings is null)
        {
            diagnostics.Add(new(Rules.SettingsMissing, SourceFile.Missing(SettingsPath), default,
                "the site has no settings", "make the file with 'title: …' and 'base_url: https://…'"));
        }

        return new(read, [.. entities.Where(e => includeDrafts || !e.IsDraft)], [.. incomplete.Where(e => includeDrafts || !e.IsDraft)],
            index, media, diagnostics)
        {
            Files = [.. files.Zip(results)],
        };
    }

    /// <summary>Reads one file.</summary>
    private static ReadFile Read(SourceFile file)
    {
        var diagnostics = new List<Diagnostic>();
        var segments = file.Path.Split('/');
        var id = segments[^1][..^".md".Length];
        if (segments.Length < 3 || EntityKindNames.FromFolder(segments[1]) is not { } kind)
        {
            diagnostics.Add(new(Rules.FileMisplaced, file, new(0, 0), $"'{file.Path}' stands in no folder of a kind and is ignored",
                (segments.Length > 2 ? TextDistance.DidYouMean(segments[1], EntityKindNames.All.Select(k => k.Folder())) : null)
                ?? $"the folders are: {string.Join(", ", EntityKindNames.All.Select(k => k.Folder()))}"));
            return new(null, false, null, id, diagnostics);
        }

        var isNamed = EntityId.IsValid(id);
        if (!isNamed)
        {
            diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0), $"the file name '{id}' is not an id",
                Slug.From(id) is var slug && EntityId.IsValid(slug) ? $"rename it to '{slug}.md'" : "ids are lower-case letters and digits, joined by hyphens"));
        }

        // What is not UTF-8 has had its message; anything else found in it would only follow from that.
        if (!file.IsUtf8 || FrontMatter.Find(file, diagnostics) is not { } frontMatter)
        {
            return new(null, false, kind, id, diagnostics);
        }

        var (keys, read) = FieldsOf(kind);
        var header = new EntityHeader(id, file, frontMatter.BodyStart);
        if (YamlReader.Read(file, frontMatter.Yaml, diagnostics) is not { } mapping)
        {
            // The body can be checked without the keys. What they would say is not missing, only not known.
            var empty = new MapReader(new YamlMapping(frontMatter.Yaml, []), keys, new ReadContext(file, []));
            return new(read(empty, header with { IsDraft = DraftLine().IsMatch(file.Slice(frontMatter.Yaml)) }), false, kind, id, diagnostics);
        }

        var map = new MapReader(mapping, keys, new ReadContext(file, diagnostics));
        var entity = read(map, CommonFields.Read(map, header));
        // Of ten thousand files hardly one has any.
        return new(entity, isNamed && IsComplete(entity), kind, id, diagnostics.Count == 0 ? [] : diagnostics);
    }

    /// <summary>Whether everything is there that other rooms rely on; what is not has had its message.</summary>
    private static bool IsComplete(Entity entity) => entity.Corrections.All(c => c.Date is not null) && entity switch
    {
        Quote quote => quote.Speaker != Reference.Missing && quote.Source != Reference.Missing
            && quote.Versions.All(v => v.Source != Reference.Missing) && quote.Stances.All(s => s.Topic != Reference.Missing),
        Event e => e.Date is not null,
        Article article => article.Date is not null,
        _ => true,
    };

    /// <summary>The keys of a kind, and how an entity is made from them.</summary>
    internal static (FieldSet Fields, Func<MapReader, EntityHeader, Entity> Read) FieldsOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => (PersonFields.All, PersonFields.Read),
        EntityKind.Organization => (OrganizationFields.All, OrganizationFields.Read),
        EntityKind.Topic => (TopicFields.All, TopicFields.Read),
        EntityKind.Source => (SourceFields.All, SourceFields.Read),
        EntityKind.Quote => (QuoteFields.All, QuoteFields.Read),
        EntityKind.Event => (EventFields.All, EventFields.Read),
        EntityKind.Article => (ArticleFields.All, ArticleFields.Read),
        _ => (PageFields.All, PageFields.Read),
    };

    /// <summary>The page that a word means: the list of a kind, or the one entity of that id.</summary>
    private static string? SuggestPath(string word, IReadOnlyList<Entity> entities)
    {
        var name = word.TrimEnd('/')[(word.TrimEnd('/').LastIndexOf('/') + 1)..];
        if (EntityKindNames.FromFolder(name) is { } kind)
        {
            return $"/{kind.Folder()}/";
        }

        var id = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length] : name;
        var named = entities.Where(e => e.Id == id).Take(2).ToArray();
        return named.Length == 1 ? named[0].Path : null;
    }

    /// <summary>Takes out all but the first of the entities with one id.</summary>
    private static List<Entity> RemoveDuplicates(List<Entity> entities, List<Diagnostic> diagnostics)
    {
        var removed = new List<Entity>();
        for (var i = entities.Count - 1; i > 0; i--)
        {
            var (first, second) = (entities[i - 1], entities[i]);
            if (first.Kind == second.Kind && first.Id == second.Id)
            {
                diagnostics.Add(new(Rules.IdDuplicate, second.File, new(0, 0), $"'{second.Id}' is the id of another {second.Kind.Word()} already",
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

/// <summary>What a content file says.</summary>
/// <param name="Entity">The entity; null where nothing could be made of it.</param>
/// <param name="IsComplete">Whether the entity has all that others rely on.</param>
/// <param name="Kind">Of what kind it is, by its folder.</param>
/// <param name="Id">Its id, by its name.</param>
/// <param name="Diagnostics">What is wrong in it.</param>
internal sealed record ReadFile(Entity? Entity, bool IsComplete, EntityKind? Kind, string Id, IReadOnlyList<Diagnostic> Diagnostics);
