using System.Text;
using System.Text.Json;
using SiteGen.Building;

namespace SiteGen.Tests.Searching;

/// <summary>The search index of a built site, read from its files in the format of docs/data.md.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, IReadOnlyList<(int Document, bool IsInHead, int InBody)>> _terms =
        new(StringComparer.Ordinal);

    public SearchIndex(BuildResult result)
        : this(result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span)))
    {
    }

    public SearchIndex(IReadOnlyDictionary<string, string> files)
    {
        Files = files;
        var index = Json("index.json");
        var people = index.GetProperty("people").EnumerateArray().Select(p => p.GetString()!).ToArray();
        var kinds = index.GetProperty("kinds").EnumerateArray()
            .SelectMany(kind => Enumerable.Repeat(kind[0].GetString()!, kind[2].GetInt32()))
            .ToArray();
        var involved = index.GetProperty("involved").EnumerateArray()
            .Select(document => document.EnumerateArray().Select(p => people[p.GetInt32()]).ToArray())
            .ToArray();
        FirstDocuments = [.. index.GetProperty("texts").EnumerateArray().Select(t => t.GetInt32())];
        FirstTerms = [.. index.GetProperty("terms").EnumerateArray().Select(t => t.GetString()!)];
        var documents = FirstDocuments.SelectMany((_, i) => Json($"texts-{i}.json").EnumerateArray());
        Documents =
        [
            .. documents.Select(d => d.EnumerateArray().Select(value => value.GetString()!).ToArray())
                .Select((d, i) => new IndexedDocument(kinds[i], d[0], d[1], d[2], d[3], involved[i])),
        ];
        Lengths = index.GetProperty("lengths").GetArrayLength();
        for (var i = 0; i < FirstTerms.Count; i++)
        {
            var terms = Json($"terms-{i}.json").EnumerateObject().ToArray();
            Assert.Equal(FirstTerms[i], terms[0].Name);
            foreach (var term in terms)
            {
                var document = 0;
                var postings = term.Value.EnumerateArray().Select(p => p.GetInt32());
                _terms.Add(term.Name, [.. postings.Select(p => (document += p >> 3, (p & 4) != 0, p & 3))]);
            }
        }
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    public IReadOnlyList<IndexedDocument> Documents { get; }

    /// <summary>The first document of each file of texts.</summary>
    public IReadOnlyList<int> FirstDocuments { get; }

    /// <summary>The first term of each file of terms.</summary>
    public IReadOnlyList<string> FirstTerms { get; }

    /// <summary>The number of document lengths.</summary>
    public int Lengths { get; }

    public IReadOnlyCollection<string> Terms => _terms.Keys;

    /// <summary>Returns the ids of the documents that contain a term, in order.</summary>
    public IEnumerable<string> Find(string term) =>
        _terms.GetValueOrDefault(term, []).Select(p => Documents[p.Document].Id);

    /// <summary>Returns whether a term is in the head of a document, and how often it is in the body.</summary>
    public (bool IsInHead, int InBody) Posting(string term, string id) =>
        _terms[term].Where(p => Documents[p.Document].Id == id).Select(p => (p.IsInHead, p.InBody)).Single();

    private JsonElement Json(string name) => JsonDocument.Parse(Files["search/" + name]).RootElement;
}
