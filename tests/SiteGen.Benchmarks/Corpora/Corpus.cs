using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Benchmarks.Corpora;

/// <summary>
/// A densely linked site of any size: quotations have speakers, sources and topics, events and articles refer to people
/// and topics, and articles embed quotations. The same size and seed always produce the same bytes.
/// </summary>
internal sealed class Corpus
{
    /// <summary>Settings that turn off what other generators do not make, so that builds can be compared.</summary>
    private const string PlainSettings =
        "outputs: {data: false, cards: false, previews: false, exports: false, entity_feeds: false, "
        + "structured_data: false, annotations: false, markdown: false}\nsearch: off\n";

    private const int FirstYear = 1950;
    private const int LastYear = 2025;

    /// <summary>Sources start later than the corpus, since a quotation dates from before its source.</summary>
    private const int FirstSourceYear = 1990;

    private static readonly string[] SourceTypes = ["book", "interview", "letter", "speech", "article", "video"];
    private static readonly string[] Roles =
    [
        "historian", "physicist", "novelist", "journalist", "minister", "composer", "engineer", "editor", "lawyer",
    ];

    private readonly CorpusSize _size;
    private readonly Random _random;
    private readonly Prose _prose;
    private readonly NamedEntity[] _people;
    private readonly NamedEntity[] _topics;
    private readonly NamedEntity[] _sources;
    private readonly int[] _sourceYears;
    private readonly NamedEntity[] _events;
    private readonly NamedEntity[] _articles;

    private Corpus(CorpusSize size)
    {
        (_size, _random) = (size, new Random(size.Seed));
        _prose = new Prose(_random);
        _people = NameAll(size.People, 'p', _prose.Name);
        _topics = NameAll(size.Topics, 't', () => _prose.Title(1, 3));
        _sources = NameAll(size.Sources, 's', () => _prose.Title(2, 6));
        _sourceYears = [.. _sources.Select(_ => _random.Next(FirstSourceYear, LastYear + 1))];
        _events = NameAll(size.Events, 'e', () => _prose.Title(3, 7));
        _articles = NameAll(size.Articles, 'a', () => _prose.Title(3, 8));
    }

    /// <summary>Generates the files of a site.</summary>
    /// <param name="size">The number of files of each kind, and the seed.</param>
    /// <param name="isPlain">Whether the site has only pages and feeds, like those of other generators.</param>
    /// <returns>The paths of the files, relative to the folder of the site, and their texts.</returns>
    /// <exception cref="ArgumentException">A number is less than one.</exception>
    public static IEnumerable<(string Path, string Text)> Generate(CorpusSize size, bool isPlain)
    {
        int[] counts = [size.Articles, size.Quotes, size.People, size.Events, size.Topics, size.Sources];
        if (counts.Any(count => count < 1))
        {
            throw new ArgumentException("a corpus has at least one of each kind", nameof(size));
        }

        return new Corpus(size).Files(isPlain);
    }

