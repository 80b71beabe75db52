using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Links the content: resolves every reference and turns each round, so that both ends know of it.</summary>
public sealed class GraphBuilder
{
    private readonly EntityIndex _index;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<Entity, Gathered> _gathered = [];

    private GraphBuilder(EntityIndex index, List<Diagnostic> diagnostics)
    {
        (_index, _diagnostics) = (index, diagnostics);
    }

    /// <summary>Links the entities of a site.</summary>
    /// <param name="content">The content.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="markup">The rendered Markdown, in the order of <see cref="SiteContent.Entities"/>.</param>
    /// <param name="incomplete">That of <see cref="SiteContent.Incomplete"/>.</param>
    /// <param name="jobs">How many threads may work at a time.</param>
    /// <returns>
    /// The graph; the entities that something refers to, incomplete entities included; references to nothing.
    /// </returns>
    public static (SiteGraph Graph, IReadOnlyList<Entity> Referenced, IReadOnlyList<Diagnostic> Diagnostics) Link(
        SiteContent content, SiteSettings settings, IReadOnlyList<EntityMarkup> markup, IReadOnlyList<EntityMarkup> incomplete, int jobs)
    {
        var builder = new GraphBuilder(content.Index, []);
        var aside = new GraphBuilder(content.Index, builder._diagnostics);
        OrderedEntities? ordered = null;
        IReadOnlyList<TimelineEntry> timeline = [];
        ParallelLoop.Run(
            jobs,
            () =>
            {
                builder.Gather(content.Entities, settings, markup);
                // What leads from these files is looked at, but is no connection of the site.
                aside.Gather(incomplete);
            },
            () =>
            {
                timeline = SiteTimeline.Of(content);
                ordered = new(content.Entities);
            });
        foreach (var entry in timeline)
        {
            foreach (var entity in entry.Concerns)
            {
                builder.At(entity).Timeline.Add(entry);
            }
        }

        var graph = new SiteGraph(settings, content.Index, ordered!, markup.ToDictionary(m => m.Owner), builder._gathered, timeline);
        return (graph, [.. builder._gathered.Keys, .. aside._gathered.Keys], builder._diagnostics);
    }

    private void Gather(IReadOnlyList<Entity> entities, SiteSettings settings, IReadOnlyList<EntityMarkup> markup)
    {
        foreach (var entity in entities)
        {
            Add(entity);
        }

        foreach (var lane in settings.Timeline.Lanes)
        {
            _index.Resolve(lane, settings.File, _diagnostics);
        }

        foreach (var text in markup)
        {
            AddTextReferences(text);
        }
    }

    private void Gather(IReadOnlyList<EntityMarkup> markup)
    {
        foreach (var text in markup)
        {
            Add(text.Owner);
            AddTextReferences(text);
        }
    }

    private void Add(Entity entity)
    {
        switch (entity)
        {
            case Person person:
                AddRoles(person);
                break;
            case Source source:
                AddSource(source);
                break;
            case Quote quote:
                AddQuote(quote);
                break;
            case Event e:
                foreach (var list in (ReadOnlySpan<IReadOnlyList<Reference>>)[e.People, e.Organizations, e.Topics, e.Sources, e.Quotes])
                {
                    foreach (var target in Resolve(e, list))
                    {
                        At(target).Events.Add(e);
                    }
                }

                break;
            case Article article:
                foreach (var author in Resolve(article, article.Authors))
                {
                    At(author).ArticlesWritten.Add(article);
                }

                foreach (var list in (ReadOnlySpan<IReadOnlyList<Reference>>)[article.People, article.Organizations, article.Topics, article.Sources, article.Events])
                {
                    foreach (var target in Resolve(article, list))
                    {
                        At(target).Articles.Add(article);
                    }
                }

                break;
            default:
                break;
        }
    }

    private void AddRoles(Person person)
    {
        foreach (var role in person.Roles)
        {
            if (role.Organization is not null && Resolve(person, role.Organization) is { } organization)
            {
                At(organization).Members.Add(new(person, role));
            }

            if (role.Source is not null && Resolve(person, role.Source) is { } source)
            {
                At(source).Roles.Add(new(person, role));
            }
        }
    }

    private void AddSource(Source source)
    {
        if (source.Publisher is not null && Resolve(source, source.Publisher) is { } publisher)
        {
            At(publisher).Sources.Add(source);
        }

        foreach (var author in Resolve(source, source.Authors))
        {
            At(author).Sources.Add(source);
        }
    }

