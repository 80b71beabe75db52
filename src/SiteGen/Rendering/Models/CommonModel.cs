using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Rendering.Models;

/// <summary>The name of a person or organization, with the entity if the site has one.</summary>
internal sealed record NameView(string Name, Entity? Entity);

/// <summary>The members that several types share.</summary>
internal static class CommonModel
{
    public static Accessor Backlink { get; } = new Accessor<Backlink>("a backlink")
        .Add("from", b => b.From)
        .Add("paragraphs", b => b.Paragraphs)
        .Add("passages", PassagesOf);

    public static Accessor Heading { get; } = new Accessor<Heading>("a heading")
        .Add("id", h => h.Id)
        .Add("level", h => h.Level)
        .Add("text", h => h.Text);

    public static Accessor Image { get; } = new Accessor<Picture>("an image")
        .Add("url", i => SiteUrl.Of(i.Path))
        .Add("alt", i => i.Alt)
        .Add("caption", i => i.Caption)
        .Add("credit", i => i.Credit)
        .Add("licence", i => i.Licence)
        .Add("licence_url", i => i.LicenceUrl)
        .Add("focus", i => i.Focus?.ToString())
        .Add("width", i => i.Width)
        .Add("height", i => i.Height);

    public static Accessor Link { get; } = new Accessor<WebLink>("a link")
        .Add("url", l => l.Url)
        .Add("label", l => l.Label ?? HostOf(l.Url));

    public static Accessor Correction { get; } = new Accessor<CorrectionEntry>("a correction")
        .Add("entity", c => c.Entity)
        .Add("date", c => c.Date)
        .Add("text", c => c.Text);

    public static Accessor Name { get; } = new Accessor<NameView>("a name")
        .Add("name", n => n.Name)
        .Add("entity", n => n.Entity);

    /// <summary>Adds the members that every entity has.</summary>
    public static Accessor<T> AddEntity<T>(this Accessor<T> accessor)
        where T : Entity => accessor
        .Add("id", e => e.Id)
        .Add("kind", e => e.Kind.Name())
        .Add("url", e => new SiteUrl(e.Path))
        .Add("title", (e, scope) => scope.Graph.TitleOf(e))
        .Add("summary", e => e.Summary)
        .Add("description", (e, scope) => scope.Graph.DescriptionOf(e))
        .Add("body", (e, scope) => scope.Graph.MarkupOf(e).Body)
        .Add("headings", (e, scope) => scope.Graph.MarkupOf(e).Headings)
        .Add("updated", e => e.Updated)
        .Add("image", (e, s) => Picture.Of(s.Graph, e))
        .Add("language", (e, scope) => e switch
        {
            Quote quote => scope.Graph.LanguageOfWords(quote),
            Source => e.Language,
            _ => scope.Graph.LanguageOfTexts(e),
        })
        .Add("aliases", e => e.Aliases)
        .Add("links", e => e.Links)
        .Add("extra", e => e.Extra)
        .Add("corrections", (e, scope) => CorrectionEntry.Of(e, scope.Graph).ToArray())
        .Add("quotes_about", (e, scope) => scope.ConnectionsOf(e).QuotesAbout)
        .Add("also_about", (e, scope) => scope.ConnectionsOf(e).AlsoAbout)
        .Add("backlinks", (e, scope) => scope.ConnectionsOf(e).Backlinks)
        .Add("lists", (e, scope) => new EntityLists(e, scope.Graph))
        .Add("edit_url", (e, scope) => scope.Graph.Settings.EditFolder?.EditUrl(e.File.Path))
        .Add("history_url", (e, scope) => scope.Graph.Settings.EditFolder?.HistoryUrl(e.File.Path))
        .Add("changed", (e, scope) => scope.Plan.History?.LastDayOf(
            e.Kind, e.Id, scope.Graph.Settings.Edition is null ? null : scope.Graph.Settings.Language) is { } day
            ? EdtfDate.OfDay(IsoDay.Parse(day)!.Value) : null)
        .Add("data_url", (e, scope) =>
            scope.Graph.Settings.Outputs.Data ? SiteUrl.Of(e.DataPath) : null);

    /// <summary>What a text says where it links, a text or HTML for each paragraph.</summary>
    public static object[] PassagesOf(Backlink backlink, RenderScope scope) =>
    [
        .. backlink.Paragraphs
            .Select(p => CitingText.Shorten(p, backlink.To, scope.Graph.TitleOf) is { } text ? (object)text : p),
    ];

    /// <summary>The entity of that id if the site has one, or else the text.</summary>
    public static NameView? NameOf(ReferenceOrText? name, RenderScope scope) => name is null ? null
        : scope.Graph.Find(name.Reference) is { } entity ? new(entity.Name, entity) : new(name.Text, null);

    public static IReadOnlyList<NameView> NamesOf(IReadOnlyList<ReferenceOrText> names, RenderScope scope) =>
        [.. names.Select(n => NameOf(n, scope)!).Distinct()];

    /// <summary>The host of a URL without <c>www.</c>; a text that is not a URL is returned as it is.</summary>
    public static string HostOf(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
        return uri is not null && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
