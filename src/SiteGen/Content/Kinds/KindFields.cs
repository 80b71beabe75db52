using SiteGen.Content.Entities;
using SiteGen.Content.Fields;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of a kind, and how an entity is made from them.</summary>
internal sealed record KindFields(FieldSet Fields, Func<MapReader, CommonValues, Entity> Read)
{
    /// <summary>Returns the fields of a kind.</summary>
    public static KindFields Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => new(PersonFields.All, PersonFields.Read),
        EntityKind.Organization => new(OrganizationFields.All, OrganizationFields.Read),
        EntityKind.Topic => new(TopicFields.All, TopicFields.Read),
        EntityKind.Source => new(SourceFields.All, SourceFields.Read),
        EntityKind.Quote => new(QuoteFields.All, QuoteFields.Read),
        EntityKind.Event => new(EventFields.All, EventFields.Read),
        EntityKind.Article => new(ArticleFields.All, ArticleFields.Read),
        _ => new(PageFields.All, PageFields.Read),
    };
}
