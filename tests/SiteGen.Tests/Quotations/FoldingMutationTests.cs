using CsCheck;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Quotations;

/// <summary>Folding makes typography equal and nothing else, in any cut of any text.</summary>
public class FoldingMutationTests
{
    public static TheoryData<string> Steps => ["", .. FoldingSteps.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Words_that_differ_by_one_step_are_found_where_they_are(string step) =>
        TypographicText.Differing(FoldOf(step)).SampleSeeded(
            text =>
            {
                var finding = Lookup.Find(text.Text, string.Concat(text.Words));
                var expected = text.Differs ? (VerificationLevel.Typographic, step) : (VerificationLevel.Exact, "");
                Assert.Equal(expected, (finding.Level, string.Join(", ", finding.Steps.Select(s => s.Name))));
                Assert.Equal(text.Text[text.Cut.Start..text.Cut.End], Lookup.Slice(text.Text, finding));
            },
            iter: LongRun.Rounds(400, 20_000));

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_changed_letter_digit_sign_or_word_is_noticed(string step)
    {
        var samples =
            from text in TypographicText.Differing(FoldOf(step))
            from changed in Mutation.Of(text.Words)
            select (text.Text, changed);
        samples.SampleSeeded(
            sample =>
            {
                var finding = Lookup.Find(sample.Text, sample.changed);
                Assert.False(finding.Level.IsVerified(), finding.Level.Name());
                // A difference that is shown has something to show.
                Assert.True(finding.Difference is null or { IsSame: false });
                Assert.True(finding.Difference is null || finding.Difference.ToLine().AsSpan().ContainsAny("[{"));
            },
            iter: LongRun.Rounds(2_500, 100_000));
    }

    private static Folds FoldOf(string step) =>
        FoldingSteps.All.FirstOrDefault(s => s.Name == step)?.Fold ?? Folds.None;
}