    private IEnumerable<(string Path, string Text)> Files(bool isPlain)
    {
        yield return (
            "content/site.yaml",
            "title: Bench Almanac\nbase_url: https://example.org/\n" + (isPlain ? PlainSettings : ""));
        foreach (var (id, name) in _people)
        {
            yield return File(
                "people",
                id,
                $"name: {name}\nroles:\n  - title: {Roles[_random.Next(Roles.Length)]}\n",
                _prose.Paragraph(60, Links(1)));
        }

        foreach (var (id, name) in _topics)
        {
            yield return File("topics", id, $"title: {name}\n", _prose.Paragraph(50, Links(1)));
        }

        for (var i = 0; i < _sources.Length; i++)
        {
            var (id, name) = _sources[i];
            var keys = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                title: {name}
                type: {SourceTypes[_random.Next(SourceTypes.Length)]}
                authors: [{PickId(_people, i)}]
                date: {_sourceYears[i]}
                url: https://example.com/{id}

                """);
            yield return File("sources", id, keys, _prose.Paragraph(30));
        }

        for (var i = 0; i < _size.Quotes; i++)
        {
            var source = i < _sources.Length ? i : SkewedIndex(_sources.Length);
            var keys = $"""
                speaker: {PickId(_people, i)}
                source: {_sources[source].Id}
                date: {Day(_sourceYears[source])}
                topics: [{PickIds(_topics, i)}]

                """;
            yield return File("quotes", QuoteId(i), keys, _prose.Paragraph(_random.Next(12, 50)));
        }

        for (var i = 0; i < _events.Length; i++)
        {
            var (id, name) = _events[i];
            var keys = $"""
                title: {name}
                date: {Day()}
                people: [{PickIds(_people, i)}]
                topics: [{PickIds(_topics, i)}]

                """;
            yield return File("events", id, keys, _prose.Paragraph(70, Links(2)));
        }

        for (var i = 0; i < _articles.Length; i++)
        {
            var (id, name) = _articles[i];
            var keys = $"""
                title: {name}
                date: {Day()}
                key_points:
                  - {_prose.Sentence()}
                  - {_prose.Sentence()}
                people: [{PickIds(_people, i)}]
                topics: [{PickIds(_topics, i)}]

                """;
            yield return File("articles", id, keys, Essay());
        }
    }

    /// <summary>Generates some hundred words with headings, links, cards, lists, tables and code.</summary>
    private string Essay()
    {
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 8; paragraph++)
        {
            if (paragraph > 0 && _random.Next(3) == 0)
            {
                text.Append("## ").Append(_prose.Title(2, 6)).Append("\n\n");
            }

            text.Append(_prose.Paragraph(_random.Next(40, 100), Links(_random.Next(3))));
            text.Append(paragraph == 2 ? "[^1]\n\n" : "\n\n");
            if (_random.Next(4) == 0)
            {
                text.Append("![[").Append(QuoteId(_random.Next(_size.Quotes))).Append("]]\n\n");
            }

            if (_random.Next(4) == 0)
            {
                text.Append(_prose.Block()).Append("\n\n");
            }
        }

        return text.Append("[^1]: ").Append(_prose.Sentence()).ToString();
    }

    private string[] Links(int count)
    {
        var links = new string[count];
        for (var i = 0; i < count; i++)
        {
            links[i] = _random.Next(6) switch
            {
                0 or 1 => $"[[{_people[SkewedIndex(_people.Length)].Id}]]",
                2 => $"[[{_topics[SkewedIndex(_topics.Length)].Id}]]",
                3 => $"[[{_events[_random.Next(_events.Length)].Id}]]",
                4 => $"[[{_articles[_random.Next(_articles.Length)].Id}]]",
                _ => $"[{_prose.Title(1, 2)}](../quotes/{QuoteId(_random.Next(_size.Quotes))}.md)",
            };
        }

        return links;
    }

    /// <summary>
    /// Picks the entity with this index, so that each is referred to at least once; beyond the last, a random one.
    /// </summary>
    private string PickId(NamedEntity[] all, int index) => all[index < all.Length ? index : SkewedIndex(all.Length)].Id;

    /// <summary>Picks one to three different entities.</summary>
    private string PickIds(NamedEntity[] all, int index)
    {
        var ids = new List<string> { PickId(all, index) };
        for (var more = _random.Next(3); more > 0; more--)
        {
            ids.Add(all[SkewedIndex(all.Length)].Id);
        }

        return string.Join(", ", ids.Distinct());
    }

    /// <summary>Returns a random index; low ones are the most frequent.</summary>
    private int SkewedIndex(int count) => (int)(count * Math.Pow(_random.NextDouble(), 2));

    /// <summary>Returns a random day, not later than the end of a year.</summary>
    private string Day(int year = LastYear)
    {
        var first = new DateOnly(FirstYear, 1, 1);
        var days = new DateOnly(year + 1, 1, 1).DayNumber - first.DayNumber;
        return first.AddDays(_random.Next(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string QuoteId(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number + 1:000000}");

    private static NamedEntity[] NameAll(int count, char suffix, Func<string> makeName)
    {
        var all = new NamedEntity[count];
        for (var i = 0; i < count; i++)
        {
            // Names may repeat; ids must not.
            var name = makeName();
            all[i] = new(string.Create(CultureInfo.InvariantCulture, $"{Slug.From(name)}-{suffix}{i + 1}"), name);
        }

        return all;
    }

    private static (string, string) File(string folder, string id, string keys, string body) =>
        ($"content/{folder}/{id}.md", $"---\n{keys}---\n\n{body}\n");

    private sealed record NamedEntity(string Id, string Name);
}
