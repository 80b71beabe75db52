using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Agents;

/// <summary>A true passage of a quotation, and the same with one word replaced by another.</summary>
/// <param name="Quote">The id of the quotation.</param>
/// <param name="True">Words that were said.</param>
/// <param name="Changed">Words that nobody said.</param>
internal sealed record PassagePair(string Quote, string True, string Changed);

/// <summary>
/// Makes passages from the quotations of a site, in the ways in which writers quote: whole, with the typography of a
/// keyboard, with words left out, and in part. Of each one word is replaced by a real one.
/// </summary>
internal sealed partial class PassagePairs
{
    /// <summary>Words that turn the meaning round, and are easily overlooked.</summary>
    private static readonly Dictionary<string, string> Small = new(StringComparer.Ordinal)
    {
        ["not"] = "now",
        ["is"] = "was",
        ["are"] = "were",
        ["will"] = "may",
        ["can"] = "could",
        ["all"] = "some",
        ["and"] = "or",
        ["the"] = "a",
        ["we"] = "you",
        ["I"] = "he",
        ["of"] = "for",
        ["to"] = "by",
        ["in"] = "on",
        ["no"] = "new",
        ["never"] = "ever",
        ["more"] = "less",
        ["should"] = "would",
        ["it"] = "this",
        ["be"] = "seem",
        ["der"] = "ein",
        ["die"] = "eine",
        ["und"] = "oder",
        ["nicht"] = "nun",
        ["ist"] = "war",
    };

    private static readonly (char Open, char Close)[] Marks = [('“', '”'), ('«', '»'), ('「', '」'), ('『', '』')];

    private static readonly string[] Names = ["Newton", "Oslo", "Curie", "Vermont", "Pacioli"];

    private readonly (string Id, string Words)[] _quotations;
    private readonly string[] _vocabulary;
    private readonly string _everything;
    private readonly Random _random = new(20261129);

    private PassagePairs(IEnumerable<(string Id, string Words)> quotations)
    {
        _quotations = [.. quotations.Where(q => WordsIn(q.Words).Count >= 3)];
        _vocabulary = [.. _quotations.SelectMany(q => WordsIn(q.Words).Select(m => m.Value))
            .Where(w => w.Length > 3 && char.IsLower(w[0])).Distinct().Order(StringComparer.Ordinal)];
        _everything = string.Join(" ¶ ", _quotations.Select(q => Plain(q.Words)));
    }

