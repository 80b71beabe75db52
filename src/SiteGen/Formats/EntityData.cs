using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>Writes the front matter of entities as JSON; what is not there is left out.</summary>
internal readonly ref struct EntityData(Utf8JsonWriter json, SiteGraph graph)
{
    private readonly Utf8JsonWriter _json = json;
    private readonly SiteGraph _graph = graph;

    public void Write(Person person)
    {
        Text("name", person.FullName);
        Text("sort_name", person.SortName);
        Texts("aliases", person.Aliases);
        Text("summary", person.Text);
        Date("born", person.Born);
        Date("died", person.Died);
        if (person.Roles.Count > 0)
        {
            _json.WriteStartArray("roles");
            foreach (var role in person.Roles)
            {
                _json.WriteStartObject();
                Text("title", role.Title);
                Name("organization", role.Organization);
                Date("from", role.From);
                Date("to", role.To);
                Entity("source", _graph.Find(role.Source));
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        Texts("same_as", person.SameAs);
    }

    public void Write(Organization organization)
    {
        Text("name", organization.FullName);
        Text("sort_name", organization.SortName);
        Texts("aliases", organization.Aliases);
        Text("summary", organization.Text);
        Date("founded", organization.Founded);
        Date("dissolved", organization.Dissolved);
        Texts("same_as", organization.SameAs);
    }

    public void Write(Topic topic)
    {
        Text("summary", topic.Text);
        _json.WriteStartArray("stances");
        foreach (var stance in topic.Stances)
        {
            _json.WriteStartObject();
            Text("id", stance.Id);
            Text("label", stance.Label);
            Text("description", stance.Description);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public void Write(Source source)
    {
        Text("type", source.Type);
        Name("publisher", source.Publisher);
        Names("authors", source.Authors);
        Date("date", source.Date);
        Text("address", source.Url);
        Text("archive_url", source.ArchiveUrl);
        Date("accessed", source.Accessed);
        Text("language", source.Language);
        Text("translated_from", source.TranslatedFrom);
        Text("container", source.Container);
        Text("access", source.IsPrivate ? "private" : "public");
    }

    public void Write(Quote quote)
    {
        Text("words", _graph.WordsOf(quote));
        Entity("speaker", _graph.Find(quote.Speaker));
        Entity("source", _graph.Find(quote.Source));
        Date("date", quote.Date);
        Text("locator", quote.Locator);
        Text("wording", quote.Wording);
        Text("status", quote.Status);
        Text("language", quote.Language);
        Date("published", quote.Published);
        Entities("topics", _graph.FindAll(quote.Topics));
        Entities("about", _graph.FindAll(quote.About));
        Entities("to", _graph.FindAll(quote.To));
        Entity("in_reply_to", _graph.Find(quote.InReplyTo));
        Entities("replies", _graph.ConnectionsOf(quote).Replies);
        if (quote.Original is { } original)
        {
            _json.WriteStartObject("original");
            Text("language", original.Language);
            Text("text", original.Text);
            _json.WriteEndObject();
        }

        if (quote.Versions.Count > 0)
        {
            _json.WriteStartArray("versions");
            foreach (var version in quote.Versions)
            {
                _json.WriteStartObject();
                Entity("source", _graph.Find(version.Source));
                Text("text", version.Text);
                Text("wording", version.Wording);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        if (quote.Stances.Count > 0)
        {
            _json.WriteStartArray("stances");
            foreach (var stance in quote.Stances)
            {
                _json.WriteStartObject();
                Entity("topic", _graph.Find(stance.Topic));
                Text("stance", stance.Stance);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }
    }

    public void Write(Event e)
    {
        Date("date", e.Date);
        Text("summary", e.Text);
        Text("type", e.Type);
        Text("importance", e.IsMajor ? "major" : "minor");
        Entities("people", _graph.FindAll(e.People));
        Entities("organizations", _graph.FindAll(e.Organizations));
        Entities("topics", _graph.FindAll(e.Topics));
        Entities("sources", _graph.FindAll(e.Sources));
        Entities("quotes", _graph.FindAll(e.Quotes));
    }

    public void Write(Article article)
    {
        Date("date", article.Date);
        Text("summary", article.Text);
        Names("authors", article.Authors);
        Entities("people", _graph.FindAll(article.People));
        Entities("organizations", _graph.FindAll(article.Organizations));
        Entities("topics", _graph.FindAll(article.Topics));
        Entities("sources", _graph.FindAll(article.Sources));
        Entities("events", _graph.FindAll(article.Events));
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    public void Date(string name, EdtfDate? date) => Text(name, date?.ToString());

    public void Entities(string name, IReadOnlyList<Entity> entities)
    {
        if (entities.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var entity in entities)
        {
            WriteReference(entity);
        }

        _json.WriteEndArray();
    }

    private void Texts(string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    private void Entity(string name, Entity? entity)
    {
        if (entity is not null)
        {
            _json.WritePropertyName(name);
            WriteReference(entity);
        }
    }

    /// <summary>A name is an object where it is an entity, and a string where it is text.</summary>
    private void Name(string name, ReferenceOrText? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            WriteName(value);
        }
    }

    private void Names(string name, IReadOnlyList<ReferenceOrText> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            WriteName(value);
        }

        _json.WriteEndArray();
    }

    private void WriteName(ReferenceOrText value)
    {
        if (_graph.Find(value.Reference) is { } entity)
        {
            WriteReference(entity);
        }
        else
        {
            _json.WriteStringValue(value.Text);
        }
    }

    private void WriteReference(Entity entity)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", entity.Kind.Word());
        _json.WriteString("id", entity.Id);
        _json.WriteString("title", _graph.TitleOf(entity));
        _json.WriteString("url", _graph.Settings.BaseUrl.AbsoluteUri + entity.Path[1..]);
        _json.WriteEndObject();
    }
}
