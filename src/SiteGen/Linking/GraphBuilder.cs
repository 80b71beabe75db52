using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Links the content: resolves every reference, and records it at its target.</summary>
public sealed class GraphBuilder
{
    private readonly EntityIndex _index;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<Entity, ConnectionsBuilder> _connections = [];
    private readonly List<(string Name, Entity Other, Quote Quote)> _unlisted = [];
    private Dictionary<string, Entity>? _actors;

    private GraphBuilder(EntityIndex index, List<Diagnostic> diagnostics)
    {
        (_index, _diagnostics) = (index, diagnostics);
    }

    /// <summary>Links the entities of a site.</summary>
    /// <param name="content">The content.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="language">Its language.</param>
    /// <param name="markup">The rendered Markdown, in the order of <see cref="SiteContent.Entities"/>.</param>
    /// <param name="incomplete">The rendered Markdown, in the order of <see cref="SiteContent.Incomplete"/>.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="originals">The site in its own language, if this is one in another; otherwise null.</param>
    /// <param name="cardFont">The font of cards for characters that the built-in ones lack.</param>
    /// <returns>
    /// The graph; the entities that any entity refers to, even an incomplete one; the diagnostics of broken references.
    /// </returns>
    internal static (SiteGraph Graph, IReadOnlyList<Entity> Referenced, IReadOnlyList<Diagnostic> Diagnostics) Link(
        SiteContent content,
        SiteSettings settings,
        Language language,
        IReadOnlyList<EntityMarkup> markup,
        IReadOnlyList<EntityMarkup> incomplete,
        int jobs,
        SiteGraph? originals = null,
        SiteFont? cardFont = null)
    {
        var builder = new GraphBuilder(content.Index, []);
        var aside = new GraphBuilder(content.Index, builder._diagnostics);
        SortedEntities? sorted = null;
        IReadOnlyList<TimelineEntry> timeline = [];
        ParallelLoop.Run(
            jobs,
            () =>
            {
                builder.AddAll(content.Entities, settings, markup);
                // References in incomplete entities are checked, but are not connections of the site.
                aside.AddAll(incomplete);
            },
            () =>
            {
                timeline = SiteTimeline.Of(content);
                sorted = new(content.Entities, language);
            });
        foreach (var entry in timeline)
        {
            foreach (var entity in entry.Concerns)
            {
                builder.To(entity).Timeline.Add(entry);
            }
        }

        var byOwner = markup.ToDictionary(m => m.Owner);
        var graph = new SiteGraph(
            settings, language, content.Index, sorted!, byOwner, builder._connections, timeline)
        {
            Originals = originals,
            UnlistedSpeakers = UnlistedSpeaker.ListOf(builder._unlisted, language.Order),
            CardFont = cardFont,
        };
        return (graph, [.. builder._connections.Keys, .. aside._connections.Keys], builder._diagnostics);
    }

    private void AddAll(IReadOnlyList<Entity> entities, SiteSettings settings, IReadOnlyList<EntityMarkup> markup)
    {
        foreach (var entity in entities)
        {
            Add(entity);
        }

        foreach (var lane in settings.Timeline.Lanes)
        {
            _index.ResolveOptional(lane, settings.File, _diagnostics);
        }

        foreach (var quotation in settings.Home.Exchanges.SelectMany(exchange => exchange))
        {
            _index.ResolveOptional(quotation, settings.File, _diagnostics);
        }

        foreach (var text in markup)
        {
            AddTextReferences(text);
        }
    }

    private void AddAll(IReadOnlyList<EntityMarkup> markup)
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
                foreach (var target in Resolve(e, e.People, e.Organizations, e.Topics, e.Sources, e.Quotes))
                {
                    To(target).Events.Add(e);
                }

                break;
            case Article article:
                foreach (var author in Resolve(article, article.Authors))
                {
                    To(author).ArticlesWritten.Add(article);
                }

                foreach (var target in Resolve(
                    article, article.People, article.Organizations, article.Topics, article.Sources, article.Events))
                {
                    To(target).Articles.Add(article);
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
                To(organization).Members.Add(new(person, role));
            }

