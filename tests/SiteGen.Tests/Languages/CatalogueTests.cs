using System.Text.RegularExpressions;
using SiteGen.Content.Interface;
using SiteGen.Languages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Languages;

/// <summary>The catalogue of phrases: each is used, each that is used exists, and every language has all.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string[] Folders = ["templates", "src/SiteGen"];

    private static readonly Lazy<(string Path, string Text)[]> Files = new(() =>
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".html" or ".cs"
                && !path.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any())
            .Select(path => (path, Comment().Replace(File.ReadAllText(path), ""))),
    ]);

    public static TheoryData<string> Translated => [.. BuiltInWords.Tags.Where(t => t != BuiltInWords.Complete)];

    [Fact]
    public void Every_phrase_is_used()
    {
        var literals = Files.Value.SelectMany(f => Literal().Matches(f.Text)).Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        // The beginning of a key that is put together: 'kinds.' + entity.kind.
        var beginnings = literals.Where(l => l.EndsWith('.')).ToArray();

        string[] unused = [.. BuiltInWords.English.Keys.Where(key => !literals.Contains(key)
            && !Words.IsOptional(key)
            && !Array.Exists(beginnings, b => key.StartsWith(b, StringComparison.Ordinal))
            // DateFormat puts "dates." before its keys.
            && !(key.StartsWith("dates.", StringComparison.Ordinal) && literals.Contains(key["dates.".Length..])))];

        Assert.Empty(unused);
    }

    [Fact]
    public void Every_phrase_that_is_used_exists()
    {
        var used = Files.Value.SelectMany(f => Use().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value)));

        (string, string)[] unknown = [.. used.Where(u => !BuiltInWords.English.ContainsKey(u.Key)
            && !BuiltInWords.English.Keys.Any(key =>
                u.Key.EndsWith('.') && key.StartsWith(u.Key, StringComparison.Ordinal)))];

        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_built_in_language_has_every_phrase(string tag) =>
        Assert.Empty(BuiltInWords.Of(tag).Missing);

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_phrase_has_a_form_for_every_plural_of_its_language(string tag)
    {
        var words = BuiltInWords.Of(tag);
        foreach (var (key, phrase) in BuiltInWords.Find(tag)!.Where(p => p.Value.IsPlural))
        {
            // The form "many" of French and Spanish is for millions.
            var named = words.RulesOf(key).Named.Where(c => !(c == "many" && tag is "fr" or "es"));
            string[] needed = [.. named, PluralRules.Other];
            Assert.Equal((key, ""), (key, string.Join(", ", needed.Except(phrase.Forms.Select(f => f.Key)))));
        }
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_translation_is_not_the_English_text(string tag)
    {
        var same = BuiltInWords.Find(tag)!.Where(p => BuiltInWords.English.TryGetValue(p.Key, out var english)
            && Letters(english).Length > 14 && Letters(p.Value) == Letters(english));

        Assert.Empty(same.Select(p => p.Key));
    }

    private static string Letters(Phrase phrase) => string.Concat(phrase.Forms.Last().Value
        .Where(p => p.Kind == Phrase.PartKind.Text).Select(p => p.Text));

    [GeneratedRegex("(?m)^ *///.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("""['"]([a-z0-9_]+(?:\.[a-z0-9_]+)*\.?)['"]""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:\bt(?:_json)? \(?'|\bSay\(\s*\$?")([a-z0-9_]+\.[a-z0-9_.]*)""")]
    private static partial Regex Use();
}
