using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>
/// Properties of all texts. The texts consist of a few common words, so that passages are similar, and of rarer ones.
/// </summary>
public class MatchingPropertyTests
{
    private static readonly string[] Words =
    [
        .. "the of and to in is it that open closed model source we they will not".Split(' '),
        .. "can't “free” AI, science. – 10,000 ﬁne café 开源".Split(' '),
        .. Enumerable.Range(0, 60).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"),
    ];

    private static readonly Gen<string[]> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[8, 300];

    private static readonly Gen<(string[] Text, int Start, int Length)> Excerpt =
        from text in Text
        from start in Gen.Int[0, text.Length - 5]
        from length in Gen.Int[4, Math.Min(40, text.Length - start)]
        select (text, start, length);

    [Fact]
    public void Any_excerpt_of_a_text_is_found_exactly() => Excerpt.SampleSeeded(excerpt =>
    {
        var words = string.Join(' ', excerpt.Text.Skip(excerpt.Start).Take(excerpt.Length));
        var (level, found) = Lookup.In(string.Join('\n', excerpt.Text), words);
        return level == "exact" && found!.Replace('\n', ' ') == words;
    });

    [Fact]
    public void Any_excerpt_with_a_gap_is_elided() => Excerpt.Where(e => e.Length >= 6).SampleSeeded(excerpt =>
    {
        var words = excerpt.Text.Skip(excerpt.Start).Take(excerpt.Length).ToArray();
        var elided = $"{string.Join(' ', words[..2])} […] {string.Join(' ', words[^2..])}";
        return Lookup.In(string.Join(' ', excerpt.Text), elided).Level == "elided";
    });

    [Fact]
    public void Changing_one_word_is_altered_and_marks_that_word()
    {
        var samples =
            from excerpt in Excerpt
            from at in Gen.Int[0, excerpt.Length - 1]
            select (excerpt, at);
        samples.SampleSeeded(sample =>
        {
            var (text, start, length) = sample.excerpt;
            var words = text.Skip(start).Take(length).ToArray();
            words[sample.at] = "changed";
            var finding = Lookup.Find(string.Join(' ', text), string.Join(' ', words));
            // Another passage of the text may be as close, but in each the new word differs.
            return finding.Level == VerificationLevel.Altered
                && Changed(finding.Difference!.After).Any(c => c.Contains("changed", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Only_the_changed_word_differs_if_no_other_passage_is_similar()
    {
        var samples =
            from length in Gen.Int[10, 200]
            from start in Gen.Int[0, length - 8]
            from at in Gen.Int[0, 7]
            select (length, start, at);
        samples.SampleSeeded(sample =>
        {
            // Each word occurs once.
            var numbers = Enumerable.Range(0, sample.length);
            var text = numbers.Select(i => $"w{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}x").ToArray();
            var words = text[sample.start..(sample.start + 8)];
            words[sample.at] = "changed";
            var difference = Lookup.Find(string.Join(' ', text), string.Join(' ', words)).Difference!;
            return Changed(difference.After).SequenceEqual(["changed"])
                && Changed(difference.Before).SequenceEqual([text[sample.start + sample.at]]);
        });
    }

    [Fact]
    public void A_difference_contains_both_texts() => Gen.Select(Text, Text).SampleSeeded((a, b) =>
    {
        var (before, after) = (string.Join(' ', a), string.Join(' ', b));
        var difference = WordDifference.Between(before, after);
        return string.Concat(difference.Before.Select(p => p.Text)) == before
            && string.Concat(difference.After.Select(p => p.Text)) == after
            && difference.IsSame == (FoldedText.Fold(before) == FoldedText.Fold(after));
    });

    private static IEnumerable<string> Changed(IEnumerable<DifferencePart> parts) =>
        parts.Where(p => p.IsChanged).Select(p => p.Text);
}
