using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Sharing;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Writes the data of one entity into the open JSON object. Missing values are left out, dates stay EDTF, Markdown
/// becomes HTML, and every reference becomes an object with kind, id, title and URL.
/// </summary>
internal sealed class DataWriter(
    Utf8JsonWriter json, SiteGraph graph, Verification verification, MentionLists mentions, Entity owner)
{

    public SiteGraph Graph => graph;

    /// <summary>Writes how far the words of a quotation are verified.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="version">
    /// The number of a version, from 1; 0 for the quotation itself, -1 for the words before translation.
    /// </param>
    public void Verification(Quote quote, int version = 0)
    {
        if (verification.Of(quote, version) is { } verified)
        {
            Object("verification", () =>
            {
                var line = VerificationLine.Of(graph, verification, verified);
                Text("level", verified.Level.Name());
                Text("outcome", line.Outcome.Name());
                Flag("proven", line.Outcome.IsProof());
                Text("line", line.Text);
                Text("role", verified.Copy is { } copy ? ArchiveRoles.Name(copy.Role) : null);
                Text("whose", verified.Copy?.Whose);
                Text("page", VerificationLine.PageOf(verified.Finding.Position));
                Text("time", VerificationLine.TimeOf(verified.Finding.Position));
                if (verified.Finding.Omitted > 0)
                {
                    json.WriteNumber("omitted", verified.Finding.Omitted);
                }

                if (verified.Finding.IsExcerpt)
                {
                    Flag("excerpt", true);
                }

                Objects("observations", [.. verification.ArchiveLock.ObservationsOf(verified.Text.Id)], seen =>
                {
                    Text("state", ObservationStates.Name(seen.State));
                    Text("since", IsoDay.Format(seen.Since));
                    Text("last", IsoDay.Format(seen.Last));
                    Text("words", seen.Words);
                });
                Text("verified", verified.Day is { } day ? IsoDay.Format(day) : null);
                if (verified.FoundIn is { } source)
                {
                    Entity("found_in", graph.Index.Find(EntityKind.Source, source));
                }
            });
        }
    }

    /// <summary>
    /// Writes the exchange that a quotation belongs to, as its page shows it; the first quotation has all of it.
    /// </summary>
    public void Thread(Quote quote)
    {
        if (ShownThread.Of(mentions, quote) is not { } shown)
        {
            return;
        }

        var entries = shown.Thread.Entries[0].Quote == quote
            ? shown.Thread.Entries : [.. shown.Entries.Select(e => e.Entry)];
        Object("thread", () =>
        {
            json.WriteNumber("count", shown.Thread.Entries.Count);
            Objects("entries", entries, entry =>
            {
                Text("id", entry.Quote.Id);
                Url("url", entry.Quote.Path);
                json.WriteNumber("depth", entry.Depth);
                Text("answers", entry.Answered?.Id);
            });
        });
    }

    /// <summary>Writes the address of the annotation of a quotation, if it has one.</summary>
    public void Annotation(Quote quote)
    {
        if (graph.Settings.Outputs.Annotations && AnnotatedWords.AreOf(verification, quote))
        {
            Url("annotation", AnnotatedWords.PathOf(quote));
        }
    }

    /// <summary>Writes what is kept of a source, and where everybody can see a copy.</summary>
    public void Copies(Source source)
    {
        Objects("captures", ArchivedCopy.Of(graph, verification.ArchiveLock, source), copy =>
        {
            Text("extent", copy.Record.IsExcerpt ? "excerpt" : "whole");
            Text("role", ArchiveRoles.Name(copy.Record.Role));
            Text("whose", copy.Record.Whose);
            Text("captured", ArchiveLock.Format(copy.Record.Captured));
            Text("line", copy.Text);
        });
        Objects("public_copies", PublicCopy.Of(verification.ArchiveLock, source), copy =>
        {
            Text("address", copy.Address);
            Text("time", copy.Time);
        });
    }

    /// <summary>Writes kind, id, title and URL of an entity.</summary>
    public void WriteIdentity(Entity entity)
    {
        Text("kind", entity.Kind.Name());
        Text("id", entity.Id);
        Text("title", graph.TitleOf(entity));
        Url("url", entity.Path);
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public void Texts(string name, IReadOnlyList<string> values) => Array(name, values, json.WriteStringValue);

    public void Flag(string name, bool value) => json.WriteBoolean(name, value);

    /// <summary>Writes the key <c>order</c>, unless it is 0, the default.</summary>
    public void Order(int value)
    {
        if (value != 0)
        {
            json.WriteNumber("order", value);
        }
    }

    public void Date(string name, EdtfDate? date) => Text(name, date?.ToString());

    /// <summary>Writes rendered Markdown, with absolute links.</summary>
    public void Html(string name, RichText text)
    {
        if (!text.IsEmpty)
        {
            json.WriteString(name, DataHtml.Write(graph, owner, text));
        }
    }

    public void Htmls(string name, IReadOnlyList<RichText> texts) =>
        Array(name, texts, text => json.WriteStringValue(DataHtml.Write(graph, owner, text)));

    /// <summary>Writes the absolute URL of a site path.</summary>
    public void Url(string name, string path) => json.WriteString(name, graph.Settings.Absolute(path));

    /// <summary>Writes the keys of a site's own, unless there are none.</summary>
    public void Custom(string name, CustomMap map)
    {
        if (map.Count > 0)
        {
            json.WritePropertyName(name);
            CustomJson.Write(json, map);
        }
    }

    public void Entity(string name, Entity? entity)
    {
        if (entity is not null)
        {
            json.WritePropertyName(name);
            WriteReference(entity);
        }
    }

    /// <summary>Writes an object for a speaker: a reference, or the name and role of somebody without a page.</summary>
    public void Speaker(string name, QuoteSpeaker speaker)
    {
        json.WritePropertyName(name);
        WriteSpeaker(speaker);
    }

    public void Speakers(string name, IReadOnlyList<QuoteSpeaker> speakers) => Array(name, speakers, WriteSpeaker);

    public void Entities(string name, IReadOnlyList<Entity> entities) => Array(name, entities, WriteReference);

    /// <summary>Writes an object for a name that refers to an entity, and a string for any other.</summary>
    public void Name(string name, ReferenceOrText? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteName(value);
        }
    }

    public void Names(string name, IReadOnlyList<ReferenceOrText> values) => Array(name, values, WriteName);

    public void Object(string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public void Objects<T>(string name, IReadOnlyList<T> items, Action<T> write) => Array(name, items, item =>
    {
        json.WriteStartObject();
        write(item);
        json.WriteEndObject();
    });

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void WriteName(ReferenceOrText value)
    {
        if (graph.Find(value.Reference) is { } entity)
        {
            WriteReference(entity);
        }
        else
        {
            json.WriteStringValue(value.Text);
        }
    }

    private void WriteSpeaker(QuoteSpeaker speaker)
    {
        if (speaker.Entity is not null)
        {
            WriteReference(speaker.Entity);
            return;
        }

        json.WriteStartObject();
        Text("name", speaker.Name);
        Text("role", speaker.Role);
        json.WriteEndObject();
    }

    private void WriteReference(Entity entity)
    {
        json.WriteStartObject();
        WriteIdentity(entity);
        json.WriteEndObject();
    }
}
