using System.Text;
using SiteGen.Benchmarks.Corpora;
using SiteGen.Content;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Benchmarks.Passes;

/// <summary>Generates a corpus in memory, as if read from disk, with the built-in theme.</summary>
internal static class CorpusFolder
{
    public static SiteFolder Create(CorpusSize size)
    {
        var files = Corpus.Generate(size, isPlain: false)
            .Select(f => SourceFile.Decode(f.Path, Encoding.UTF8.GetBytes(f.Text), out _))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToLookup(f => f.Path == ContentReader.SettingsPath);
        return new(
            [.. files[false]], files[true].Single(), new Dictionary<string, string>(), [], null, [],
            BuiltInTheme.Read(), []);
    }
}
