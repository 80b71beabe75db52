using SiteGen.Content.Entities;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Tests.Building;
using SiteGen.Tests.Languages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>What readers are told, by what the text is, where the words are, and what was left out.</summary>
public sealed class VerificationLineTests : IDisposable
{
    private const string German = "original: {language: de, text: Offenheit.}\n";

    private static readonly DateOnly Day = new(2026, 11, 24);

    private readonly TestSite _site = VerifiedSite.Create();

    [Theory]
    [InlineData(ArchiveRole.Original, null, "✓ Checked against the letter, on 24 November 2026")]
    [InlineData(
        ArchiveRole.Copy,
        "the Library",
        "✓ Checked against a copy of the letter kept by the Library, on 24 November 2026")]
    [InlineData(ArchiveRole.Copy, null, "✓ Checked against a copy of the letter, on 24 November 2026")]
    [InlineData(ArchiveRole.Report, "The Post", "As reported by The Post")]
    [InlineData(ArchiveRole.Report, null, "As reported by others")]
    [InlineData(null, null, "✓ Checked against our copy of the letter, on 24 November 2026")]
    public void It_says_against_what_the_words_were_checked(ArchiveRole? role, string? whose, string expected) =>
        Assert.Equal(expected, LineOf("", new(VerificationLevel.Exact), Record(role, whose)));

    [Theory]
    [InlineData(12, null, null, "the letter, page 12, on")]
    [InlineData(12, "xii", null, "the letter, page xii, on")]
    [InlineData(null, null, 751, "the letter, at 12:31, on")]
    [InlineData(null, null, 3751, "the letter, at 1:02:31, on")]
    public void It_says_where_the_words_are(int? page, string? label, int? time, string expected) =>
        Assert.Contains(
            expected,
            LineOf(
                "", new(VerificationLevel.Exact) { Position = new(page, label, time) }, Record(ArchiveRole.Original)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "on 24 November 2026; 1 word left out")]
    [InlineData(1200, "on 24 November 2026; 1,200 words left out")]
    public void It_says_how_many_words_are_left_out(int omitted, string expected) => Assert.EndsWith(
        expected,
        LineOf("", new(VerificationLevel.Elided) { Omitted = omitted }, Record(ArchiveRole.Original)),
        StringComparison.Ordinal);

    [Fact]
    public void An_excerpt_and_words_that_stand_there_often_prove_nothing()
    {
        Assert.Equal(
            "Our excerpt of this source does not have these words",
            LineOf("", new(VerificationLevel.Unarchived) { IsExcerpt = true }, null));
        Assert.Equal(
            "The letter has these words several times, and we do not know which are meant",
            LineOf("", new(VerificationLevel.Ambiguous), Record(ArchiveRole.Original)));
    }

    [Theory]
    [InlineData(
        VerificationLevel.Exact, "✓ Translated from the German; the original words were checked against the letter, "
            + "on 24 November 2026")]
    [InlineData(
        VerificationLevel.Unarchived,
        "Translated from the German; we have not compared the original words with a copy yet")]
    [InlineData(VerificationLevel.Altered, "≠ Translated from the German; the original words differ from the letter")]
    [InlineData(VerificationLevel.Absent, "≠ Translated from the German; the letter does not have the original words")]
    public void A_translation_rests_on_its_original(VerificationLevel level, string expected) => Assert.Equal(
        expected,
        LineOf(
            "wording: translation\n" + German,
            new(VerificationLevel.Absent),
            Record(ArchiveRole.Original),
            new(level)));

    [Fact]
    public void A_translation_whose_original_a_report_quotes_has_no_tick() => Assert.Equal(
        "Translated from the German; the original words as reported by The Post",
        LineOf(
            "wording: translation\n" + German,
            new(VerificationLevel.Absent),
            Record(ArchiveRole.Report, "The Post"),
            new(VerificationLevel.Exact)));

    [Fact]
    public void No_two_outcomes_share_a_name_or_a_label()
    {
        var all = VerificationOutcomes.All;
        Assert.Equal(all.Count, all.Select(o => o.Name()).Distinct().Count());
        Assert.Equal(all.Count, all.Select(o => o.Label(SiteLanguages.Of("en"))).Distinct().Count());
    }

    public void Dispose() => _site.Dispose();

    private static ArchiveRecord? Record(ArchiveRole? role, string? whose = null) =>
        role is { } known ? new("letter", "", IsExcerpt: false, known, whose, null) : null;

    private string LineOf(string keys, Finding words, ArchiveRecord? copy, Finding? original = null)
    {
        _site.Write("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, keys));
        var graph = _site.Build().Graph!;
        var quote = graph.Quotes.Single();
        var source = (Source)graph.Find(quote.Source)!;
        VerifiedText Text(int version, Finding finding) =>
            new(new(quote, version, VerifiedSite.Words, source, quote.Wording), finding, Day, copy);
        var texts = new List<VerifiedText> { Text(0, words) };
        if (original is not null)
        {
            texts.Add(Text(VerifiableText.Original, original));
        }

        var line = VerificationLine.Of(graph, new(texts), quote)!;
        return $"{line.Outcome.Sign()} {line.Text}".Trim();
    }
}
