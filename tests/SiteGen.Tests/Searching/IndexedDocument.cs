namespace SiteGen.Tests.Searching;

/// <summary>A document of a <see cref="SearchIndex"/>.</summary>
internal sealed record IndexedDocument(
    string Kind, string Id, string Title, string Note, string Text, IReadOnlyList<string> Involved);
