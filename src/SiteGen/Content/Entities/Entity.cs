using SiteGen.Content.Translations;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>
/// The content of one file, which gets its own page. References are as written; <see cref="EntityIndex"/> resolves
/// them.
/// </summary>
public abstract class Entity(CommonValues header)
{
    /// <summary>The kind.</summary>
    public abstract EntityKind Kind { get; }

    /// <summary>The name or title that links show. A quotation has none, so this is its id.</summary>
    public abstract string Name { get; }

    /// <summary>A summary of one or two sentences, or null.</summary>
    public virtual string? Summary => null;

    /// <summary>The file name without its extension; unique within the kind.</summary>
    public string Id => header.Id;

    /// <summary>The file it was read from.</summary>
    public SourceFile File => header.File;

    /// <summary>The offset in <see cref="File"/> where the Markdown body begins.</summary>
    public int BodyStart => header.BodyStart;

    /// <summary>The Markdown of the body, decoded each time.</summary>
    internal string Body =>
        header.BodyLength is { } length ? File.TextFrom(BodyStart)[..length] : File.TextFrom(BodyStart);

    /// <summary>What it translates; null for what is written in the language of the site.</summary>
    internal EntityTranslation? Translation => header.Translation;

    /// <summary>The path of its file, or of that which it translates: links can name it.</summary>
    internal string LinkPath => Translation?.Original.File.Path ?? File.Path;

    /// <summary>
    /// The first line of the body that is neither empty nor a comment, for messages about the body as a whole.
    /// </summary>
    public SourceSpan FirstLineOfBody
    {
        get
        {
            var body = UncommentedText.OfMarkdown(Body);
            var first = body.Text.Length - body.Text.AsSpan().TrimStart().Length;
            return File.GetLineSpan(BodyStart + body.OffsetIn(first));
        }
    }

    /// <summary>Whether it is left out of the site, except with <c>--drafts</c>.</summary>
    public bool IsDraft => header.IsDraft;

    /// <summary>When the content last changed in substance.</summary>
    public EdtfDate? Updated => header.Updated;

    /// <summary>Previous site paths of the page, each beginning with a slash.</summary>
    public IReadOnlyList<LocatedPath> RedirectFrom => header.RedirectFrom;

    /// <summary>The picture shown with it.</summary>
    public EntityImage? Image => header.Image;

    /// <summary>Other names, by which texts can link to it and readers find it.</summary>
    public IReadOnlyList<string> Aliases => header.Aliases;

    /// <summary>Links to more about it.</summary>
    public IReadOnlyList<WebLink> Links => header.Links;

    /// <summary>Mistakes that were corrected.</summary>
    public IReadOnlyList<Correction> Corrections => header.Corrections;

    /// <summary>The language of its texts, of the words of a quotation, or of a source; null if not stated.</summary>
    public string? Language => header.Language;

    /// <summary>The template of its page instead of that of its kind, with its position; null for that.</summary>
    public LocatedText? Template => header.Template;

    /// <summary>The keys of the site's own, for its templates and data.</summary>
    public CustomMap Extra => header.Extra;

    /// <summary>
    /// The site path of the page, as it is in addresses: <c>/people/elon-musk/</c>, with letters that are not ASCII
    /// percent-encoded.
    /// </summary>
    public string Path => field ??= $"/{Kind.Folder()}/{Folder}{EntityId.ToAddress(Id)}/";

    /// <summary>The folders between that of the kind and the page, as in the path: <c>guide/</c>, or empty.</summary>
    private protected virtual string Folder => "";

    /// <summary>The site path of its data: <c>/data/people/elon-musk.json</c>.</summary>
    public string DataPath => $"/data/{Kind.Folder()}/{EntityId.ToAddress(Id)}.json";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name()}:{Id}";
}

/// <summary>The values that every kind of content file has.</summary>
public sealed record CommonValues(string Id, SourceFile File, int BodyStart)
{
    /// <summary>The number of characters of the body, if the file goes on after it.</summary>
    public int? BodyLength { get; init; }

    internal EntityTranslation? Translation { get; init; }

    public bool IsDraft { get; init; }
    public EdtfDate? Updated { get; init; }
    public IReadOnlyList<LocatedPath> RedirectFrom { get; init; } = [];
    public EntityImage? Image { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<WebLink> Links { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public string? Language { get; init; }
    public LocatedText? Template { get; init; }
    public CustomMap Extra { get; init; } = CustomMap.Empty;
}

/// <summary>A site path, with its position in the file for messages.</summary>
public sealed record LocatedPath(string Path, SourceSpan Span);

/// <summary>A picture with its texts.</summary>
/// <param name="Source">The address as written, relative to the content file.</param>
/// <param name="Alt">The alternative text: what the picture shows.</param>
/// <param name="Credit">Who made the picture; null if not stated.</param>
public sealed record EntityImage(string Source, string Alt, string? Credit)
{
    /// <summary>The text below it; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Under what terms it is shown, a name or a web address; null if not stated.</summary>
    public string? Licence { get; init; }

    /// <summary>What to keep in view where it is cut off; null for its middle.</summary>
    public FocalPoint? Focus { get; init; }
}

/// <summary>A web address, with an optional label.</summary>
public sealed record WebLink(string Url, string? Label);

/// <summary>A correction: when it was made, and what was corrected.</summary>
public sealed record Correction(EdtfDate Date, MarkdownValue Text);
