using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Benchmarks.Corpora;

/// <summary>
/// A site of any size in which everything leads to everything: people say things in sources about topics, events and articles
/// name all of these, and articles show quotations. The same size gives the same bytes.
/// </summary>
internal sealed class Corpus
{
    /// <summary>What other generators do not make, left out so that builds can be compared.</summary>
    private const string PlainOutputs = "outputs: {data: false, cards: false, previews: false, exports: false, entity_feeds: false}\nsearch: off\n";

    private const int FirstYear = 1950;
    private const int LastYear = 2025;

    /// <summary>No source is older, so that there are years to say something in before it.</summary>
    private const int FirstSource = 1990;

    private static readonly string[] SourceTypes = ["book", "interview", "letter", "speech", "article", "video"];
    private static readonly string[] Roles = ["historian", "physicist", "novelist", "journalist", "minister", "composer", "engineer", "editor", "lawyer"];

    private readonly CorpusSize _size;
    private readonly Random _random;
    private readonly Prose _prose;
    private readonly Named[] _people;
    private readonly Named[] _topics;
    private readonly Named[] _sources;
    private readonly int[] _sourceYears;
    private readonly Named[] _events;
    private readonly Named[] _articles;

    private Corpus(CorpusSize size)
    {
        (_size, _random) = (size, new Random(size.Seed));
        _prose = new Prose(_random);
        _people = NameAll(size.People, 'p', _prose.Name);
        _topics = NameAll(size.Topics, 't', () => _prose.Title(1, 3));
        _sources = NameAll(size.Sources, 's', () => _prose.Title(2, 6));
        _sourceYears = [.. _sources.Select(_ => _random.Next(FirstSource, LastYear + 1))];
        _events = NameAll(size.Events, 'e', () => _prose.Title(3, 7));
        _articles = NameAll(size.Articles, 'a', () => _prose.Title(3, 8));
    }

    /// <summary>Makes the files of a site.</summary>
    /// <param name="size">How many there are.</param>
    /// <param name="isPlain">Whether it has pages and feeds only, as other generators make them.</param>
    /// <returns>Their paths below the folder of the site, and their texts.</returns>
    public static IEnumerable<(string Path, string Text)> Write(CorpusSize size, bool isPlain)
    {
        if (size.Articles < 1 || size.Quotes < 1 || size.People < 1 || size.Events < 1 || size.Topics < 1 || size.Sources < 1)
        {
            throw new ArgumentException("a corpus has at least one of each kind", nameof(size));
        }

        return new Corpus(size).WriteAll(isPlain);
    }

    private IEnumerable<(string Path, string Text)> WriteAll(bool isPlain)
    {
        yield return ("content/site.yaml", "title: Bench Almanac\nbase_url: https://example.org/\n" + (isPlain ? PlainOutputs : ""));
        foreach (var (id, name) in _people)
        {
            yield return File("people", id, $"name: {name}\nroles:\n  - title: {Roles[_random.Next(Roles.Length)]}\n", _prose.Paragraph(60, Links(1)));
        }

        foreach (var (id, name) in _topics)
        {
            yield return File("topics", id, $"title: {name}\n", _prose.Paragraph(50, Links(1)));
        }

        for (var i = 0; i < _sources.Length; i++)
        {
            var (id, name) = _sources[i];
            yield return File("sources", id, string.Create(CultureInfo.InvariantCulture,
                $"title: {name}\ntype: {SourceTypes[_random.Next(SourceTypes.Length)]}\nauthors: [{Some(_people, i)}]\ndate: {_sourceYears[i]}\nurl: https://example.com/{id}\n"), _prose.Paragraph(30));
        }

        for (var i = 0; i < _size.Quotes; i++)
        {
            var source = i < _sources.Length ? i : Frequent(_sources.Length);
            yield return File("quotes", QuoteId(i), $"speaker: {Some(_people, i)}\nsource: {_sources[source].Id}\ndate: {Day(_sourceYears[source])}\ntopics: [{Few(_topics, i)}]\n", _prose.Paragraph(_random.Next(12, 50)));
        }

        for (var i = 0; i < _events.Length; i++)
        {
            var (id, name) = _events[i];
            yield return File("events", id, $"title: {name}\ndate: {Day()}\npeople: [{Few(_people, i)}]\ntopics: [{Few(_topics, i)}]\n", _prose.Paragraph(70, Links(2)));
        }

        for (var i = 0; i < _articles.Length; i++)
        {
            var (id, name) = _articles[i];
            var keys = $"title: {name}\ndate: {Day()}\nkey_points:\n  - {_prose.Sentence()}\n  - {_prose.Sentence()}\npeople: [{Few(_people, i)}]\ntopics: [{Few(_topics, i)}]\n";
            yield return File("articles", id, keys, Essay());
        }
    }

    /// <summary>Some hundred words under headings, with what editors put between paragraphs.</summary>
    private string Essay()
    {
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 8; paragraph++)
        {
            if (paragraph > 0 && _random.Next(3) == 0)
            {
                text.Append("## ").Append(_prose.Title(2, 6)).Append("\n\n");
            }

            text.Append(_prose.Paragraph(_random.Next(40, 100), Links(_random.Next(3)))).Append(paragraph == 2 ? "[^1]\n\n" : "\n\n");
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
                0 or 1 => $"[[{_people[Frequent(_people.Length)].Id}]]",
                2 => $"[[{_topics[Frequent(_topics.Length)].Id}]]",
                3 => $"[[{_events[_random.Next(_events.Length)].Id}]]",
                4 => $"[[{_articles[_random.Next(_articles.Length)].Id}]]",
                _ => $"[{_prose.Title(1, 2)}](../quotes/{QuoteId(_random.Next(_size.Quotes))}.md)",
            };
        }

        return links;
    }

    /// <summary>One of them: each in turn first, so that something leads to all of them, then some more often than others.</summary>
    private string Some(Named[] all, int turn) => turn < all.Length ? all[turn].Id : all[Frequent(all.Length)].Id;

    /// <summary>One to three of them, each once.</summary>
    private string Few(Named[] all, int turn)
    {
        var ids = new List<string> { Some(all, turn) };
        for (var more = _random.Next(3); more > 0; more--)
        {
            ids.Add(all[Frequent(all.Length)].Id);
        }

        return string.Join(", ", ids.Distinct());
    }

    /// <summary>The number of one of them; the first ones are named most.</summary>
    private int Frequent(int count) => (int)(count * Math.Pow(_random.NextDouble(), 2));

    /// <summary>A day up to the end of a year.</summary>
    private string Day(int year = LastYear)
    {
        var first = new DateOnly(FirstYear, 1, 1);
        return first.AddDays(_random.Next(new DateOnly(year + 1, 1, 1).DayNumber - first.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string QuoteId(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number + 1:000000}");

    private static Named[] NameAll(int count, char mark, Func<string> make)
    {
        var all = new Named[count];
        for (var i = 0; i < count; i++)
        {
            // The names of two may be the same, their ids never.
            var name = make();
            all[i] = new(string.Create(CultureInfo.InvariantCulture, $"{Slug.From(name)}-{mark}{i + 1}"), name);
        }

        return all;
    }

    private static (string, string) File(string folder, string id, string keys, string body) => ($"content/{folder}/{id}.md", $"---\n{keys}---\n\n{body}\n");

    private sealed record Named(string Id, string Name);
}
