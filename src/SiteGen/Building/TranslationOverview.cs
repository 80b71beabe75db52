using System.Text;
using SiteGen.Checks;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>The languages of a site: which phrases and files are translated, for <c>sitegen i18n</c>.</summary>
public sealed class TranslationOverview
{
    private TranslationOverview(IReadOnlyList<LanguageOverview> languages, IReadOnlyList<Diagnostic> diagnostics) =>
        (Languages, Diagnostics) = (languages, diagnostics);

    /// <summary>The languages, first that of the site.</summary>
    public IReadOnlyList<LanguageOverview> Languages { get; }

    /// <summary>The mistakes in settings, catalogues and translations.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads a site, with its drafts.</summary>
    public static TranslationOverview Of(SiteFolder folder, int jobs)
    {
        var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
        var main = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
        var languages = new List<LanguageOverview> { new(main.Graph, main.Content.Entities.Count) };
        var diagnostics = main.Diagnostics.Where(d => d.File.Path.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        foreach (var language in main.Graph.Settings.Languages)
        {
            var (content, found) = ContentLoader.LoadTranslated(language, folder, main, options, previous: null);
            languages.Add(new(content.Graph, content.Content.Entities.Count)
            {
                Translations = [.. content.Content.Entities.Where(e => e.Translation is not null)],
            });
            diagnostics.AddRange(found);
        }

        return new(languages, diagnostics);
    }
}

/// <summary>What is translated into one language.</summary>
public sealed class LanguageOverview
{
    internal LanguageOverview(SiteGraph graph, int fileCount) => (Graph, FileCount) = (graph, fileCount);

    /// <summary>The site in this language.</summary>
    public SiteGraph Graph { get; }

    /// <summary>How many files could be translated.</summary>
    public int FileCount { get; }

    /// <summary>The translated entities.</summary>
    public IReadOnlyList<Entity> Translations { get; internal init; } = [];

    /// <summary>The paths of translations that are behind, or do not say which version they translate.</summary>
    public IReadOnlyList<(string Path, bool IsBehind)> ToCheck =>
        [.. TranslationVersions.Check(Translations).Select(d => (d.File.Path, d.Rule == Rules.TranslationBehind))];

    /// <summary>The language in its own words.</summary>
    public string Name => Graph.Language.Name;

    /// <summary>The BCP 47 tag.</summary>
    public string Tag => Graph.Settings.Language;

    /// <summary>The phrases that this language lacks, with the English ones that stand in for them.</summary>
    public IReadOnlyList<(string Key, string English)> MissingPhrases =>
        [.. Missing.Select(m => (m.Key, Phrase.Written(m.Phrase.Forms.Last().Value)))];

    private IEnumerable<(string Key, Phrase Phrase)> Missing =>
        Graph.Language.Words.Missing.Select(key => (key, Graph.Language.Words.Get(key).Phrase));

    /// <summary>The number of phrases of the interface.</summary>
    public int PhraseCount => Graph.Language.Words.Count;

    /// <summary>Returns the missing phrases in English, as a file of words to translate.</summary>
    public string MissingAsYaml()
    {
        var yaml = new StringBuilder(
            $"# The phrases that '{Tag}' lacks, in English. Save them as content/i18n/{Tag}.yaml.\n");
        string[] open = [];
        foreach (var (key, phrase) in Missing)
        {
            var path = key.Split('.');
            var same = 0;
            while (same < Math.Min(open.Length, path.Length - 1) && open[same] == path[same])
            {
                same++;
            }

            for (var depth = same; depth < path.Length - 1; depth++)
            {
                yaml.Append(' ', depth * 2).Append(path[depth]).Append(":\n");
            }

            open = path[..^1];
            var indent = open.Length * 2;
            yaml.Append(' ', indent).Append(path[^1]).Append(':');
            if (!phrase.IsPlural)
            {
                yaml.Append(' ').Append(Quoted(phrase.Forms.First().Value)).Append('\n');
                continue;
            }

            yaml.Append('\n');
            string[] categories = [.. Graph.Language.Words.RulesOf(key).Named, PluralRules.Other];
            var forms = phrase.Forms.ToDictionary(f => f.Key, f => f.Value);
            foreach (var category in categories)
            {
                yaml.Append(' ', indent + 2).Append(category).Append(": ")
                    .Append(Quoted(forms.GetValueOrDefault(category) ?? forms[PluralRules.Other])).Append('\n');
            }
        }

        return yaml.ToString();
    }

    private static string Quoted(Phrase.Part[] form) =>
        $"\"{Phrase.Written(form).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
