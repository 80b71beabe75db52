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

namespace SiteGen.Rendering;

/// <summary>The templates of a site, parsed, and the files of its theme. Threads share it.</summary>
public sealed partial class TemplateSet
{
    private readonly Dictionary<string, CompiledTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _assets = new(StringComparer.Ordinal);

    /// <summary>Parses the templates of a theme.</summary>
    /// <param name="theme">The files of the theme.</param>
    /// <param name="previous">What was parsed before: files that are still the same objects are not parsed again.</param>
    /// <param name="jobs">How many are parsed at a time.</param>
    public TemplateSet(ThemeFiles theme, TemplateSet? previous = null, int jobs = 1)
        : this(theme, previous, jobs, isCompiled: true)
    {
    }

    /// <param name="theme">The files of the theme.</param>
    /// <param name="previous">What was parsed before.</param>
    /// <param name="jobs">How many are parsed at a time.</param>
    /// <param name="isCompiled">Whether templates are compiled; otherwise the template engine runs all, to the same effect.</param>
    internal TemplateSet(ThemeFiles theme, TemplateSet? previous, int jobs, bool isCompiled)
    {
        var diagnostics = new List<Diagnostic>();
        Symbols = previous?.Symbols ?? new();
        var compiled = new CompiledTemplate[theme.Templates.Count];
        ParallelLoop.Run(compiled.Length, jobs, i =>
        {
            var (file, name) = (theme.Templates[i], NameOf(theme.Templates[i].Path));
            compiled[i] = previous?._files.GetValueOrDefault(file.Path) == file ? previous._templates[name]
                : isCompiled ? TemplateCompiler.Compile(name, Template.Parse(file.Text, file.Path), Symbols)
                : new(name, Template.Parse(file.Text, file.Path), null);
        });
        foreach (var (file, template) in theme.Templates.Zip(compiled))
        {
            (_files[file.Path], _templates[template.Name]) = (file, template);
            // What the parser says about the rest of a line follows from its first mistake.
            foreach (var message in template.Source.Messages.Where(m => m.Type == ParserMessageType.Error).DistinctBy(m => m.Span.Start.Line))
            {
                var (sentence, help) = TemplateComplaint.Explain(message.Message);
                diagnostics.Add(new(Rules.TemplateSyntax, file, SpanOf(file, message.Span), sentence, help));
            }
        }

        Diagnostics = diagnostics;
        StaticIds = theme.Templates.SelectMany(t => IdAttribute().Matches(t.Text)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Colors = ThemeColors.Of(theme);
        foreach (var asset in theme.Assets)
        {
            _assets[asset.Name] = $"/assets/{asset.Name}?v={Version(asset.Content)}";
        }
    }

    /// <summary>The mistakes in templates that keep them from being parsed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The anchors that stand in the templates, which headings of texts must not take.</summary>
    public IReadOnlySet<string> StaticIds { get; }

    /// <summary>The names of variables in the templates.</summary>
    internal SymbolTable Symbols { get; }

    /// <summary>The colors in the style sheet.</summary>
    public ThemeColors Colors { get; }

    /// <summary>The names of the assets.</summary>
    public IEnumerable<string> AssetNames => _assets.Keys;

    /// <summary>The site path of an asset, with a version that changes with its content; null when there is none.</summary>
    public string? FindAsset(string name) => _assets.GetValueOrDefault(name);

    /// <summary>A template by its name without extension.</summary>
    /// <exception cref="ScriptRuntimeException">There is no such template.</exception>
    internal CompiledTemplate Get(string name, Scriban.Parsing.SourceSpan caller) =>
        _templates.TryGetValue(name, out var template) ? template
            : throw new TemplateMemberException(caller, $"there is no template '{name}.html'",
                NearestTo(name) ?? $"make the file templates/{name}.html", Rules.TemplateMissing);

    /// <summary>"did you mean": in a folder that is there, the name of the folder says nothing about what is near.</summary>
    private string? NearestTo(string name)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var beside = _templates.Keys.Where(k => k.StartsWith(folder, StringComparison.Ordinal)).Select(k => k[folder.Length..]).ToArray();
        return folder.Length == 0 || beside.Length == 0 ? TextDistance.DidYouMean(name, _templates.Keys)
            : TextDistance.Nearest(name[folder.Length..], beside) is { Count: > 0 } near ? $"did you mean {TextDistance.Join([.. near.Select(n => folder + n)])}?" : null;
    }

    /// <summary>The templates.</summary>
    internal IEnumerable<CompiledTemplate> All => _templates.Values;

    /// <summary>Whether there is a template of this name.</summary>
    internal bool Has(string name) => _templates.ContainsKey(name);

    /// <summary>The file and span of an error inside a template; null when it has no place in one.</summary>
    internal (SourceFile File, Text.SourceSpan Span)? Locate(Scriban.Parsing.SourceSpan span) =>
        span.FileName is not null && _files.TryGetValue(span.FileName, out var file) ? (file, SpanOf(file, span)) : null;

    /// <summary>Messages of the template engine as our own are written: a lower-case sentence without a full stop.</summary>
    internal static string Sentence(string message)
    {
        message = message.Replace('\n', ' ').Replace('`', '\'').Trim().TrimEnd('.');
        return message.Length > 1 && char.IsUpper(message[0]) && !char.IsUpper(message[1]) ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    private static Text.SourceSpan SpanOf(SourceFile file, Scriban.Parsing.SourceSpan span)
    {
        // The engine's spans include their last character.
        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        return Text.SourceSpan.FromBounds(start, Math.Clamp(span.End.Offset + 1, start, file.Text.Length));
    }

    /// <summary><c>templates/partials/quote-card.html</c> is <c>partials/quote-card</c>.</summary>
    internal static string NameOf(string path) => path["templates/".Length..^".html".Length];

    [GeneratedRegex("\\sid=\"([A-Za-z][A-Za-z0-9_-]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex IdAttribute();

    private static string Version(ReadOnlyMemory<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 4));
}
