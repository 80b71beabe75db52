using SiteGen.Content;
using SiteGen.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>Writes small content files, and links sites made of them.</summary>
internal static class ContentFile
{
    public static (string Path, string Text) Person(string id, string keys = "") =>
        ($"content/people/{id}.md", $"---\nname: {id.ToUpperInvariant()}\n{keys}\n---\n");

    public static (string Path, string Text) Organization(string id, string keys = "") =>
        ($"content/organizations/{id}.md", $"---\nname: {id.ToUpperInvariant()}\n{keys}\n---\n");

    public static (string Path, string Text) Source(string id, string keys = "") =>
        ($"content/sources/{id}.md", $"---\ntitle: {id.ToUpperInvariant()}\ntype: email\n{keys}\n---\n");

    public static (string Path, string Text) Topic(string id, string keys = "") =>
        ($"content/topics/{id}.md", $"---\ntitle: {id.ToUpperInvariant()}\n{keys}\n---\n");

    public static (string Path, string Text) Event(string id, string date, string keys = "") =>
        ($"content/events/{id}.md", $"---\ntitle: {id.ToUpperInvariant()}\ndate: {date}\n{keys}\n---\n");

    public static (string Path, string Text) Article(
        string id, string date, string keys = "", string body = "Text.") =>
        ($"content/articles/{id}.md", $"---\ntitle: {id.ToUpperInvariant()}\ndate: {date}\n{keys}\n---\n{body}\n");

    /// <summary>A quotation whose words are "Words of ID."; its date, if any, is among the keys.</summary>
    public static (string Path, string Text) Quote(string id, string speaker, string keys = "", string source = "s") =>
        ($"content/quotes/{id}.md", $"---\nspeaker: {speaker}\nsource: {source}\n{keys}\n---\nWords of {id}.\n");

    /// <summary>Links a site that must have no errors or warnings.</summary>
    public static SiteGraph Link(params IEnumerable<(string Path, string Text)> files)
    {
        using var site = new TestSite(files);
        Assert.Equal("", site.Report());
        return site.Build().Graph!;
    }

    /// <summary>Returns the connections of an entity, as in <c>person:ann</c>.</summary>
    public static Connections Of(this SiteGraph graph, string kindAndId) =>
        graph.ConnectionsOf(EntityKindNames.All.SelectMany(graph.OfKind).Single(e => e.ToString() == kindAndId));
}
