using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Markup;

/// <summary>The terms of a site: the headings of its pages of the type <c>glossary</c>.</summary>
public sealed class Glossary
{
    private readonly Dictionary<string, GlossaryTerm[]> _terms = new(StringComparer.Ordinal);

    /// <param name="pages">The pages of a site, of which those that are glossaries count.</param>
    /// <param name="headingsOf">Returns the headings of a page.</param>
    internal Glossary(IEnumerable<Page> pages, Func<Page, IReadOnlyList<Heading>> headingsOf)
    {
        foreach (var page in pages.Where(p => p.IsGlossary))
        {
            foreach (var heading in headingsOf(page))
            {
                var (key, term) = (WrittenReference.KeyOf(heading.Text), new GlossaryTerm(page, heading.Id));
                _terms[key] = _terms.TryGetValue(key, out var others) ? [.. others, term] : [term];
            }
        }
    }

    /// <summary>A site without terms.</summary>
    public static Glossary Empty { get; } = new([], _ => []);

    /// <summary>Returns the terms that a text names, whatever its capitals.</summary>
    internal IReadOnlyList<GlossaryTerm> Find(string text) =>
        _terms.Count == 0 ? [] : _terms.GetValueOrDefault(WrittenReference.KeyOf(text), []);

    /// <summary>Returns the keys of the terms that one of two glossaries lacks, or explains elsewhere.</summary>
    internal IEnumerable<string> DifferencesTo(Glossary other) =>
        _terms.Keys.Union(other._terms.Keys).Where(key =>
            !_terms.TryGetValue(key, out var here) || !other._terms.TryGetValue(key, out var there)
            || !here.SequenceEqual(there));
}

/// <summary>A term, with the page and the heading below which it is explained.</summary>
/// <param name="Page">The page.</param>
/// <param name="Anchor">The id of the heading.</param>
internal sealed record GlossaryTerm(Page Page, string Anchor);
