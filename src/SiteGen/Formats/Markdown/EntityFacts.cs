using SiteGen.Content.Entities;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes what the front matter of people, organizations, topics, events and articles says.</summary>
internal static class EntityFacts
{
    /// <summary>Writes the facts of an entity, an item each.</summary>
    public static void Write(MarkdownPage page, Entity entity)
    {
        switch (entity)
        {
            case Person person:
                Write(page, person);
                break;
            case Organization organization:
                Write(page, organization);
                break;
            case Topic topic:
                Write(page, topic);
                break;
            case Event e:
                Write(page, e);
                break;
            case Article article:
                Write(page, article);
                break;
            default:
                break;
        }

        page.EndItems();
    }

    private static void Write(MarkdownPage page, Person person)
    {
        WriteAliases(page, person);
        WriteSentence(page, "person.born", page.Date(person.Born));
        WriteSentence(page, "person.died", page.Date(person.Died));
        if (person.Roles.Count == 0)
        {
            return;
        }

        page.Heading(2, page.Language.Say("lanes.roles"));
        foreach (var role in person.Roles)
        {
            page.Item(EntryLine.OfRole(page, null, role, null));
        }
    }

    private static void Write(MarkdownPage page, Organization organization)
    {
        WriteAliases(page, organization);
        WriteSentence(page, "organization.founded", page.Date(organization.Founded));
        WriteSentence(page, "organization.dissolved", page.Date(organization.Dissolved));
    }

    private static void Write(MarkdownPage page, Topic topic)
    {
        if (topic.Stances.Count == 0)
        {
            return;
        }

        page.Heading(2, page.Language.Say("topic.positions"));
        foreach (var stance in topic.Stances)
        {
            page.Item(stance.Description is null ? MarkdownEscape.Of(stance.Label)
                : page.FactText(stance.Label, MarkdownEscape.Of(stance.Description)));
        }
    }

    private static void Write(MarkdownPage page, Event e)
    {
        var (graph, language) = (page.Graph, page.Language);
        page.Fact(language.Say("stances.date"), page.Date(e.Date));
        if (e.IsMajor || e.Type is not null)
        {
            page.Item(MarkdownEscape.Of(
                e.Type is null ? language.Say("event.turning_point")
                : e.IsMajor ? language.Say("event.turning_point_of_type", ("type", e.Type))
                : language.Capitalized(e.Type)));
        }

        page.Entities(language.Say("sections.people"), graph.FindAll(e.People));
        page.Entities(language.Say("sections.organizations"), graph.FindAll(e.Organizations));
        page.Entities(language.Say("sections.topics"), graph.FindAll(e.Topics));
    }

    private static void Write(MarkdownPage page, Article article)
    {
        var (graph, language) = (page.Graph, page.Language);
        page.Item(language.Listed(page.Names(article.Authors), page.Date(article.Date)));
        if (article.Updated is not null)
        {
            page.Item(language.Capitalized(language.Say("article.updated", ("date", page.Date(article.Updated)!))));
        }

        page.Entities(language.Say("sections.people"), graph.FindAll(article.People));
        page.Entities(language.Say("sections.organizations"), graph.FindAll(article.Organizations));
        page.Entities(language.Say("sections.topics"), graph.FindAll(article.Topics));
    }

    private static void WriteAliases(MarkdownPage page, Entity entity)
    {
        if (entity.Aliases.Count > 0)
        {
            page.Item(MarkdownEscape.Of(
                page.Language.Say("record.aliases", ("names", page.Language.Listed(entity.Aliases)))));
        }
    }

    private static void WriteSentence(MarkdownPage page, string key, string? date) =>
        page.Item(date is null ? null : page.Language.Say(key, ("date", date)));
}
