using SiteGen.Content.Entities;
using SiteGen.Evidence;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Lists;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>source</c>.</summary>
internal static class SourceModel
{
    public static Accessor Source { get; } = new Accessor<Source>("a source")
        .AddEntity()
        .Add("name", s => s.Title)
        .Add("type", s => s.Type)
        .Add("type_label", (s, scope) => scope.Graph.Language.SourceType(s.Type))
        .Add("is_named_by_shelf", s => SourceShelf.Names(s))
        .Add("publisher", (s, scope) => CommonModel.NameOf(s.Publisher, scope))
        .Add("authors", (s, scope) => CommonModel.NamesOf(s.Authors, scope))
        .Add("editors", (s, scope) => CommonModel.NamesOf(s.Editors, scope))
        .Add("translators", (s, scope) => CommonModel.NamesOf(s.Translators, scope))
        .Add("date", s => s.Date)
        .Add("address", s => s.Url)
        .Add("host", s => s.Url is null ? null : CommonModel.HostOf(s.Url))
        .Add("archive_address", s => s.ArchiveUrl)
        .Add("captures", (s, scope) => ArchivedCopy.Of(scope.Graph, scope.Plan.Verification.ArchiveLock, s))
        .Add("public_copies", (s, scope) => PublicCopy.Of(scope.Plan.Verification.ArchiveLock, s))
        .Add("public_copy", (s, scope) => PublicCopy.FirstOf(scope.Plan.Verification.ArchiveLock, s))
        .Add("accessed", s => s.Accessed)
        .Add("translated_from", s => s.TranslatedFrom)
        .Add("container", s => s.Container)
        .Add("edition", s => s.Edition)
        .Add("edition_label", (s, scope) => Citations.EditionText.Of(s.Edition, scope.Graph.Language))
        .Add("volume", s => s.Volume)
        .Add("issue", s => s.Issue)
        .Add("pages", s => s.Pages)
        .Add("numbers_label", (s, scope) => NumbersOf(s, scope.Graph.Language))
        .Add("place", s => s.Place)
        .Add("doi", s => s.Doi)
        .Add("doi_url", s => s.DoiUrl)
        .Add("isbn", s => s.Isbn)
        .Add("shelf_mark", s => s.ShelfMark)
        .Add("licence", s => s.Licence)
        .Add("licence_url", s => IsAddress(s.Licence) ? s.Licence : null)
        .Add("is_private", s => s.IsPrivate)
        .Add("quotes", (s, scope) => scope.ConnectionsOf(s).Quotes)
        .Add("versions", (s, scope) => scope.ConnectionsOf(s).Versions)
        .Add("roles", (s, scope) => scope.ConnectionsOf(s).Roles)
        .Add("events", (s, scope) => scope.ConnectionsOf(s).Events)
        .Add("articles", (s, scope) => scope.ConnectionsOf(s).Articles);

    /// <summary>Where it is in what it appeared in: <c>vol. 14, no. 3, pp. 235–237</c>; null if unknown.</summary>
    private static string? NumbersOf(Source source, Language language)
    {
        string?[] parts =
        [
            source.Volume is null ? null : language.Say("citations.volume", ("number", source.Volume)),
            source.Issue is null ? null : language.Say("citations.issue", ("number", source.Issue)),
            source.Pages is null ? null : Citations.Citation.PagesOf(source.Pages, language),
        ];
        var numbers = language.Listed(parts);
        return numbers.Length == 0 ? null : numbers;
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    public static Accessor Capture { get; } = new Accessor<ArchivedCopy>("a capture")
        .Add("line", c => c.Text)
        .Add("is_excerpt", c => c.Record.IsExcerpt)
        .Add("role", c => ArchiveRoles.Name(c.Record.Role))
        .Add("whose", c => c.Record.Whose)
        .Add("day", c => c.Day);

    public static Accessor PublicCopyModel { get; } = new Accessor<PublicCopy>("a public copy")
        .Add("address", c => c.Address)
        .Add("host", c => CommonModel.HostOf(c.Address))
        .Add("time", c => c.Time)
        .Add("day", c => c.Day);
}
