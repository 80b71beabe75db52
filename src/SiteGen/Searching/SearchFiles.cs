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
/// The index of the built-in search, below <c>/search/</c>. A browser reads <c>index.json</c>, then the files of the terms
/// that begin as the words of the query do, then the texts of the results it shows: so a search in thousands of pages moves
/// a small part of the index. docs/data.md explains the format. The names of files do not change with their content, so that
/// few files are new after a change; whoever reads them adds the version to the address.
/// </summary>
public static class SearchFiles
{
    /// <summary>An index that is smaller is not split: bytes before compression, about.</summary>
    private const int Small = 384 * 1024;

    /// <summary>How large a file of terms, and one of texts, is: bytes before compression, about.</summary>
    private const int TermsSize = 48 * 1024;
    private const int TextsSize = 16 * 1024;

    /// <summary>Writes the index.</summary>
    public static IReadOnlyList<OutputFile> WriteAll(SiteGraph graph, int jobs)
    {
        var entities = EntityKindNames.All.SelectMany(graph.OfKind).ToArray();
        var (documents, lengths, blocks) = Read(graph, entities, jobs);
        var terms = Merge(blocks);
        var (order, postings) = (terms.Keys.ToArray(), terms.Values.ToArray());
        Array.Sort(order, postings, StringComparer.Ordinal);

        var isSmall = documents.Sum(TextsSizeOf) + Enumerable.Range(0, order.Length).Sum(i => TermsSizeOf(order[i], postings[i])) < Small;
        var termParts = Split(order.Length, isSmall ? int.MaxValue : TermsSize, i => TermsSizeOf(order[i], postings[i]));
        var textParts = Split(documents.Length, isSmall ? int.MaxValue : TextsSize, i => TextsSizeOf(documents[i]));
        var files = new OutputFile[termParts.Count + textParts.Count];
        ParallelLoop.Run(files.Length, jobs, i =>
        {
            var n = i < termParts.Count ? i : i - termParts.Count;
            files[i] = i < termParts.Count
                ? new(Name("terms", n), WriteTerms(order.AsSpan(termParts[n]), postings.AsSpan(termParts[n])))
                : new(Name("texts", n), WriteTexts(documents[textParts[n]]));
        });

        var people = PeopleOf(graph, entities);
        return [new("search/index.json", WriteIndex(graph, files, lengths, people, termParts.Select(p => order[p.Start]), textParts.Select(p => p.Start.Value))), .. files];
    }

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"search/{what}-{number}.json");

    /// <summary>Reads the entities in blocks, each with an index of its own, so that every thread has something to do.</summary>
    private static (SearchDocument[] Documents, int[] Lengths, TermIndex[] Blocks) Read(SiteGraph graph, Entity[] entities, int jobs)
    {
        // Few blocks, since each has most terms, and of like size, since articles come last and are long.
        var total = entities.Sum(e => (long)e.File.Size);
        var stretches = Split(entities.Length, (int)Math.Min(int.MaxValue, total / (4 * Math.Max(1, jobs))), i => entities[i].File.Size);
        var documents = new SearchDocument[entities.Length];
        var lengths = new int[entities.Length];
        var blocks = new TermIndex[stretches.Count];
        ParallelLoop.Run(blocks.Length, jobs, () => new DocumentText(graph), (block, text) =>
        {
            var index = new TermIndex();
            for (var i = stretches[block].Start.Value; i < stretches[block].End.Value; i++)
            {
                var document = SearchDocument.Of(graph, entities[i], text);
                var head = index.Add(i, document.Head, isHead: true);
                var body = index.Add(i, document.Body, isHead: false);
                documents[i] = document;
                lengths[i] = LengthOf(head, body);
            }

            blocks[block] = index;
        });
        return (documents, lengths, blocks);
    }

    /// <summary>Two lengths in a small number: that of the head up to 15, and of the body twice its binary logarithm.</summary>
    private static int LengthOf(int head, int body) => Math.Min(head, 15) + (16 * (int)long.Log2(Math.Max(1, (long)body * body)));

    private static Dictionary<string, Postings> Merge(TermIndex[] blocks)
    {
        var all = new Dictionary<string, Postings>(StringComparer.Ordinal);
        foreach (var (term, postings) in blocks.SelectMany(b => b.Terms))
        {
            if (!all.TryAdd(term, postings))
            {
                all[term].Append(postings);
            }
        }

        return all;
    }

    private static int TermsSizeOf(string term, Postings postings) => term.Length + 5 + (3 * postings.Count);

    private static int TextsSizeOf(SearchDocument document) => document.Title.Length + document.Body.Length + 40;

    /// <summary>Stretches of about a size.</summary>
    private static List<Range> Split(int count, int size, Func<int, int> sizeOf)
    {
        var parts = new List<Range>();
        var (start, sum) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            if (sum > 0 && sum + sizeOf(i) > size)
            {
                parts.Add(start..i);
                (start, sum) = (i, 0);
            }

            sum += sizeOf(i);
        }

        if (sum > 0)
        {
            parts.Add(start..count);
        }

        return parts;
    }

    /// <summary>An object: of each term its postings, each as the difference to the document before it.</summary>
    private static byte[] WriteTerms(ReadOnlySpan<string> terms, ReadOnlySpan<Postings> postings)
    {
        using var json = new Utf8Builder(64 * 1024);
        Span<char> digits = stackalloc char[12];
        json.Write('{');
        for (var i = 0; i < terms.Length; i++)
        {
            // Terms are letters and digits: nothing in them needs to be escaped.
            json.Write(i == 0 ? "\"" : ",\n\"");
            json.Write(terms[i]);
            json.Write("\":");
            var (previous, before) = (0, '[');
            foreach (var value in postings[i].Values)
            {
                json.Write(before);
                (value - (previous & ~7)).TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
                json.Write(digits[..length]);
                (previous, before) = (value, ',');
            }

            json.Write(']');
        }

        json.Write("}\n");
        return json.ToArray();
    }

    /// <summary>A list: of each document its id, title, note and text.</summary>
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

    private static byte[] WriteIndex(
        SiteGraph graph, OutputFile[] files, int[] lengths, IReadOnlyList<IReadOnlyList<int>> people, IEnumerable<string> terms, IEnumerable<int> texts)
    {
        return JsonText.WriteCompact(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", VersionOf(files));
            json.WriteStartArray("kinds");
            foreach (var kind in EntityKindNames.All)
            {
                json.WriteStartArray();
                json.WriteStringValue(kind.Word());
                json.WriteStringValue(kind.Folder());
                json.WriteNumberValue(graph.OfKind(kind).Count);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            Write(json, "people", graph.People, p => json.WriteStringValue(p.Id));
            Write(json, "terms", terms, json.WriteStringValue);
            Write(json, "texts", texts, json.WriteNumberValue);
            Write(json, "lengths", lengths, json.WriteNumberValue);
            Write(json, "involved", people, ofOne =>
            {
                json.WriteStartArray();
                foreach (var person in ofOne)
                {
                    json.WriteNumberValue(person);
                }

                json.WriteEndArray();
            });
            json.WriteEndObject();
        });
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Of each entity the people by their places in the list of all.</summary>
    private static int[][] PeopleOf(SiteGraph graph, Entity[] entities)
    {
        var places = graph.People.Index().ToDictionary(p => p.Item, p => p.Index);
        return [.. entities.Select(e => InvolvedPeople.Of(graph, e).Select(p => places[p]).ToArray())];
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
