using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Quotations;

namespace SiteGen.Formats;

/// <summary>Writes the front matter and the text of entities, under the keys of the front matter.</summary>
internal static class EntityData
{
    /// <summary>Writes the content of the file of an entity into the open object.</summary>
    public static void Write(DataWriter data, Entity entity)
    {
        switch (entity)
        {
            case Person person:
                Write(data, person);
                break;
            case Organization organization:
                Write(data, organization);
                break;
            case Topic topic:
                Write(data, topic);
                break;
            case Source source:
                Write(data, source);
                break;
            case Quote quote:
                Write(data, quote);
                break;
            case Event e:
                Write(data, e);
                break;
            case Article article:
                Write(data, article);
                break;
            case Page page:
                data.Text("summary", page.Text);
                data.Flag("nav", page.InNavigation);
                data.Order(page.Order);
                data.Text("type", page.IsGlossary ? "glossary" : null);
                break;
            default:
                break;
        }

        WriteText(data, entity);
        WriteCommonKeys(data, entity);
    }

    private static void Write(DataWriter data, Person person)
    {
        data.Text("name", person.FullName);
        data.Text("sort_name", person.SortName);
        data.Text("summary", person.Text);
        data.Date("born", person.Born);
        data.Date("died", person.Died);
        data.Objects("roles", person.Roles, role => WriteRole(data, role));
        data.Texts("same_as", person.SameAs);
    }

    /// <summary>Writes a role into the open object.</summary>
    public static void WriteRole(DataWriter data, Role role)
    {
        data.Text("title", role.Title);
        data.Name("organization", role.Organization);
        data.Date("from", role.From);
        data.Date("to", role.To);
        data.Entity("source", data.Graph.Find(role.Source));
    }

    private static void Write(DataWriter data, Organization organization)
    {
        data.Text("name", organization.FullName);
        data.Text("sort_name", organization.SortName);
        data.Text("summary", organization.Text);
        data.Date("founded", organization.Founded);
        data.Date("dissolved", organization.Dissolved);
        data.Texts("same_as", organization.SameAs);
    }

    private static void Write(DataWriter data, Topic topic)
    {
        var taken = data.Graph.ConnectionsOf(topic).Stances;
        data.Text("summary", topic.Text);
        data.Objects("stances", topic.Stances, stance =>
        {
            data.Text("id", stance.Id);
            data.Text("label", stance.Label);
            data.Text("description", stance.Description);
            data.Objects("taken", [.. taken.Where(t => t.Stance == stance).Reverse()], t =>
            {
                data.Speaker("speaker", new(t.Name, t.Speaker, null));
                data.Entity("quote", t.Quote);
                data.Date("date", t.Quote.Date);
            });
        });
    }

    private static void Write(DataWriter data, Source source)
    {
        data.Text("type", source.Type);
        data.Name("publisher", source.Publisher);
        data.Names("authors", source.Authors);
        data.Names("editors", source.Editors);
        data.Names("translators", source.Translators);
        data.Date("date", source.Date);
        // "url" is the page on the site, as for every kind.
        data.Text("address", source.Url);
        data.Text("archive_url", source.ArchiveUrl);
        data.Copies(source);
        data.Date("accessed", source.Accessed);
        data.Text("language", source.Language);
        data.Text("translated_from", source.TranslatedFrom);
        data.Text("container", source.Container);
        data.Text("edition", source.Edition);
        data.Text("volume", source.Volume);
        data.Text("issue", source.Issue);
        data.Text("pages", source.Pages);
        data.Text("place", source.Place);
        data.Text("doi", source.Doi);
        data.Text("doi_url", source.DoiUrl);
        data.Text("isbn", source.Isbn);
        data.Text("shelf_mark", source.ShelfMark);
        data.Text("licence", source.Licence);
        data.Text("access", source.IsPrivate ? "private" : "public");
    }

