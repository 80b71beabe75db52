namespace SiteGen.Content;

/// <summary>The kinds of content.</summary>
public enum EntityKind
{
    Person,
    Organization,
    Topic,
    Source,
    Quote,
    Event,
    Article,
    Page,
}
