using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Interface;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Reads, renders and links the content of a site, for builds and <c>verify</c>.</summary>
internal static class ContentLoader
{
    /// <summary>Loads the content.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="reservedIds">Ids that templates use, so that headings must not.</param>
    /// <param name="options">How the site is built.</param>
    /// <param name="previous">
    /// The content as loaded before; what has not changed is reused. Null to load everything.
    /// </param>
    public static LinkedContent Load(
        SiteFolder folder, IReadOnlySet<string> reservedIds, BuildOptions options, LinkedContent? previous)
    {
        var (profile, jobs) = (options.Profile, options.Jobs);
        var media = new MediaFiles(folder.Media.Keys, folder.Attachments.Keys, folder.PictureSizes);
        var content = profile.Measure("read front matter", () => ContentReader.ReadAll(
            folder.Content, folder.Settings, media, options.IncludeDrafts, jobs, previous?.Content));
        // Without settings nothing can be published, but everything else can be checked.
        var settings = content.Settings ?? SiteSettings.Placeholder;
        settings = options.BaseUrl is null ? settings : settings with { BaseUrl = options.BaseUrl };
        settings = settings with { SharedFiles = SharedFilesOf(folder) };
        var wordsDiagnostics = new List<Diagnostic>();
        var words = new InterfaceWords(folder.LanguageFiles, wordsDiagnostics);
        var language = new Language(settings.Language, words.Of(settings.Language, wordsDiagnostics));
        var glossary = MarkupRenderer.GlossaryOf(content.Entities.OfType<Page>(), content.Index, reservedIds, language);
        var (markup, incomplete) = profile.Measure("render Markdown", () => (
            RenderAll(content, glossary, reservedIds, language, folder, jobs, previous),
            Render(content.Incomplete, content, glossary, reservedIds, language, jobs)));

        var fontDiagnostics = new List<Diagnostic>();
        var cardFont = SiteFontReader.Read(settings, folder, fontDiagnostics);
        var (graph, referenced, diagnostics) = profile.Measure("link", () =>
            GraphBuilder.Link(content, settings, language, markup, incomplete, jobs, null, cardFont));
        var attachments = AttachmentsOf(markup);
        diagnostics =
        [
            .. diagnostics, .. wordsDiagnostics, .. fontDiagnostics, .. LanguageFiles.Check(folder, settings),
            .. MisplacedNotes.FindFolders(folder.Content), .. folder.ProblemsOf(attachments),
        ];
        return new(content, markup, incomplete, graph, referenced, diagnostics)
        {
            Attachments = attachments,
            ReservedIds = reservedIds,
            Glossary = glossary,
            LanguageFiles = folder.LanguageFiles,
            Words = words,
        };
    }

    /// <summary>Loads the content of a site in another language: translations, and originals of all else.</summary>
    /// <param name="tag">The other language.</param>
    /// <param name="folder">The files.</param>
    /// <param name="main">The content in the language of the site.</param>
    /// <param name="options">How the site is built.</param>
    /// <param name="previous">The content in this language as loaded before; null to load everything.</param>
    /// <returns>The content, and what is wrong in its translations; the rest was reported with the originals.</returns>
    public static (LinkedContent Content, IReadOnlyList<Diagnostic> Diagnostics) LoadTranslated(
        string tag, SiteFolder folder, LinkedContent main, BuildOptions options, LinkedContent? previous)
    {
        var (profile, jobs, reservedIds) = (options.Profile, options.Jobs, main.ReservedIds);
        var content = profile.Measure("read translations", () =>
            TranslatedContent.Read(main.Content, tag, jobs));
        var found = new List<Diagnostic>();
        var file = folder.LanguageFiles.FirstOrDefault(f =>
            f.Path.Equals($"content/site.{tag}.yaml", StringComparison.OrdinalIgnoreCase));
        var settings = SettingsFields.Translate(main.Graph.Settings, tag, file, found);
        var language = new Language(tag, main.Words.Of(tag, found));
        var glossary = MarkupRenderer.GlossaryOf(content.Entities.OfType<Page>(), content.Index, reservedIds, language);
        var markup = profile.Measure("render Markdown of translations", () =>
            RenderAll(content, glossary, reservedIds, language, folder, jobs, previous));
        var (graph, referenced, diagnostics) = profile.Measure("link translations", () =>
            GraphBuilder.Link(content, settings, language, markup, [], jobs, main.Graph, main.Graph.CardFont));
        var linked = new LinkedContent(content, markup, [], graph, referenced, diagnostics)
        {
            Attachments = AttachmentsOf(markup),
            ReservedIds = reservedIds,
            Glossary = glossary,
            LanguageFiles = folder.LanguageFiles,
            Words = main.Words,
        };
        return (linked, [.. content.Diagnostics, .. found, .. markup.SelectMany(m => m.Diagnostics)
            .Concat(diagnostics).Where(content.IsOfTranslation)]);
    }

