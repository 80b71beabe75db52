using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>A plain page, such as "About".</summary>
public sealed class Page(CommonValues header) : Entity(header)
{
    private const string Root = "content/pages/";

    public override EntityKind Kind => EntityKind.Page;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public string? Text { get; init; }

    /// <summary>Whether the navigation in the footer lists it.</summary>
    public bool InNavigation { get; init; }

    /// <summary>The position in that navigation and among the pages of its folder, lower first.</summary>
    public int Order { get; init; }

    /// <summary>Whether its headings are terms, and what follows them explains them.</summary>
    public bool IsGlossary { get; init; }

    /// <summary>
    /// The path has the folders of the file: <c>pages/guide/terms.md</c> is <c>/pages/guide/terms/</c>.
    /// </summary>
    private protected override string Folder => File.Path.LastIndexOf('/') is var end && end >= Root.Length
        ? string.Join('/', File.Path[Root.Length..(end + 1)].Split('/').Select(AddressOf)) : "";

    private static string AddressOf(string folder) => EntityId.ToAddress(CanonicalForm.Of(folder));
}
