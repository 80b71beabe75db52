using System.Globalization;

namespace SiteGen.Benchmarks.Corpora;

/// <summary>Generates meaningless text, in Markdown as editors write it.</summary>
internal sealed class Prose(Random random)
{
    private readonly Vocabulary _vocabulary = new(random);

    /// <summary>The name of a person.</summary>
    public string Name() => $"{_vocabulary.NextName()} {_vocabulary.NextName()}";

    /// <summary>A few capitalized words.</summary>
    public string Title(int least, int most) =>
        string.Join(' ', Words(random.Next(least, most + 1)).Select(Vocabulary.Capitalize));

    /// <summary>A sentence without markup.</summary>
    public string Sentence(int least = 6, int most = 22) => Finish(Words(random.Next(least, most + 1)));

    /// <summary>Sentences of at least so many words in all, some of them emphasized.</summary>
    public string Paragraph(int words) => Paragraph(words, []);

    /// <summary>Sentences of at least so many words in all, and one more for each link.</summary>
    public string Paragraph(int words, IEnumerable<string> links)
    {
        var sentences = new List<string>();
        for (var count = 0; count < words; count += sentences[^1].Count(c => c == ' ') + 1)
        {
            var line = Words(random.Next(6, 23));
            ref var word = ref line[random.Next(1, line.Length)];
            word = random.Next(12) switch
            {
                0 => $"*{word}*",
                1 => $"**{word}**",
                2 => $"`{word}()`",
                _ => word,
            };
            sentences.Add(Finish(line));
        }

        foreach (var link in links)
        {
            var index = random.Next(sentences.Count + 1);
            sentences.Insert(
                index, $"{Vocabulary.Capitalize(_vocabulary.NextWord())} {link} {string.Join(' ', Words(4))}.");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>A list, a table, a block of code or a quoted passage.</summary>
    public string Block() => random.Next(4) switch
    {
        0 => Lines(random.Next(3, 8), () => "- " + Sentence(5, 14)),
        1 => $"| {Title(1, 2)} | {Title(1, 2)} | {Title(1, 2)} |\n| --- | ---: | --- |\n"
            + Lines(random.Next(3, 9), TableRow),
        2 => "```sh\n" + Lines(random.Next(3, 9), CommandLine) + "\n```",
        _ => "> " + Paragraph(25),
    };

    private string TableRow() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {string.Join(' ', Words(2))} | {random.Next(10_000)} | {_vocabulary.NextWord()} |");

    private string CommandLine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_vocabulary.NextWord()} --{_vocabulary.NextWord()} '{random.Next(100)} & <{_vocabulary.NextWord()}>'");

    private static string Lines(int count, Func<string> line) =>
        string.Join('\n', Enumerable.Range(0, count).Select(_ => line()));

    private string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => _vocabulary.NextWord())];

    private string Finish(string[] words)
    {
        if (words.Length > 9)
        {
            words[random.Next(3, words.Length - 3)] += ",";
        }

        return Vocabulary.Capitalize(string.Join(' ', words)) + (random.Next(7) == 0 ? "?" : ".");
    }
}
