using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>What may be left out of a quotation, and what is said about it.</summary>
public class ElisionTests
{
    [Theory]
    [InlineData("We will publish all of our work today.", "We will publish […] today", "all of our work", 4)]
    [InlineData("We will publish it today.", "We […] publish [the code] today", "will|it", 2)]
    [InlineData("they said we had to go", "[…] they said [W]e had to […]", "", 0)]
    [InlineData("he said that we go", "he said [W]e go", "that", 1)]
    [InlineData("he opened everything up", "he open[s] everything", "ed", 1)]
    [InlineData("it was an unfair deal", "it was an [ugly]fair deal", "un", 1)]
    [InlineData("an unfair deal for them", "[the]fair deal for [us]", "un", 1)]
    [InlineData("the deal was useless", "the deal was use[ful]", "less", 1)]
    [InlineData("one two three", "one […] two […] three", "", 0)]
    [InlineData("我们相信开源是必要的。", "我们[…]是必要", "相信开源", 4)]
    public void The_words_left_out_are_counted_and_kept(string text, string words, string left, int count)
    {
        var finding = Lookup.Find(text, words);
        Assert.Equal("elided", finding.Level.Name());
        Assert.Equal((left, count), (string.Join('|', finding.Omissions.Select(o => o.Words)), finding.Omitted));
    }

    [Theory]
    [InlineData(200, "elided")]
    [InlineData(201, "altered")]
    public void A_gap_has_at_most_200_words(int gap, string level) => Assert.Equal(
        level, Lookup.Find($"They will always {Filler(gap)} be open", "They will always […] be open").Level.Name());

    [Theory]
    [InlineData(400, "elided")]
    [InlineData(401, "altered")]
    public void In_a_script_without_spaces_a_gap_has_at_most_400_characters(int gap, string level) => Assert.Equal(
        level, Lookup.Find($"私たちは{new string('あ', gap)}信じます", "私たちは[…]信じます").Level.Name());

    [Fact]
    public void Each_gap_is_measured_on_its_own() => Assert.Equal("elided", Lookup.Find(
        $"They will {Filler(150)} always {Filler(150)} be open", "They will […] always […] be open").Level.Name());

    [Theory]
    [InlineData("the cat is not here, nor are we", "the […] not", "elided")]
    [InlineData("the cat is not here, the dog is", "the […] not", "elided")]
    [InlineData("the cat of the dog is not here", "the […] not", "ambiguous")]
    [InlineData("the cat is not here, nor is it not there", "the […] not", "ambiguous")]
    [InlineData("the cat is not here, nor is the dog", "the […]", "ambiguous")]
    [InlineData("the cat is not here, nor is the dog", "[…] cat […]", "elided")]
    [InlineData("The cat is not here, nor is the dog, the fox", "[T]he", "ambiguous")]
    [InlineData("one of the few of all the men", "one […] the […] men", "ambiguous")]
    [InlineData("one of the few of all men", "one […] the […] men", "elided")]
    [InlineData("we will go, and we will stay, and go there", "we will […] go there", "elided")]
    [InlineData("公開する。公開した", "公[…]開", "ambiguous")]
    public void So_few_words_with_gaps_prove_nothing_if_they_are_there_several_times(
        string text, string words, string level) => Assert.Equal(level, Lookup.Find(text, words).Level.Name());

    [Fact]
    public void The_place_says_which_of_several_is_meant()
    {
        const string Text = "the cat is not here.\nOne the dog is not there";
        var finding = Lookup.Find(Text, "the […] not", place: new(null, null, "after “One the dog is”"));
        Assert.Equal(("elided", "the dog is not"), (finding.Level.Name(), Lookup.Slice(Text, finding)));
    }

    [Theory]
    [InlineData("the are below them", "[W]e are below them")]
    [InlineData("he are below them", "[W]e are below them")]
    [InlineData("a swe are below them", "[W]e are below them")]
    [InlineData("e are below them", "[W]e are below them")]
    public void A_letter_in_brackets_at_the_beginning_of_a_word_is_no_other_letter(string text, string words) =>
        Assert.Equal("altered", Lookup.Find(text, words).Level.Name());