    /// <summary>Reads the quotations, originals and versions of a site.</summary>
    public static PassagePairs Of(string root)
    {
        var site = VerifiableSite.Load(SiteFolder.Read(root, 2), 2);
        return new(site.Check(2).Texts.Select(t => (
            t.Text.Id, string.Join(' ', t.Text.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
    }

    /// <summary>
    /// Copies the site in this repository, without its records, and gives most of its sources a text with the words
    /// that are quoted from it, among others.
    /// </summary>
    public static TestSite CreateSite()
    {
        var site = new TestSite();
        var content = Path.Combine(Repository.Root, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file).Replace('\\', '/');
            if (!path.StartsWith("archive", StringComparison.Ordinal)
                && !path.EndsWith(".lock.yaml", StringComparison.Ordinal))
            {
                var target = Path.Combine(site.Root, "content", path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }

        var texts = VerifiableSite.Load(SiteFolder.Read(site.Root, 2), 2).Check(2).Texts;
        foreach (var (source, number) in texts.GroupBy(t => t.Text.Source.Id).Select((g, i) => (g, i)))
        {
            if (number % 4 != 3)
            {
                site.Write($"content/archive/{source.Key}.txt", string.Join("\n\n", source.Select(t =>
                    "Before the words that somebody quotes there are others. "
                    + Bracket().Replace(t.Text.Words, " as a clerk of the court noted that day ")
                    + " After them there are others again.")) + "\n");
            }
        }

        return site;
    }

    /// <summary>Makes pairs.</summary>
    public IReadOnlyList<PassagePair> Make(int count)
    {
        var pairs = new List<PassagePair>();
        for (var i = 0; pairs.Count < count; i++)
        {
            Assert.True(i < 20 * count, "there are too few quotations");
            var (id, words) = _quotations[i % _quotations.Length];
            var passage = Form(words, i / _quotations.Length % 4);
            if (Change(passage, i) is { } changed)
            {
                pairs.Add(new(id, passage, changed));
            }
        }

        return pairs;
    }

    /// <summary>Writes passages as a text, each in quotation marks that it does not have itself.</summary>
    public static string Write(IEnumerable<string> passages)
    {
        var text = new StringBuilder();
        foreach (var passage in passages)
        {
            var (open, close) = Marks.First(m => !passage.Contains(m.Open) && !passage.Contains(m.Close));
            text.Append(CultureInfo.InvariantCulture, $"Somebody wrote {open}{passage}{close} on that day.\n\n");
        }

        return text.ToString();
    }

    private string Form(string words, int form)
    {
        var found = WordsIn(words);
        switch (form)
        {
            case 1:
                // As a keyboard writes.
                return words.Replace('’', '\'').Replace('‘', '\'').Replace('–', '-').Replace("—", " - ")
                    .Replace("…", "...").Replace('“', '"').Replace('”', '"').Replace("  ", " ");
            case 2 when found.Count >= 14 && !words.Contains('[', StringComparison.Ordinal):
                // Words are left out in the middle.
                var (first, last) = (found[4], found[^5]);
                return words[..(first.Index + first.Length)] + " […] " + words[last.Index..];
            case 3 when found.Count >= 6:
                var from = _random.Next(0, found.Count - 5);
                var to = Math.Min(found.Count - 1, from + _random.Next(3, 12));
                return words[found[from].Index..(found[to].Index + found[to].Length)] + ",";
            default:
                return words;
        }
    }

    private string? Change(string passage, int number)
    {
        var words = WordsIn(passage).Where(w => !IsInBrackets(passage, w)).ToArray();
        if (words.Length < 3)
        {
            return null;
        }

        for (var attempt = 0; attempt < 40; attempt++)
        {
            var word = words[_random.Next(words.Length)];
            var (isSmall, isNumber) = (Small.ContainsKey(word.Value), char.IsDigit(word.Value[^1]));
            var isName = word.Index > 0 && char.IsUpper(word.Value[0]);
            // First what is easily overlooked, each kind in turn.
            var isWanted = attempt > 20 || (number % 4) switch { 0 => isSmall, 1 => isNumber, 2 => isName, _ => true };
            var other = isSmall ? Small[word.Value]
                : isNumber ? word.Value[..^1] + (char)('0' + ((word.Value[^1] - '0' + 1) % 10))
                : isName ? Names[_random.Next(Names.Length)]
                : _vocabulary[_random.Next(_vocabulary.Length)];
            var changed = passage[..word.Index] + other + passage[(word.Index + word.Length)..];
            if (isWanted && other != word.Value && !_everything.Contains(Plain(changed), StringComparison.Ordinal))
            {
                return changed;
            }
        }

        return null;
    }

    private static bool IsInBrackets(string text, Match word) =>
        Bracket().Matches(text).Any(b => b.Index <= word.Index && word.Index < b.Index + b.Length)
        || (word.Index > 0 && text[word.Index - 1] is ']' or '［')
        || (word.Index + word.Length < text.Length && text[word.Index + word.Length] is '[');

    /// <summary>What is the same for words that differ in typography only.</summary>
    private static string Plain(string words) => string.Join(' ', WordsIn(FoldedText.Fold(words)).Select(w => w.Value));

    private static List<Match> WordsIn(string words) => Word().Matches(words).ToList();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+(?:[’'.,][\p{L}\p{N}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\[[^\]]*\]|\(…\)")]
    private static partial Regex Bracket();
}