    private static void Write(DataWriter data, Quote quote)
    {
        var graph = data.Graph;
        var markup = graph.MarkupOf(quote);
        data.Text("words", graph.WordsOf(quote));
        var speakers = graph.SpeakersOf(quote);
        // Programs that know of one speaker only are given the first.
        data.Speaker("speaker", speakers[0]);
        data.Speakers("speakers", speakers);
        data.Text("role", RoleAtDate.Of(graph, quote));
        data.Entity("source", graph.Find(quote.Source));
        data.Date("date", quote.Date);
        data.Text("locator", quote.Locator);
        data.Text("page", quote.Page);
        data.Text("time", quote.Time?.ToString());
        data.Text("elision", quote.IsElisionChecked ? "checked" : null);
        data.Text("wording", quote.Wording);
        data.Text("status", quote.Status);
        data.Text("primary_source", PrimarySource.Of(graph, quote));
        data.Verification(quote);
        data.Text("language", quote.Language);
        data.Date("published", quote.Published);
        data.Entities("topics", graph.FindAll(quote.Topics));
        data.Entities("about", graph.FindAll(quote.About));
        data.Entities("to", graph.FindAll(quote.To));
        data.Entity("in_reply_to", graph.Find(quote.InReplyTo));
        data.Thread(quote);
        data.Annotation(quote);
        data.Html("context", markup.Context);
        if (quote.Original is { } original)
        {
            data.Object("original", () =>
            {
                data.Text("language", original.Language);
                data.Text("text", markup.Original);
                data.Verification(quote, VerifiableText.Original);
            });
        }

        data.Objects("versions", [.. Enumerable.Range(0, quote.Versions.Count)], i =>
        {
            data.Entity("source", graph.Find(quote.Versions[i].Source));
            data.Text("text", markup.Versions[i]);
            data.Text("wording", quote.Versions[i].Wording);
            data.Date("date", quote.Versions[i].Date);
            data.Text("locator", quote.Versions[i].Locator);
            data.Text("page", quote.Versions[i].Page);
            data.Text("time", quote.Versions[i].Time?.ToString());
            data.Verification(quote, i + 1);
            data.Html("note", markup.Lines[i]);
        });
        data.Objects("stances", quote.Stances, stance =>
        {
            data.Entity("topic", graph.Find(stance.Topic));
            data.Text("stance", stance.Stance);
            data.Text("words", stance.Words);
        });
        data.Order(quote.Order);
    }

    private static void Write(DataWriter data, Event e)
    {
        data.Date("date", e.Date);
        data.Text("summary", e.Text);
        data.Text("type", e.Type);
        data.Text("importance", e.IsMajor ? "major" : "minor");
        data.Entities("people", data.Graph.FindAll(e.People));
        data.Entities("organizations", data.Graph.FindAll(e.Organizations));
        data.Entities("topics", data.Graph.FindAll(e.Topics));
        data.Entities("sources", data.Graph.FindAll(e.Sources));
        data.Entities("quotes", data.Graph.FindAll(e.Quotes));
        data.Order(e.Order);
    }

    private static void Write(DataWriter data, Article article)
    {
        data.Date("date", article.Date);
        data.Text("summary", article.Text);
        data.Flag("featured", article.IsFeatured);
        data.Htmls("key_points", data.Graph.MarkupOf(article).Lines);
        data.Names("authors", article.Authors);
        data.Entities("people", data.Graph.FindAll(article.People));
        data.Entities("organizations", data.Graph.FindAll(article.Organizations));
        data.Entities("topics", data.Graph.FindAll(article.Topics));
        data.Entities("sources", data.Graph.FindAll(article.Sources));
        data.Entities("events", data.Graph.FindAll(article.Events));
    }

    private static void WriteText(DataWriter data, Entity entity)
    {
        var markup = data.Graph.MarkupOf(entity);
        if (entity is not Quote)
        {
            data.Text("excerpt", markup.PlainText is { Length: > 0 } text ? text : null);
        }

        data.Html("html", markup.Body);
    }

    /// <summary>Writes the keys that every kind has.</summary>
    private static void WriteCommonKeys(DataWriter data, Entity entity)
    {
        data.Texts("aliases", entity.Aliases);
        if (Picture.Of(data.Graph, entity) is { } picture)
        {
            data.Object("image", () =>
            {
                data.Url("src", picture.Path);
                data.Text("alt", picture.Alt);
                data.Text("caption", picture.Caption);
                data.Text("credit", picture.Credit);
                data.Text("licence", picture.Licence);
                data.Text("focus", picture.Focus?.ToString());
            });
        }

        data.Objects("links", entity.Links, link =>
        {
            data.Text("url", link.Url);
            data.Text("label", link.Label);
        });
        data.Objects("corrections", [.. entity.Corrections.Zip(data.Graph.MarkupOf(entity).Corrections)], correction =>
        {
            data.Date("date", correction.First.Date);
            data.Html("text", correction.Second);
        });
        if (entity is not (Quote or Source))
        {
            data.Text("language", entity.Language);
        }

        data.Custom("extra", entity.Extra);
        data.Date("updated", entity.Updated);
        data.Texts("redirect_from", [.. entity.RedirectFrom.Select(r => r.Path)]);
    }
}