    [Theory]
    [InlineData("we are below them", "[W]e are below them", "we are below them")]
    [InlineData("so We are below them", "[w]e are below them", "We are below them")]
    [InlineData("éclat is all there is", "[É]clat is all there is", "éclat is all there is")]
    [InlineData("i’m below all of them", "[I]’m below all of them", "i’m below all of them")]
    [InlineData("they are below them", "[Th]ey are below them", "they are below them")]
    [InlineData("they reprint all of it", "they rep[r]int all of it", "they reprint all of it")]
    public void It_has_another_case(string text, string words, string found)
    {
        Assert.Equal(("elided", found), Lookup.In(text, words));
        Assert.Equal((0, 0), (Lookup.Find(text, words).Omitted, Lookup.Find(text, words).Omissions.Count));
    }

    [Fact]
    public void A_part_out_of_reach_is_passed_over_for_a_later_one() => Assert.Equal(
        ("elided", "We begin here and end there"),
        Lookup.In($"We begin {Filler(300)} We begin here and end there", "We begin […] end there"));

    [Theory]
    [InlineData("We will not ever publish it.", "We will […] publish it", "en", "a negation (“not”)")]
    [InlineData("We can't ever publish it.", "We […] publish it", "en", "a negation (“can't”)")]
    [InlineData("We can’t ever publish it.", "We […] publish it", "en", "a negation (“can't”)")]
    [InlineData("We will, unless asked, publish it.", "We will […] publish it", "en-GB", "a condition (“unless”)")]
    [InlineData("We will, if asked, never publish it.", "We will […] publish it", "en",
        "a negation (“never”) and a condition (“if”)")]
    [InlineData("We cannot publish it.", "We [can] publish it", "en", "a negation (“cannot”)")]
    [InlineData("We can’t publish it.", "We can[now] publish it", "en", "a negation (“can't”)")]
    [InlineData("We are unfair to them.", "We are [so]fair to them", "en", "the beginning of a word")]
    [InlineData("Wir wollen es nicht jetzt sagen.", "Wir wollen es […] sagen", "de", "a negation (“nicht”)")]
    [InlineData("Wir wollen es, sofern möglich, sagen.", "Wir wollen es […] sagen", "de", "a condition (“sofern”)")]
    [InlineData("Wir wollen es, es sei denn morgen, sagen.", "Wir wollen es […] sagen", "de",
        "a condition (“es sei denn”)")]
    [InlineData("Nous voulons, si ce n'est un mot, publier tout ceci.", "Nous voulons […] publier tout ceci", "fr",
        "a negation (“n'est”) and a condition (“si”)")]
    [InlineData("Nous voulons tout sans frais publier.", "Nous voulons tout […] publier", "fr", "a negation (“sans”)")]
    [InlineData("Queremos a menos que digan publicarlo todo ya.", "Queremos […] publicarlo todo ya", "es",
        "a condition (“a menos”)")]
    [InlineData("Queremos nunca publicarlo.", "Queremos […] publicarlo", "es", "a negation (“nunca”)")]
    [InlineData("私たちは公開しないで開発します", "私たちは[…]開発します", "ja", "a negation (“ない”)")]
    [InlineData("私たちはもし可能なら開発します", "私たちは[…]開発します", "ja", "a condition (“もし”)")]
    [InlineData("We will nicht now publish it.", "We will […] publish it", "en", null)]
    [InlineData("We will nicht now publish it.", "We will […] publish it", null, "a negation (“nicht”)")]
    [InlineData("We will nicht now publish it.", "We will […] publish it", "tlh", "a negation (“nicht”)")]
    [InlineData("We will surely and soon publish it.", "We will […] publish it", "en", null)]
    [InlineData("We note that a notable knot will do.", "We note […] will do", "en", null)]
    [InlineData("I did it. They saw. You know.", "I did it. […] You know", "en", "the end of a sentence")]
    [InlineData("I asked why? You know it.", "I asked […] You know it", "en", "the end of a sentence")]
    [InlineData("I met Dr. Smith and A. Jones then and there.", "I met […] then and there", "en", null)]
    [InlineData("It cost 3.5 million or so then.", "It cost […] then", "en", "more words than are quoted")]
    [InlineData("私は行った。彼も来たと言った", "私は行った[…]来たと言った", "ja", "the end of a sentence")]
    [InlineData("We will all and soon and surely do this.", "We […] do this", "en", "more words than are quoted")]
    [InlineData("Ann: We publish\nBob: It\nAnn: and all of it is good.", "We publish […] all of it is good", "en",
        "a change of speaker")]
    [InlineData("Ann: We publish\nAnn: it and all of it is good.", "We publish […] all of it is good", "en", null)]
    [InlineData("Q. Do you publish\nA. We do it all and all of it is good.", "Do you publish […] all of it is good",
        "en", "a change of speaker")]
    [InlineData("ANN (00:01:02): We publish\n[00:02:03] DR. BOB: It\nand all of it is good.",
        "We publish […] all of it is good", "en", "a change of speaker")]
    [InlineData("Ann: We publish it: Bob: too, and all of it.", "We publish […] and all of it", "en", null)]
    public void What_may_change_the_meaning_is_named(string text, string words, string? language, string? concern)
    {
        var finding = Lookup.Find(text, words, language);
        Assert.Equal("elided", finding.Level.Name());
        Assert.Equal(concern, Assert.Single(finding.Omissions).Concern);
    }

