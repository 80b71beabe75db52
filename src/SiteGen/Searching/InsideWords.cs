using SiteGen.Languages;

namespace SiteGen.Searching;

/// <summary>
/// What words are found by inside of them, in languages that write compounds as one word: "Sicherheit" is in
/// "Netzwerksicherheit". These terms are ends of words after a mark, so that those that begin alike are beside each
/// other.
/// </summary>
internal static class InsideWords
{
    /// <summary>The mark, which no word has.</summary>
    public const char Mark = '~';

    /// <summary>The fewest letters that are searched inside of words, and that stand before them.</summary>
    private const int Fewest = 4, FewestBefore = 2;

    private static readonly HashSet<string> Compounding =
        new(["de", "nl", "sv", "da", "nb", "nn", "no", "fi", "is", "hu", "et"], StringComparer.Ordinal);

    /// <summary>Returns whether a language writes compounds as one word.</summary>
    public static bool AreIn(string language) => Compounding.Contains(LanguageTag.LanguageOf(language));

    /// <summary>Returns the terms for ends of words and where they occur.</summary>
    public static IEnumerable<KeyValuePair<string, Postings>> Of(IEnumerable<KeyValuePair<string, Postings>> terms)
    {
        var documents = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (term, postings) in terms.Where(t => t.Key.All(char.IsLetter)))
        {
            for (var start = FewestBefore; start <= term.Length - Fewest; start++)
            {
                var end = Mark + term[start..];
                if (!documents.TryGetValue(end, out var found))
                {
                    documents.Add(end, found = []);
                }

                found.UnionWith(postings.Documents);
            }
        }

        return documents.Select(d => KeyValuePair.Create(d.Key, Postings.In(d.Value)));
    }
}