            if (role.Source is not null && Resolve(person, role.Source) is { } source)
            {
                To(source).Roles.Add(new(person, role));
            }
        }
    }

    private void AddSource(Source source)
    {
        if (source.Publisher is not null && Resolve(source, source.Publisher) is { } publisher)
        {
            To(publisher).Sources.Add(source);
        }

        foreach (var names in (ReadOnlySpan<IReadOnlyList<ReferenceOrText>>)
            [source.Authors, source.Editors, source.Translators])
        {
            foreach (var name in Resolve(source, names))
            {
                To(name).Sources.Add(source);
            }
        }
    }

    private void AddQuote(Quote quote)
    {
        var speakers = ResolveSpeakers(quote);
        foreach (var speaker in speakers)
        {
            (quote.IsMisattributed ? To(speaker).Misattributed : To(speaker).Said).Add(quote);
        }

        if (Resolve(quote, quote.Source) is { } source)
        {
            To(source).Quotes.Add(quote);
        }

        foreach (var topic in Resolve(quote, quote.Topics))
        {
            To(topic).Quotes.Add(quote);
        }

        var spokenOf = new List<Entity>();
        foreach (var target in Resolve(quote, quote.About).Concat(Resolve(quote, quote.To)))
        {
            if (!spokenOf.Contains(target))
            {
                spokenOf.Add(target);
                To(target).QuotesAbout.Add(quote);
            }
        }

        if (quote.InReplyTo is not null && Resolve(quote, quote.InReplyTo) is Quote answered)
        {
            To(answered).Replies.Add(quote);
            foreach (var speaker in answered.Speakers)
            {
                if (speaker.Reference is { } reference && _index.Find(reference) is { } other
                    && !spokenOf.Contains(other))
                {
                    spokenOf.Add(other);
                }
            }
        }

        foreach (var version in quote.Versions)
        {
            if (Resolve(quote, version.Source) is { } printer)
            {
                To(printer).Versions.Add(quote);
            }
        }

        AddStances(quote, speakers);
        if (!quote.IsMisattributed)
        {
            AddMentions(quote, speakers, [.. spokenOf.Where(e => EntityKinds.Actor.Contains(e.Kind))]);
        }
    }

    /// <summary>Resolves those who said a quotation, and reports any who is named twice.</summary>
    private List<Entity> ResolveSpeakers(Quote quote)
    {
        var found = new List<Entity>(quote.Speakers.Count);
        for (var i = 0; i < quote.Speakers.Count; i++)
        {
            var speaker = quote.Speakers[i];
            if (speaker.Reference is null)
            {
                if (quote.Speakers.Take(i).Any(s => s.Name == speaker.Name && s.Role == speaker.Role))
                {
                    Report(speaker, speaker.Text, "name everybody once, or write a 'role' that tells them apart");
                }

                if ((_actors ??= ActorsByName()).TryGetValue(speaker.Text, out var actor))
                {
                    _diagnostics.Add(new(
                        Rules.SpeakerHasPage, quote.File, speaker.Span,
                        $"the site has a page of '{speaker.Text}', which will not list these words",
                        $"write the id, '{actor.Id}', unless it is somebody else of the same name"));
                }
            }
            else if (Resolve(quote, speaker.Reference) is { } entity)
            {
                if (found.Contains(entity))
                {
                    Report(speaker, entity.Name, "name everybody once");
                }
                else
                {
                    found.Add(entity);
                }
            }
        }

        return found;

        void Report(Speaker speaker, string name, string help) => _diagnostics.Add(new(
            Rules.SpeakerTwice, quote.File, speaker.Span, $"'{name}' is among the speakers twice", help));
    }

    /// <summary>The people and organizations, by their names. It is made only if a speaker has no page.</summary>
    private Dictionary<string, Entity> ActorsByName()
    {
        var actors = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in _index.Ids(EntityKinds.Actor))
        {
            if ((_index.Find(EntityKind.Person, id) ?? _index.Find(EntityKind.Organization, id)) is { } actor)
            {
                actors.TryAdd(actor.Name, actor);
            }
        }

        return actors;
    }

    /// <summary>Records that the speakers of a quotation talk about others, but not about themselves.</summary>
    private void AddMentions(Quote quote, List<Entity> speakers, List<Entity> others)
    {
        foreach (var other in others)
        {
            foreach (var speaker in speakers.Where(s => s != other))
            {
                To(speaker).TalksAbout.Add((other, other.Name, quote));
                To(other).TalkedAboutBy.Add((speaker, speaker.Name, quote));
            }

            foreach (var speaker in quote.Speakers)
            {
                if (speaker.Name is { } name)
                {
                    To(other).TalkedAboutBy.Add((null, name, quote));
                    _unlisted.Add((name, other, quote));
                }
            }
        }
    }

    private void AddStances(Quote quote, List<Entity> speakers)
    {
        foreach (var (reference, id, span) in quote.Stances)
        {
            // A stance without an id has been reported.
            if (Resolve(quote, reference) is not Topic topic || id.Length == 0)
            {
                continue;
            }

            if (topic.Stances.FirstOrDefault(s => s.Id == id) is not { } stance)
            {
                _diagnostics.Add(UnknownStance(quote, topic, id, span));
                continue;
            }

            // A stance belongs to a topic: the words are about it.
            To(topic).Quotes.Add(quote);
            if (!quote.IsMisattributed)
            {
                AddStance(quote, topic, stance, speakers);
            }
        }
    }

    private void AddStance(Quote quote, Topic topic, Stance stance, List<Entity> speakers)
    {
        foreach (var speaker in speakers)
        {
            var taken = new StanceTaken(topic, stance, quote, speaker, speaker.Name);
            To(speaker).Stances.Add(taken);
            To(topic).Stances.Add(taken);
        }

        foreach (var speaker in quote.Speakers)
        {
            if (speaker.Name is { } name)
            {
                To(topic).Stances.Add(new(topic, stance, quote, null, name));
            }
        }
    }

    private static Diagnostic UnknownStance(Quote quote, Topic topic, string id, SourceSpan span)
    {
        var ids = topic.Stances.Select(s => s.Id);
        var help = topic.Stances.Count == 0
            ? $"it has no stances: write them in {topic.File.Path}"
            : TextDistance.DidYouMean(id, ids) ?? $"its stances are: {string.Join(", ", ids)}";
        return new(Rules.StanceUnknown, quote.File, span, $"the topic '{topic.Id}' has no stance '{id}'", help);
    }

    /// <summary>Turns the links in a text into backlinks, one for each entity it refers to.</summary>
    private void AddTextReferences(EntityMarkup markup)
    {
        foreach (var group in markup.References.GroupBy(r => r.Target).Where(g => g.Key != markup.Owner))
        {
            var paragraphs = group.Where(r => !r.IsEmbed).Select(r => r.Paragraph).Distinct();
            To(group.Key).Backlinks.Add(new(markup.Owner, group.Key, [.. paragraphs]));
        }
    }

    private ConnectionsBuilder To(Entity entity)
    {
        if (!_connections.TryGetValue(entity, out var builder))
        {
            _connections.Add(entity, builder = new ConnectionsBuilder());
        }

        return builder;
    }

    private Entity? Resolve(Entity from, Reference reference) => _index.Resolve(reference, from.File, _diagnostics);

    private Entity? Resolve(Entity from, ReferenceOrText name) => _index.Resolve(name, from.File, _diagnostics);

    /// <summary>Resolves authors, and leaves out those that are plain text.</summary>
    private List<Entity> Resolve(Entity from, IReadOnlyList<ReferenceOrText> names) =>
        [.. names.Select(name => Resolve(from, name)).OfType<Entity>().Distinct()];

    private IEnumerable<Entity> Resolve(Entity from, params IReadOnlyList<Reference>[] lists) =>
        lists.SelectMany(references => Resolve(from, references));

    private List<Entity> Resolve(Entity from, IReadOnlyList<Reference> references)
    {
        var found = new List<Entity>(references.Count);
        foreach (var reference in references)
        {
            if (_index.ResolveOptional(reference, from.File, _diagnostics) is { } entity && !found.Contains(entity))
            {
                found.Add(entity);
            }
        }

        return found;
    }
}