    [Fact]
    public void The_words_of_other_languages_are_found_for_their_own_speakers_only() =>
        Assert.Null(Assert.Single(
            Lookup.Find("Ich will si heute publizieren", "Ich will […] heute publizieren", "de").Omissions).Concern);

    /// <summary>
    /// Compared with every way to place the parts: the passage is the shortest, in order, without overlap, in reach.
    /// </summary>
    [Fact]
    public void The_shortest_passage_with_all_parts_in_order_and_in_reach_is_found()
    {
        var samples =
            from text in Gen.Int[0, 4].Array[3, 40]
            from parts in Gen.Int[0, 4].Array[1, 2].Array[2, 3]
            from gap in Gen.Int[0, 260]
            select (text, parts, gap);
        samples.SampleSeeded(sample =>
        {
            // A long gap in the middle, so that reach matters.
            var (before, after) = (sample.text[..(sample.text.Length / 2)], sample.text[(sample.text.Length / 2)..]);
            string[] words = [.. Names(before), .. Enumerable.Repeat("x", sample.gap), .. Names(after)];
            var parts = sample.parts.Select(p => Names(p).ToArray()).ToArray();
            var quoted = string.Join(" […] ", parts.Select(p => string.Join(' ', p)));
            var finding = Lookup.Find(string.Join(' ', words), quoted);
            var expected = Shortest(words, parts);
            return expected < 0
                ? finding.Level is not (VerificationLevel.Elided or VerificationLevel.Ambiguous)
                : finding.Level is VerificationLevel.Elided or VerificationLevel.Ambiguous
                    && finding.Range!.Value.End - finding.Range.Value.Start == expected;
        });

        static IEnumerable<string> Names(IEnumerable<int> numbers) => numbers.Select(n => $"w{(char)('a' + n)}");
    }

    /// <summary>The length in characters of the shortest passage; -1 if there is none.</summary>
    private static int Shortest(string[] text, string[][] parts)
    {
        var best = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAt(i, parts[0]))
            {
                Extend(i, i + parts[0].Length, 1);
            }
        }

        return best;

        void Extend(int start, int end, int part)
        {
            if (part == parts.Length)
            {
                var length = string.Join(' ', text[start..end]).Length;
                best = best < 0 ? length : Math.Min(best, length);
                return;
            }

            for (var i = end; i < text.Length && i - end <= 200; i++)
            {
                if (IsAt(i, parts[part]))
                {
                    Extend(start, i + parts[part].Length, part + 1);
                }
            }
        }

        bool IsAt(int at, string[] part) => text.Skip(at).Take(part.Length).SequenceEqual(part);
    }

    private static string Filler(int words) => string.Join(' ', Enumerable.Repeat("and", words));
}
