using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Files;

namespace SiteGen.Benchmarks.Corpora;

/// <summary><c>corpus</c>: writes a site to measure with.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; it must be new or empty." };
        var (articles, quotes, people) = (Count("--articles", CorpusSize.Large.Articles), Count("--quotes", CorpusSize.Large.Quotes), Count("--people", CorpusSize.Large.People));
        var (events, topics, sources) = (Count("--events", CorpusSize.Large.Events), Count("--topics", CorpusSize.Large.Topics), Count("--sources", CorpusSize.Large.Sources));
        var seed = Count("--seed", CorpusSize.Large.Seed);
        var plain = new Option<bool>("--plain") { Description = "Leave out what other generators do not make: data, cards, previews, exports, feeds of entities, search." };
        var command = new Command("corpus", "Writes a site in which everything leads to everything; the same numbers give the same bytes.") { folder };
        foreach (var option in (Option[])[articles, quotes, people, events, topics, sources, seed, plain])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var size = new CorpusSize(parsed.GetValue(articles), parsed.GetValue(quotes), parsed.GetValue(people),
                parsed.GetValue(events), parsed.GetValue(topics), parsed.GetValue(sources), parsed.GetValue(seed));
            var files = Corpus.Write(size, parsed.GetValue(plain)).Select(f => new OutputFile(f.Path, Encoding.UTF8.GetBytes(f.Text))).ToArray();
            NewFiles.WriteFolder(parsed.GetValue(folder)!, files);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length:#,0} files, {files.Sum(f => (long)f.Content.Length) / 1e6:0.0} MB."));
        });
        return command;
    }

    private static Option<int> Count(string name, int otherwise) => new(name) { Description = $"{otherwise} if left out.", HelpName = "N", DefaultValueFactory = _ => otherwise };
}