    private static string[] AttachmentsOf(IEnumerable<EntityMarkup> markup) =>
        [.. markup.SelectMany(m => m.Attachments).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Renders all texts, or only those that changed if the others can be reused.</summary>
    private static EntityMarkup[] RenderAll(
        SiteContent content,
        Glossary glossary,
        IReadOnlySet<string> reservedIds,
        Language language,
        SiteFolder folder,
        int jobs,
        LinkedContent? previous) =>
        previous is not null
        && previous.ReservedIds.SetEquals(reservedIds) && previous.Content.Media.IsLike(content.Media)
        && previous.Content.Index.LeavesUnwritten == content.Index.LeavesUnwritten
        && previous.LanguageFiles.SequenceEqual(folder.LanguageFiles)
        && previous.Graph.Language.Tag == language.Tag
            ? RenderChanged(content, glossary, reservedIds, language, jobs, previous)
            : Render(content.Entities, content, glossary, reservedIds, language, jobs);

    private static HashSet<string> SharedFilesOf(SiteFolder folder) =>
        folder.Static.Keys.Concat(folder.Attachments.Keys).Select(p => "/" + LinkAddress.Escape(p))
            .ToHashSet(StringComparer.Ordinal);

    private static EntityMarkup[] Render(
        IReadOnlyList<Entity> entities,
        SiteContent content,
        Glossary glossary,
        IReadOnlySet<string> reservedIds,
        Language language,
        int jobs)
    {
        var results = new EntityMarkup[entities.Count];
        ParallelLoop.Run(
            entities.Count,
            jobs,
            () => new MarkupRenderer(content.Index, content.Media, reservedIds, glossary, language),
            (i, renderer) =>
            {
                results[i] = renderer.Render(entities[i]);
                entities[i].File.DiscardText();
            });
        return results;
    }

    /// <summary>
    /// Renders texts that changed or refer to ids that changed, and reuses the others. Texts with mistakes are rendered
    /// again, since suggestions depend on all ids.
    /// </summary>
    private static EntityMarkup[] RenderChanged(
        SiteContent content,
        Glossary glossary,
        IReadOnlySet<string> reservedIds,
        Language language,
        int jobs,
        LinkedContent previous)
    {
        var changedIds = content.Index.DifferencesTo(previous.Content.Index);
        changedIds.UnionWith(glossary.DifferencesTo(previous.Glossary));
        var results = new EntityMarkup?[content.Entities.Count];
        var missing = new List<int>();
        for (var i = 0; i < results.Length; i++)
        {
            var known = previous.Graph.FindMarkupOf(content.Entities[i]);
            results[i] = known is { Diagnostics.Count: 0 } && !changedIds.Overlaps(known.Lookups) ? known : null;
            if (results[i] is null)
            {
                missing.Add(i);
            }
        }

        Entity[] entities = [.. missing.Select(i => content.Entities[i])];
        var rendered = Render(
            entities, content, glossary, reservedIds, language, entities.Length > 1 ? jobs : 1);
        foreach (var (i, markup) in missing.Zip(rendered))
        {
            results[i] = markup;
        }

        return results!;
    }
}
