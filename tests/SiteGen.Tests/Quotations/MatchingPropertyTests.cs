using CsCheck;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>What holds for all texts: of a few common words, so that passages are like each other, and of rarer ones.</summary>
public class MatchingPropertyTests
{
    private static readonly string[] Words =
    [
        .. "the of and to in is it that open closed model source we they will not can't “free” AI, science. – 10,000 ﬁne café 开源".Split(' '),
        .. Enumerable.Range(0, 60).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"),
    ];

    private static readonly Gen<string[]> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[8, 300];

    private static readonly Gen<(string[] Text, int Start, int Length)> Cut =
        Text.SelectMany(text => Gen.Int[0, text.Length - 5].SelectMany(start => Gen.Int[4, Math.Min(40, text.Length - start)].Select(length => (text, start, length))));

    [Fact]
    public void Any_excerpt_of_a_text_is_found_exactly() => Cut.Sample(cut =>
    {
        var words = string.Join(' ', cut.Text.Skip(cut.Start).Take(cut.Length));
        var (level, found) = Lookup.In(string.Join('\n', cut.Text), words);
        return level == "exact" && found!.Replace('\n', ' ') == words;
    });

    [Fact]
    public void Any_excerpt_with_a_gap_is_elided() => Cut.Where(c => c.Length >= 6).Sample(cut =>
    {
        var part = cut.Text.Skip(cut.Start).Take(cut.Length).ToArray();
        return Lookup.In(string.Join(' ', cut.Text), $"{string.Join(' ', part[..2])} […] {string.Join(' ', part[^2..])}").Level == "elided";
    });

    [Fact]
    public void Changing_one_word_is_altered_and_marks_that_word() => Cut.Where(c => c.Length >= 4).SelectMany(c => Gen.Int[0, c.Length - 1].Select(at => (Cut: c, At: at))).Sample(sample =>
    {
        var words = sample.Cut.Text.Skip(sample.Cut.Start).Take(sample.Cut.Length).ToArray();
        words[sample.At] = "changed";
        var finding = Lookup.Find(string.Join(' ', sample.Cut.Text), string.Join(' ', words));
        // Another passage of the text may be as close; in every one the new word is what differs.
        return finding.Level == VerificationLevel.Altered && finding.Difference!.After.Where(p => p.IsChanged).Any(p => p.Text.Contains("changed", StringComparison.Ordinal));
    });

    [Fact]
    public void Only_the_changed_word_differs_if_no_other_passage_is_similar() => Gen.Int[10, 200].SelectMany(n => Gen.Int[0, n - 8].SelectMany(start => Gen.Int[0, 7].Select(at => (n, start, at)))).Sample(sample =>
    {
        // Every word once, in letters that no other word has at these places.
        var text = Enumerable.Range(0, sample.n).Select(i => $"w{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x").ToArray();
        var words = text[sample.start..(sample.start + 8)];
        words[sample.at] = "changed";
        var finding = Lookup.Find(string.Join(' ', text), string.Join(' ', words));
        return finding.Difference!.After.Where(p => p.IsChanged).Select(p => p.Text).SequenceEqual(["changed"])
            && finding.Difference.Before.Where(p => p.IsChanged).Select(p => p.Text).SequenceEqual([text[sample.start + sample.at]]);
    });

    [Fact]
    public void A_difference_contains_both_texts() => Gen.Select(Text, Text).Sample((a, b) =>
    {
        var (before, after) = (string.Join(' ', a), string.Join(' ', b));
        var difference = WordDifference.Between(before, after);
        return string.Concat(difference.Before.Select(p => p.Text)) == before && string.Concat(difference.After.Select(p => p.Text)) == after
            && difference.IsSame == (FoldedText.Fold(before) == FoldedText.Fold(after));
    });
}
