using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// The index of the built-in search, below <c>/search/</c>. A browser loads <c>index.json</c>, then the files of the
/// terms that begin like the words of the query, then the texts of the results it shows: a search in thousands of pages
/// loads a small fraction of the index. docs/data.md explains the format. File names do not depend on the content, so
/// that few files are new after a change; the browser adds the version to their URLs.
/// </summary>
public static class SearchFiles
{
    /// <summary>The approximate size in bytes, before compression, below which an index is not split.</summary>
    private const int MinSplitSize = 384 * 1024;

    /// <summary>The approximate size in bytes of a file of terms, before compression.</summary>
    private const int TermsFileSize = 48 * 1024;

    /// <summary>The approximate size in bytes of a file of texts, before compression.</summary>
    private const int TextsFileSize = 16 * 1024;

    /// <summary>Writes the index.</summary>
    public static IReadOnlyList<OutputFile> WriteAll(SiteGraph graph, int jobs)
    {
        var entities = EntityKindNames.All.SelectMany(graph.OfKind).ToArray();
        var (documents, lengths, terms) = Index(graph, entities, jobs);

        var isSplit = documents.Sum(SizeOf) + terms.Sum(SizeOf) >= MinSplitSize;
        var termGroups = Split(terms, isSplit ? TermsFileSize : int.MaxValue, SizeOf);
        var textGroups = Split(documents, isSplit ? TextsFileSize : int.MaxValue, SizeOf);
        var files = new OutputFile[termGroups.Count + textGroups.Count];
        ParallelLoop.Run(termGroups.Count, jobs, i => files[i] = new(Name("terms", i), WriteTerms(termGroups[i])));
        ParallelLoop.Run(textGroups.Count, jobs, i =>
            files[termGroups.Count + i] = new(Name("texts", i), WriteTexts(textGroups[i])));

        var index = JsonText.WriteCompact(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", VersionOf(files));
            json.WriteBoolean("inside", InsideWords.AreIn(graph.Language.Tag));
            WriteArray(json, "kinds", EntityKindNames.All, kind => WriteKind(json, kind, graph.OfKind(kind).Count));
            WriteArray(json, "people", graph.People, person => json.WriteStringValue(person.Id));
            WriteArray(json, "terms", termGroups, group => json.WriteStringValue(group[0].Key));
            WriteArray(json, "texts", textGroups, group => json.WriteNumberValue(group.Offset));
            WriteArray(json, "lengths", lengths, json.WriteNumberValue);
            WriteInvolvedPeople(json, graph, entities);
            json.WriteEndObject();
        });
        return [new("search/index.json", index), .. files];
    }

    private static string Name(string content, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"search/{content}-{number}.json");

    /// <summary>Indexes the entities in blocks, in parallel.</summary>
    private static (SearchDocument[] Documents, int[] Lengths, KeyValuePair<string, Postings>[] Terms) Index(
        SiteGraph graph, Entity[] entities, int jobs)
    {
        // Few blocks, since each contains most terms. Of similar size, since articles come last and are long.
        var blockSize = entities.Sum(e => (long)e.File.Size) / (4 * Math.Max(1, jobs));
        var blocks = Split(entities, (int)Math.Min(int.MaxValue, blockSize), e => e.File.Size);
        var documents = new SearchDocument[entities.Length];
        var lengths = new int[entities.Length];
        var indexes = new TermIndex[blocks.Count];
        ParallelLoop.Run(blocks.Count, jobs, block =>
        {
            for (var i = blocks[block].Offset; i < blocks[block].Offset + blocks[block].Count; i++)
            {
                documents[i] = SearchDocument.Of(graph, entities[i]);
            }
        });
        var hyphenated = HyphenatedWords.In(documents.SelectMany(d => (string[])[d.Head, d.Body]));
        ParallelLoop.Run(blocks.Count, jobs, block =>
        {
            var index = new TermIndex(hyphenated);
            for (var i = blocks[block].Offset; i < blocks[block].Offset + blocks[block].Count; i++)
            {
                var head = index.Add(i, documents[i].Head, isHead: true);
                var body = index.Add(i, documents[i].Body, isHead: false);
                lengths[i] = LengthOf(head, body);
            }

            indexes[block] = index;
        });
        return (documents, lengths, Merge(indexes, InsideWords.AreIn(graph.Language.Tag)));
    }

    /// <summary>
    /// Packs the term counts of head (at most 15) and body (twice its binary logarithm) into a number.
    /// </summary>
    private static int LengthOf(int head, int body) =>
        Math.Min(head, 15) + (16 * (int)long.Log2(Math.Max(1, (long)body * body)));

    /// <summary>Merges the indexes of consecutive blocks; returns the terms in ordinal order.</summary>
    private static KeyValuePair<string, Postings>[] Merge(TermIndex[] indexes, bool hasInsideWords)
    {
        var all = new Dictionary<string, Postings>(StringComparer.Ordinal);
        foreach (var (term, postings) in indexes.SelectMany(i => i.Terms))
        {
            if (!all.TryAdd(term, postings))
            {
                all[term].Append(postings);
            }
        }

        KeyValuePair<string, Postings>[] terms = [.. all, .. hasInsideWords ? InsideWords.Of(all) : []];
        Array.Sort(terms, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return terms;
    }

    private static int SizeOf(KeyValuePair<string, Postings> term) =>
        term.Key.Length + 5 + (3 * term.Value.Values.Count);

    private static int SizeOf(SearchDocument document) => document.Title.Length + document.Body.Length + 40;

    /// <summary>Splits items into consecutive groups of about the given size.</summary>
    private static List<ArraySegment<T>> Split<T>(T[] items, int groupSize, Func<T, int> sizeOf)
    {
        var groups = new List<ArraySegment<T>>();
        var (start, sum) = (0, 0L);
        for (var i = 0; i < items.Length; i++)
        {
            var size = sizeOf(items[i]);
            if (sum > 0 && sum + size > groupSize)
            {
                groups.Add(new(items, start, i - start));
                (start, sum) = (i, 0);
            }

            sum += size;
        }

        if (sum > 0)
        {
            groups.Add(new(items, start, items.Length - start));
        }

        return groups;
    }

    /// <summary>Writes an object: the postings of each term, relative to the previous document.</summary>
    private static byte[] WriteTerms(IReadOnlyList<KeyValuePair<string, Postings>> terms)
    {
        using var json = new Utf8Builder(2 * TermsFileSize);
        var beforeTerm = "{\"";
        foreach (var (term, postings) in terms)
        {
            // Terms are letters, digits and signs that need no escaping.
            json.Write(beforeTerm);
            json.Write(term);
            json.Write("\":");
            var (previous, beforeNumber) = (0, '[');
            foreach (var value in postings.Values)
            {
                json.Write(beforeNumber);
                json.WriteNumber(value - (previous & ~7));
                (previous, beforeNumber) = (value, ',');
            }

            json.Write(']');
            beforeTerm = ",\n\"";
        }

        json.Write("}\n");
        return json.ToArray();
    }

    /// <summary>Writes a list: id, title, note and text of each document.</summary>
    private static byte[] WriteTexts(IReadOnlyList<SearchDocument> documents) => JsonText.WriteCompact(json =>
    {
        json.WriteStartArray();
        foreach (var document in documents)
        {
            json.WriteStartArray();
            json.WriteStringValue(document.Entity.Id);
            json.WriteStringValue(document.Title);
            json.WriteStringValue(document.Note);
            json.WriteStringValue(document.Body);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    private static void WriteKind(Utf8JsonWriter json, EntityKind kind, int count)
    {
        json.WriteStartArray();
        json.WriteStringValue(kind.Name());
        json.WriteStringValue(kind.Folder());
        json.WriteNumberValue(count);
        json.WriteEndArray();
    }

    /// <summary>Writes the involved people of each entity, as indexes into the list of all people.</summary>
    private static void WriteInvolvedPeople(Utf8JsonWriter json, SiteGraph graph, Entity[] entities)
    {
        var indexes = graph.People.Index().ToDictionary(p => p.Item, p => p.Index);
        WriteArray(json, "involved", entities, entity =>
        {
            json.WriteStartArray();
            foreach (var person in InvolvedPeople.Of(graph, entity))
            {
                json.WriteNumberValue(indexes[person]);
            }

            json.WriteEndArray();
        });
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static string VersionOf(OutputFile[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
