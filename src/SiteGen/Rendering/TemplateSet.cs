using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Cards;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Rendering.Compilation;
using SiteGen.Text;
using ScribanSpan = Scriban.Parsing.SourceSpan;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>The parsed and compiled templates of a site, and the assets of its theme. Threads share it.</summary>
public sealed partial class TemplateSet
{
    private readonly Dictionary<string, SiteTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _assets = new(StringComparer.Ordinal);

    /// <summary>Parses the templates of a theme.</summary>
    /// <param name="theme">The files of the theme.</param>
    /// <param name="previous">The previous templates: files that are the same objects are not parsed again.</param>
    /// <param name="jobs">The number of threads.</param>
    public TemplateSet(ThemeFiles theme, TemplateSet? previous = null, int jobs = 1)
        : this(theme, previous, jobs, isCompiled: true)
    {
    }

    /// <param name="theme">The files of the theme.</param>
    /// <param name="previous">The previous templates.</param>
    /// <param name="jobs">The number of threads.</param>
    /// <param name="isCompiled">
    /// Whether templates are compiled; if not, Scriban interprets them all, with the same result.
    /// </param>
    internal TemplateSet(ThemeFiles theme, TemplateSet? previous, int jobs, bool isCompiled)
    {
        var diagnostics = new List<Diagnostic>();
        Symbols = previous?.Symbols ?? new();
        var templates = new SiteTemplate[theme.Templates.Count];
        ParallelLoop.Run(templates.Length, jobs, i =>
        {
            var file = theme.Templates[i];
            templates[i] = previous?._files.GetValueOrDefault(file.Path) == file
                ? previous._templates[NameOf(file.Path)] : Parse(file, isCompiled);
        });
        foreach (var (file, template) in theme.Templates.Zip(templates))
        {
            (_files[file.Path], _templates[template.Name]) = (file, template);
            AddErrors(template.Parsed, file, diagnostics);
        }

        Diagnostics = diagnostics;
        StaticIds = theme.Templates.SelectMany(t => IdAttribute().Matches(t.Text)).Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Colors = ThemeColors.Of(theme);
        foreach (var asset in theme.Assets)
        {
            _assets[asset.Name] = $"/assets/{asset.Name}?v={Version(asset.Content)}";
        }
    }

    /// <summary>The syntax errors of the templates.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The ids written in the templates, which headings of texts must not have.</summary>
    public IReadOnlySet<string> StaticIds { get; }

    /// <summary>The names of variables in the templates.</summary>
    internal SymbolTable Symbols { get; }

    /// <summary>The colors in the style sheet.</summary>
    public ThemeColors Colors { get; }

    /// <summary>All templates.</summary>
    internal IEnumerable<SiteTemplate> All => _templates.Values;

    /// <summary>The names of the assets.</summary>
    public IEnumerable<string> AssetNames => _assets.Keys;

    /// <summary>
    /// The site path of an asset, with a version that changes with its content; null if there is no such asset.
    /// </summary>
    public string? FindAsset(string name) => _assets.GetValueOrDefault(name);

    /// <summary>A template by its name.</summary>
    /// <exception cref="ScriptRuntimeException">There is no such template.</exception>
    internal SiteTemplate Get(string name, ScribanSpan caller) =>
        _templates.TryGetValue(name, out var template) ? template : throw new TemplateException(
            caller, $"there is no template '{name}.html'",
            NearestTo(name) ?? $"make the file templates/{name}.html", Rules.TemplateMissing);

    /// <summary>The file and span of an error; null if it is not in a template.</summary>
    internal (SourceFile File, SourceSpan Span)? Locate(ScribanSpan span) =>
        span.FileName is not null && _files.TryGetValue(span.FileName, out var file)
            ? (file, SpanOf(file, span)) : null;

    private SiteTemplate Parse(SourceFile file, bool isCompiled)
    {
        var parsed = Template.Parse(file.Text, file.Path);
        InlineCode.MarkIn(parsed);
        return new(NameOf(file.Path), parsed, isCompiled ? TemplateCompiler.Compile(parsed, Symbols) : null);
    }

    private static void AddErrors(Template parsed, SourceFile file, List<Diagnostic> diagnostics)
    {
        var errors = parsed.Messages.Where(m => m.Type == ParserMessageType.Error).ToList();
        if (errors.Any(e => ScribanMessage.IsAboutBlock(e.Message))
            && TemplateBlocks.Find(file.Text) is [.., var last] blocks)
        {
            // What follows a tag that is not closed was read as code.
            errors.RemoveAll(e => ScribanMessage.IsAboutBlock(e.Message)
                || (last.IsTag && e.Span.Start.Offset > last.Span.Start));
            diagnostics.AddRange(blocks.Select(b => new Diagnostic(
                Rules.TemplateSyntax, file, b.Span, b.Message, b.Help)));
        }

        // On each line, only the first error counts: the others follow from it.
        foreach (var error in errors.DistinctBy(m => m.Span.Start.Line))
        {
            var (message, help) = ScribanMessage.Explain(error.Message);
            diagnostics.Add(new(Rules.TemplateSyntax, file, SpanOf(file, error.Span), message, help));
        }
    }

    /// <summary>"did you mean": if the folder exists, only names in it are compared, without the folder.</summary>
    private string? NearestTo(string name)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var siblings = _templates.Keys.Where(k => k.StartsWith(folder, StringComparison.Ordinal))
            .Select(k => k[folder.Length..]).ToArray();
        if (folder.Length == 0 || siblings.Length == 0)
        {
            return TextDistance.DidYouMean(name, _templates.Keys);
        }

        var nearest = TextDistance.Nearest(name[folder.Length..], siblings);
        return nearest.Count > 0 ? $"did you mean {TextDistance.Join([.. nearest.Select(n => folder + n)])}?" : null;
    }

    /// <summary>The name of <c>templates/partials/quote-card.html</c> is <c>partials/quote-card</c>.</summary>
    private static string NameOf(string path) => path["templates/".Length..^".html".Length];

    private static SourceSpan SpanOf(SourceFile file, ScribanSpan span)
    {
        // Scriban's spans include their last character.
        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        return SourceSpan.FromBounds(start, Math.Clamp(span.End.Offset + 1, start, file.Text.Length));
    }

    private static string Version(ReadOnlyMemory<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 4));

    [GeneratedRegex("\\sid=\"([A-Za-z][A-Za-z0-9_-]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex IdAttribute();
}