    private void AddQuote(Quote quote)
    {
        var speaker = Resolve(quote, quote.Speaker);
        if (speaker is not null)
        {
            (quote.IsMisattributed ? At(speaker).Misattributed : At(speaker).Said).Add(quote);
        }

        if (Resolve(quote, quote.Source) is { } source)
        {
            At(source).Quotes.Add(quote);
        }

        foreach (var topic in Resolve(quote, quote.Topics))
        {
            At(topic).Quotes.Add(quote);
        }

        var spokenOf = new List<Entity>();
        foreach (var target in Resolve(quote, quote.About).Concat(Resolve(quote, quote.To)))
        {
            if (!spokenOf.Contains(target))
            {
                spokenOf.Add(target);
                At(target).QuotesAbout.Add(quote);
            }
        }

        if (quote.InReplyTo is not null && Resolve(quote, quote.InReplyTo) is Quote answered)
        {
            At(answered).Replies.Add(quote);
            if (_index.Find(answered.Speaker) is { } other && !spokenOf.Contains(other))
            {
                spokenOf.Add(other);
            }
        }

        foreach (var version in quote.Versions)
        {
            if (Resolve(quote, version.Source) is { } printer)
            {
                At(printer).Versions.Add(quote);
            }
        }

        AddStances(quote, speaker);
        if (speaker is null || quote.IsMisattributed)
        {
            return;
        }

        foreach (var other in spokenOf.Where(e => e != speaker && EntityKinds.Actor.Contains(e.Kind)))
        {
            At(speaker).TalksAbout.Add((other, quote));
            At(other).TalkedAboutBy.Add((speaker, quote));
        }
    }

    private void AddStances(Quote quote, Entity? speaker)
    {
        foreach (var (reference, id, span) in quote.Stances)
        {
            // A stance without an id has had its message.
            if (Resolve(quote, reference) is not Topic topic || id.Length == 0)
            {
                continue;
            }

            if (topic.Stances.FirstOrDefault(s => s.Id == id) is not { } stance)
            {
                _diagnostics.Add(new(Rules.StanceUnknown, quote.File, span,
                    $"the topic '{topic.Id}' has no stance '{id}'",
                    topic.Stances.Count == 0 ? $"it has no stances: write them in {topic.File.Path}"
                        : TextDistance.DidYouMean(id, topic.Stances.Select(s => s.Id)) ?? $"its stances are: {string.Join(", ", topic.Stances.Select(s => s.Id))}"));
                continue;
            }

            if (speaker is not null && !quote.IsMisattributed)
            {
                var taken = new StanceTaken(topic, stance, quote, speaker);
                At(speaker).Stances.Add(taken);
                At(topic).Stances.Add(taken);
            }
        }
    }

    /// <summary>Turns the links in a text into backlinks.</summary>
    private void AddTextReferences(EntityMarkup markup)
    {
        var references = markup.References;
        var paragraphs = new List<RichText>();
        for (var i = 0; i < references.Count; i++)
        {
            var target = references[i].Target;
            if (target == markup.Owner || IsBefore(i, target))
            {
                continue;
            }

            paragraphs.Clear();
            for (var j = i; j < references.Count; j++)
            {
                if (references[j].Target == target && !references[j].IsEmbed && !paragraphs.Contains(references[j].Paragraph))
                {
                    paragraphs.Add(references[j].Paragraph);
                }
            }

            At(target).Backlinks.Add(new(markup.Owner, paragraphs.ToArray()));
        }

        // Texts have few references: looking back is cheaper than a group for each.
        bool IsBefore(int index, Entity target)
        {
            for (var i = 0; i < index; i++)
            {
                if (references[i].Target == target)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private Gathered At(Entity entity)
    {
        if (!_gathered.TryGetValue(entity, out var gathered))
        {
            _gathered.Add(entity, gathered = new Gathered());
        }

        return gathered;
    }

    private Entity? Resolve(Entity from, Reference reference) => _index.Resolve(reference, from.File, _diagnostics);

    private Entity? Resolve(Entity from, ReferenceOrText name) => _index.Resolve(name, from.File, _diagnostics);

    /// <summary>The entities among names; names that are text are none.</summary>
    private List<Entity> Resolve(Entity from, IReadOnlyList<ReferenceOrText> names) =>
        [.. names.Select(name => Resolve(from, name)).OfType<Entity>().Distinct()];

    private List<Entity> Resolve(Entity from, IReadOnlyList<Reference> references)
    {
        var found = new List<Entity>(references.Count);
        foreach (var reference in references)
        {
            if (Resolve(from, reference) is { } entity && !found.Contains(entity))
            {
                found.Add(entity);
            }
        }

        return found;
    }
}
