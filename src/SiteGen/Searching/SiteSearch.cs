using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// Searches a site in memory, with the terms of the built-in search: ranked by BM25, names and titles before the rest
/// of the text, documents with all words of a query before those with some.
/// </summary>
internal sealed class SiteSearch
{
    /// <summary>The usual parameters of BM25: how little more occurrences add, and how much length takes.</summary>
    private const double Saturation = 1.2, LengthWeight = 0.75;

    /// <summary>How much more an occurrence in a name or title counts than one in the text.</summary>
    private const double HeadWeight = 3;

    /// <summary>How much terms count that only begin with a word, are like it, or have it inside.</summary>
    private const double BeginningWeight = 0.5, SimilarWeight = 0.3, InsideWeight = 0.2;

    /// <summary>The fewest letters of a word for which terms that begin with it are searched.</summary>
    private const int FewestOfBeginning = 2;

    /// <summary>The most terms that a word stands for.</summary>
    private const int MostTerms = 200;

    private readonly SearchDocument[] _documents;
    private readonly int[] _lengths;
    private readonly double _meanLength;
    private readonly KeyValuePair<string, Postings>[] _terms;

    /// <param name="graph">The site.</param>
    /// <param name="jobs">How many documents to read at once.</param>
    public SiteSearch(SiteGraph graph, int jobs)
    {
        Entity[] entities = [.. EntityKindNames.All.SelectMany(graph.OfKind)];
        _documents = new SearchDocument[entities.Length];
        _lengths = new int[entities.Length];
        ParallelLoop.Run(entities.Length, jobs, i => _documents[i] = SearchDocument.Of(graph, entities[i]));
        var index = new TermIndex(HyphenatedWords.In(_documents.SelectMany(d => (string[])[d.Head, d.Body])));
        for (var i = 0; i < _documents.Length; i++)
        {
            _lengths[i] = index.Add(i, _documents[i].Head, isHead: true);
            _lengths[i] += index.Add(i, _documents[i].Body, isHead: false);
        }

        _meanLength = Math.Max(1, _lengths.DefaultIfEmpty(0).Average());
        var terms = InsideWords.AreIn(graph.Language.Tag)
            ? index.Terms.Concat(InsideWords.Of(index.Terms)) : index.Terms;
        _terms = [.. terms.OrderBy(t => t.Key, StringComparer.Ordinal)];
    }

    /// <summary>Searches.</summary>
    /// <param name="query">Some words.</param>
    /// <param name="mayBe">Which entities are wanted.</param>
    /// <returns>All that was found, the best first.</returns>
    public IReadOnlyList<SearchDocument> Find(string query, Func<Entity, bool> mayBe)
    {
        var words = WordsOf(query);
        var (scores, matched) = (new double[_documents.Length], new int[_documents.Length]);
        foreach (var alternatives in words)
        {
            var best = new Dictionary<int, double>();
            foreach (var (term, weight) in alternatives)
            {
                Score(_terms[term].Value, weight, best);
            }

            foreach (var (document, score) in best)
            {
                scores[document] += score;
                matched[document]++;
            }
        }

        return
        [
            .. Enumerable.Range(0, _documents.Length)
                .Where(i => matched[i] > 0 && mayBe(_documents[i].Entity))
                .OrderByDescending(i => matched[i]).ThenByDescending(i => scores[i]).ThenBy(i => i)
                .Select(i => _documents[i]),
        ];
    }

    private void Score(Postings postings, double weight, Dictionary<int, double> best)
    {
        var count = postings.Values.Count;
        var rarity = Math.Log(1 + ((_documents.Length - count + 0.5) / (count + 0.5)));
        foreach (var posting in postings.Values)
        {
            var document = posting >> 3;
            var occurrences = (posting & 3) + ((posting & 4) != 0 ? HeadWeight : 0);
            var length = 1 - LengthWeight + (LengthWeight * _lengths[document] / _meanLength);
            var score = weight * rarity * occurrences * (Saturation + 1) / (occurrences + (Saturation * length));
            best[document] = Math.Max(best.GetValueOrDefault(document), score);
        }
    }

    /// <summary>Returns for each word of a query the numbers of the terms that it may mean, with weights.</summary>
    private List<List<(int Term, double Weight)>> WordsOf(string query)
    {
        var words = new List<List<(int, double)>>();
        var reader = new TermReader(query);
        while (reader.MoveNext())
        {
            var alternatives = new List<(int, double)>();
            for (var i = 0; i < reader.Count; i++)
            {
                AddTerms(reader[i].ToString(), alternatives);
            }

            if (alternatives.Count == 0)
            {
                AddSimilar(reader[0].ToString(), alternatives);
            }

            words.Add(alternatives);
        }

        return words;
    }

    private void AddTerms(string word, List<(int Term, double Weight)> found)
    {
        var first = FirstFrom(word);
        for (var i = first; i < Math.Min(_terms.Length, first + MostTerms) && IsBeginning(word, i); i++)
        {
            var term = _terms[i].Key;
            if (term.Length == word.Length)
            {
                found.Add((i, 1));
            }
            else if (word.Length >= FewestOfBeginning || word.EnumerateRunes().Any(WideCharacters.Contains))
            {
                found.Add((i, BeginningWeight * word.Length / term.Length));
            }
        }

        var inside = InsideWords.Mark + word;
        first = FirstFrom(inside);
        for (var i = first; i < Math.Min(_terms.Length, first + MostTerms) && IsBeginning(inside, i); i++)
        {
            found.Add((i, InsideWeight));
        }
    }

    /// <summary>Adds the terms that a word with a typing error may mean.</summary>
    private void AddSimilar(string word, List<(int Term, double Weight)> found)
    {
        var limit = word.Length < 4 ? 0 : word.Length < 8 ? 1 : 2;
        for (var i = 0; limit > 0 && i < _terms.Length && found.Count < MostTerms; i++)
        {
            if (_terms[i].Key[0] != InsideWords.Mark && TextDistance.Measure(word, _terms[i].Key, limit) <= limit)
            {
                found.Add((i, SimilarWeight));
            }
        }
    }

    private bool IsBeginning(string word, int term) => _terms[term].Key.StartsWith(word, StringComparison.Ordinal);

    /// <summary>Returns the number of the first term that is not before a word.</summary>
    private int FirstFrom(string word)
    {
        var (low, high) = (0, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_terms[middle].Key, word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
