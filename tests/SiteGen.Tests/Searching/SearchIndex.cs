using System.Text;
using System.Text.Json;
using SiteGen.Building;

namespace SiteGen.Tests.Searching;

/// <summary>A document of the index.</summary>
internal sealed record IndexedDocument(string Kind, string Id, string Title, string Note, string Text, IReadOnlyList<string> Involved);

/// <summary>The index of a built site, read from its files as docs/data.md says.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, IReadOnlyList<(int Document, bool IsInHead, int InBody)>> _terms = new(StringComparer.Ordinal);

    public SearchIndex(BuildResult result)
        : this(result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span)))
    {
    }

    public SearchIndex(IReadOnlyDictionary<string, string> files)
    {
        Files = files;
        var index = Json("index.json");
        var people = index.GetProperty("people").EnumerateArray().Select(p => p.GetString()!).ToArray();
        var kinds = index.GetProperty("kinds").EnumerateArray().SelectMany(k => Enumerable.Repeat(k[0].GetString()!, k[2].GetInt32())).ToArray();
        var involved = index.GetProperty("involved").EnumerateArray().Select(d => d.EnumerateArray().Select(p => people[p.GetInt32()]).ToArray()).ToArray();
        TextParts = [.. index.GetProperty("texts").EnumerateArray().Select(t => t.GetInt32())];
        TermParts = [.. index.GetProperty("terms").EnumerateArray().Select(t => t.GetString()!)];
        Documents = [.. TextParts.SelectMany((_, i) => Json($"texts-{i}.json").EnumerateArray())
            .Select((d, i) => new IndexedDocument(kinds[i], d[0].GetString()!, d[1].GetString()!, d[2].GetString()!, d[3].GetString()!, involved[i]))];
        Lengths = index.GetProperty("lengths").GetArrayLength();
        for (var i = 0; i < TermParts.Count; i++)
        {
            var terms = Json($"terms-{i}.json").EnumerateObject().ToArray();
            Assert.Equal(TermParts[i], terms[0].Name);
            foreach (var term in terms)
            {
                var document = 0;
                _terms.Add(term.Name, [.. term.Value.EnumerateArray().Select(p => p.GetInt32()).Select(p => (document += p >> 3, (p & 4) != 0, p & 3))]);
            }
        }
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    public IReadOnlyList<IndexedDocument> Documents { get; }

    /// <summary>The first document of each file of texts.</summary>
    public IReadOnlyList<int> TextParts { get; }

    /// <summary>The first term of each file of terms.</summary>
    public IReadOnlyList<string> TermParts { get; }

    /// <summary>Of how many documents the length is given.</summary>
    public int Lengths { get; }

    public IReadOnlyCollection<string> Terms => _terms.Keys;

    /// <summary>The ids of the documents that have a term, in their order.</summary>
    public IEnumerable<string> Find(string term) => _terms.GetValueOrDefault(term, []).Select(p => Documents[p.Document].Id);

    /// <summary>Where a term is in a document: whether in the head, and how often in the body.</summary>
    public (bool IsInHead, int InBody) Place(string term, string id) =>
        _terms[term].Where(p => Documents[p.Document].Id == id).Select(p => (p.IsInHead, p.InBody)).Single();

    private JsonElement Json(string name) => JsonDocument.Parse(Files["search/" + name]).RootElement;
}
