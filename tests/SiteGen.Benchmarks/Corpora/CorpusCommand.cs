using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Files;

namespace SiteGen.Benchmarks.Corpora;

/// <summary>The command <c>corpus</c>: writes a site to measure with.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; it must be new or empty." };
        var articles = NumberOption("--articles", CorpusSize.Large.Articles);
        var quotes = NumberOption("--quotes", CorpusSize.Large.Quotes);
        var people = NumberOption("--people", CorpusSize.Large.People);
        var events = NumberOption("--events", CorpusSize.Large.Events);
        var topics = NumberOption("--topics", CorpusSize.Large.Topics);
        var sources = NumberOption("--sources", CorpusSize.Large.Sources);
        var seed = NumberOption("--seed", CorpusSize.Large.Seed);
        var plain = new Option<bool>("--plain")
        {
            Description = "Leave out what other generators do not make: data, cards, previews, exports, feeds of "
                + "entities, search.",
        };
        var command = new Command(
            "corpus", "Writes a densely linked site; the same numbers produce the same bytes.") { folder };
        foreach (var option in (Option[])[articles, quotes, people, events, topics, sources, seed, plain])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var size = new CorpusSize(
                parsed.GetValue(articles),
                parsed.GetValue(quotes),
                parsed.GetValue(people),
                parsed.GetValue(events),
                parsed.GetValue(topics),
                parsed.GetValue(sources),
                parsed.GetValue(seed));
            var files = Corpus.Generate(size, parsed.GetValue(plain))
                .Select(f => new OutputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))
                .ToArray();
            NewFiles.WriteFolder(parsed.GetValue(folder)!, files);
            var megabytes = files.Sum(f => (long)f.Content.Length) / 1e6;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{files.Length:#,0} files, {megabytes:0.0} MB."));
        });
        return command;
    }

    private static Option<int> NumberOption(string name, int defaultValue) => new(name)
    {
        Description = $"{defaultValue} by default.",
        HelpName = "N",
        DefaultValueFactory = _ => defaultValue,
    };
}
