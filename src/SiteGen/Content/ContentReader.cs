using SiteGen.Content.Entities;
using SiteGen.Content.Formats;
using SiteGen.Content.Keys;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Reads content files into typed entities.</summary>
public static class ContentReader
{
    /// <summary>The path of the settings.</summary>
    public const string SettingsPath = "content/site.yaml";

    /// <summary>Reads all files; in parallel, with results in the order of the files.</summary>
    /// <param name="files">The Markdown files below <c>content/</c>.</param>
    /// <param name="settings">The settings file; null when there is none.</param>
    /// <param name="media">Paths of media files below <c>content/</c>.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    /// <param name="jobs">How many files are read at a time.</param>
    public static SiteContent ReadAll(
        IReadOnlyList<SourceFile> files, SourceFile? settings, IReadOnlySet<string> media, bool includeDrafts, int jobs)
    {
        var results = new ReadResult[files.Count];
        ParallelLoop.Run(files.Count, jobs, i => results[i] = Read(files[i]));

        var diagnostics = new List<Diagnostic>();
        var entities = new List<Entity>(files.Count);
        var unreadable = new List<(EntityKind, string)>();
        foreach (var result in results)
        {
            diagnostics.AddRange(result.Diagnostics);
            if (result.Entity is not null)
            {
                entities.Add(result.Entity);
            }
            else if (result.Kind is { } kind)
            {
                unreadable.Add((kind, result.Id));
            }
        }

        entities.Sort(static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : string.CompareOrdinal(a.Id, b.Id) is var order && order != 0 ? order : string.CompareOrdinal(a.File.Path, b.File.Path));
        var index = new EntityIndex(entities, unreadable, includeDrafts);
        RemoveDuplicates(entities, diagnostics);

        var read = settings is null ? null : SettingsFormat.Read(settings, diagnostics);
        if (settings is null)
        {
            diagnostics.Add(new(Rules.SettingsMissing, SourceFile.Missing(SettingsPath), default,
                "the site has no settings", "make the file with 'title: …' and 'base_url: https://…'"));
        }

        return new(read, [.. entities.Where(e => includeDrafts || !e.IsDraft)],
            index, media, diagnostics);
    }

    /// <summary>Reads one file.</summary>
    private static ReadResult Read(SourceFile file)
    {
        var diagnostics = new List<Diagnostic>();
        var segments = file.Path.Split('/');
        var id = segments[^1][..^".md".Length];
        if (segments.Length < 3 || EntityKindNames.FromFolder(segments[1]) is not { } kind)
        {
            diagnostics.Add(new(Rules.FileMisplaced, file, new(0, 0), $"'{file.Path}' stands in no folder of a kind and is ignored",
                (segments.Length > 2 ? TextDistance.DidYouMean(segments[1], EntityKindNames.All.Select(k => k.Folder())) : null)
                ?? $"the folders are: {string.Join(", ", EntityKindNames.All.Select(k => k.Folder()))}"));
            return new(null, null, id, diagnostics);
        }

        if (!EntityId.IsValid(id))
        {
            diagnostics.Add(new(Rules.FileNameInvalid, file, new(0, 0), $"the file name '{id}' is not an id",
                Slug.From(id) is var slug && EntityId.IsValid(slug) ? $"rename it to '{slug}.md'" : "ids are lower-case letters and digits, joined by hyphens"));
            return new(null, kind, id, diagnostics);
        }

        // What is not UTF-8 has had its message; anything else found in it would only follow from that.
        if (!file.IsUtf8 || FrontMatter.Find(file, diagnostics) is not { } frontMatter
            || YamlReader.Read(file, frontMatter.Yaml, diagnostics) is not { } mapping)
        {
            return new(null, kind, id, diagnostics);
        }

        var (keys, read) = FormatOf(kind);
        var map = new MapReader(mapping, keys, new ReadContext(file, diagnostics));
        var header = HeaderFormat.Read(map, new EntityHeader(id, file, frontMatter.BodyStart));
        var entity = read(map, header);
        // What other rooms rely on must be there; a file without it is as good as unreadable, and has its message.
        var isUsable = entity switch
        {
            Quote quote => quote.Speaker is not null && quote.Source is not null && quote.Versions.All(v => v.Source is not null)
                && quote.Stances.All(s => s.Topic is not null),
            Event e => e.Date is not null,
            Article article => article.Date is not null,
            _ => true,
        };
        return new(isUsable ? entity : null, kind, id, diagnostics);
    }

    /// <summary>The keys of a kind, and how an entity is made from them.</summary>
    internal static (KeySet Keys, Func<MapReader, EntityHeader, Entity> Read) FormatOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => (PersonFormat.Keys, PersonFormat.Read),
        EntityKind.Organization => (OrganizationFormat.Keys, OrganizationFormat.Read),
        EntityKind.Topic => (TopicFormat.Keys, TopicFormat.Read),
        EntityKind.Source => (SourceFormat.Keys, SourceFormat.Read),
        EntityKind.Quote => (QuoteFormat.Keys, QuoteFormat.Read),
        EntityKind.Event => (EventFormat.Keys, EventFormat.Read),
        EntityKind.Article => (ArticleFormat.Keys, ArticleFormat.Read),
        _ => (PageFormat.Keys, PageFormat.Read),
    };

    private static void RemoveDuplicates(List<Entity> entities, List<Diagnostic> diagnostics)
    {
        for (var i = entities.Count - 1; i > 0; i--)
        {
            var (first, second) = (entities[i - 1], entities[i]);
            if (first.Kind == second.Kind && first.Id == second.Id)
            {
                diagnostics.Add(new(Rules.IdDuplicate, second.File, new(0, 0), $"'{second.Id}' is the id of another {second.Kind.Word()} already",
                    $"rename this file or '{first.File.Path}'"));
                entities.RemoveAt(i);
            }
        }
    }

    private readonly record struct ReadResult(Entity? Entity, EntityKind? Kind, string Id, List<Diagnostic> Diagnostics);
}
