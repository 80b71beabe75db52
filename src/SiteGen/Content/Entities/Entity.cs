using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>
/// One content file: something the site has a page for. What all kinds share stands here; references in it are as
/// written, and are resolved by <see cref="EntityIndex"/>.
/// </summary>
public abstract class Entity(EntityHeader header)
{
    /// <summary>Which kind of thing it is.</summary>
    public abstract EntityKind Kind { get; }

    /// <summary>The name or title under which it is linked; for a quotation its id, since its words stand for it.</summary>
    public abstract string Name { get; }

    /// <summary>One or two sentences about it, or null.</summary>
    public virtual string? Summary => null;

    /// <summary>The file name without its extension; unique within the kind.</summary>
    public string Id => header.Id;

    /// <summary>The file it was read from.</summary>
    public SourceFile File => header.File;

    /// <summary>Offset in <see cref="File"/> where the Markdown body begins.</summary>
    public int BodyStart => header.BodyStart;

    /// <summary>The first line of the body that is not empty, for messages about the body as a whole.</summary>
    public SourceSpan FirstLineOfBody => File.GetLineSpan(File.Text.Length - File.Text.AsSpan(BodyStart).TrimStart().Length);

    /// <summary>Left out of the site unless drafts are asked for.</summary>
    public bool IsDraft => header.IsDraft;

    /// <summary>When the content last changed in substance.</summary>
    public EdtfDate? Updated => header.Updated;

    /// <summary>Former site paths of the page, each beginning with a slash.</summary>
    public IReadOnlyList<LocatedPath> RedirectFrom => header.RedirectFrom;

    /// <summary>The picture that stands for it.</summary>
    public EntityImage? Image => header.Image;

    /// <summary>Further addresses on the web.</summary>
    public IReadOnlyList<WebLink> Links => header.Links;

    /// <summary>What was wrong and has been put right.</summary>
    public IReadOnlyList<Correction> Corrections => header.Corrections;

    /// <summary>The site path of the page: <c>/people/elon-musk/</c>.</summary>
    public string Path => field ??= $"/{Kind.Folder()}/{Id}/";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Word()}:{Id}";
}

/// <summary>What every content file carries, whatever its kind.</summary>
public sealed record EntityHeader(string Id, SourceFile File, int BodyStart)
{
    public bool IsDraft { get; init; }
    public EdtfDate? Updated { get; init; }
    public IReadOnlyList<LocatedPath> RedirectFrom { get; init; } = [];
    public EntityImage? Image { get; init; }
    public IReadOnlyList<WebLink> Links { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>A site path, with its place in the file for messages.</summary>
public sealed record LocatedPath(string Path, SourceSpan Span);

/// <summary>A picture with what must be said with it.</summary>
/// <param name="Source">The address as written: relative to the content file.</param>
/// <param name="Alt">What the picture shows, for those who do not see it.</param>
/// <param name="Credit">Whose picture it is.</param>
public sealed record EntityImage(string Source, string Alt, string? Credit);

/// <summary>An address on the web, with a label where it has one.</summary>
public sealed record WebLink(string Url, string? Label);

/// <summary>A correction: when it was made and what was corrected.</summary>
public sealed record Correction(EdtfDate Date, MarkdownValue Text);
