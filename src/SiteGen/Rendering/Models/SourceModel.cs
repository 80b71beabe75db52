using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>source</c>.</summary>
internal static class SourceModel
{
    public static Accessor Source { get; } = new Accessor<Source>("a source")
        .AddEntity()
        .Add("name", s => s.Title)
        .Add("type", s => s.Type)
        .Add("type_label", s => ValueLabel.Of(s.Type))
        .Add("publisher", (s, scope) => CommonModel.NameOf(s.Publisher, scope))
        .Add("authors", (s, scope) => CommonModel.NamesOf(s.Authors, scope))
        .Add("date", s => s.Date)
        .Add("address", s => s.Url)
        .Add("host", s => s.Url is null ? null : CommonModel.HostOf(s.Url))
        .Add("archive_address", s => s.ArchiveUrl)
        .Add("accessed", s => s.Accessed)
        .Add("language", s => s.Language)
        .Add("translated_from", s => s.TranslatedFrom)
        .Add("container", s => s.Container)
        .Add("is_private", s => s.IsPrivate)
        .Add("quotes", (s, scope) => scope.ConnectionsOf(s).Quotes)
        .Add("versions", (s, scope) => scope.ConnectionsOf(s).Versions)
        .Add("roles", (s, scope) => scope.ConnectionsOf(s).Roles)
        .Add("events", (s, scope) => scope.ConnectionsOf(s).Events)
        .Add("articles", (s, scope) => scope.ConnectionsOf(s).Articles);
}
