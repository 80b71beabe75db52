using System.Globalization;
using System.Text;
using SiteGen.BrowserTests.Search;
using SiteGen.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(LargeSite))]

namespace SiteGen.BrowserTests.Search;

/// <summary>
/// A site of thousands of pages in many words, whose index is split into files; built when the first test asks for it.
/// Words are made of syllables and are as frequent as those of a language: a few everywhere, most of them rare.
/// </summary>
public sealed class LargeSite : IAsyncDisposable
{
    /// <summary>How many quotations there are; of sources and events a third each.</summary>
    private const int Quotes = 3000;
    private const int Words = 24_000;
    private const int People = 60;

    private static readonly string[] Syllables = (
        "ba be bo da de do fa fe fi ga go ka ke ki la le li lo ma me mi mo na ne ni no pa pe po "
        + "ra re ri ro sa se so ta te ti to va ve vo za zo").Split(' ');

    private readonly Random _random = new(7);
    private readonly Lazy<Task<ServedSite>> _served;
    private readonly string[] _words;

    public LargeSite()
    {
        _words = [.. Enumerable.Range(0, Words).Select(_ => NewWord()).Distinct()];
        _served = new(StartAsync);
    }

    /// <summary>The id of the one event that has words of its own: “palimpsest”, “Zürich”.</summary>
    internal const string Sought = "palimpsests-of-zurich";

    internal Task<ServedSite> ServedAsync() => _served.Value;

    public async ValueTask DisposeAsync()
    {
        if (_served.IsValueCreated)
        {
            await (await _served.Value).DisposeAsync();
        }
    }

    private async Task<ServedSite> StartAsync()
    {
        using var source = new TemporaryFolder();
        source.Write("content/site.yaml", """
            title: Many pages
            base_url: https://example.org/many/
            outputs: {data: false, cards: false, previews: false, exports: false, entity_feeds: false}
            """);
        for (var i = 0; i < People; i++)
        {
            source.Write($"content/people/person-{i}.md", $"---\nname: {Name()}\n---\n{Text(60)}\n");
        }

        for (var i = 0; i < Quotes / 3; i++)
        {
            source.Write($"content/sources/source-{i}.md",
                $"---\ntitle: {Text(6)}\ntype: article\ndate: 2024\n---\n{Text(30)}\n");
            source.Write($"content/events/event-{i}.md", $"---\ntitle: {Text(6)}\ndate: {Day(i)}\n---\n{Text(60)}\n");
        }

        for (var i = 0; i < Quotes; i++)
        {
            var keys = $"speaker: person-{_random.Next(People)}\nsource: source-{i % (Quotes / 3)}\ndate: {Day(i)}\n";
            source.Write($"content/quotes/quote-{i}.md", $"---\n{keys}---\n{Text(45)}\n");
        }

        source.Write($"content/events/{Sought}.md",
            $"---\ntitle: The palimpsests of Zürich\ndate: 2019-05-04\n---\n{Text(60)}\n");
        return await ServedSite.StartAsync(source.Path);
    }

    private string NewWord() => string.Concat(
        Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)]));

    private string Name() => $"{Capital(Word())} {Capital(Word())}";

    private static string Day(int number) =>
        new DateOnly(2000, 1, 1).AddDays(number * 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    private string Text(int count)
    {
        var text = new StringBuilder(Capital(Word()));
        for (var i = 1; i < count; i++)
        {
            text.Append(' ').Append(Word());
        }

        return text.Append('.').ToString();
    }

    /// <summary>By a power, so that the first words are in most texts and the last in one.</summary>
    private string Word() => _words[(int)(_words.Length * Math.Pow(_random.NextDouble(), 4))];
}
