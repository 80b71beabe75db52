namespace SiteGen.Content;

/// <summary>A set of kinds, such as those that a reference may name.</summary>
[Flags]
public enum EntityKinds
{
    None = 0,
    Person = 1 << EntityKind.Person,
    Organization = 1 << EntityKind.Organization,
    Topic = 1 << EntityKind.Topic,
    Source = 1 << EntityKind.Source,
    Quote = 1 << EntityKind.Quote,
    Event = 1 << EntityKind.Event,
    Article = 1 << EntityKind.Article,
    Page = 1 << EntityKind.Page,

    /// <summary>Kinds that can speak and be spoken to.</summary>
    Actor = Person | Organization,

    /// <summary>Every kind.</summary>
    Any = Actor | Topic | Source | Quote | Event | Article | Page,
}
