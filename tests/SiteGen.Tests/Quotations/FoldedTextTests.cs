using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

public class FoldedTextTests
{
    [Theory]
    [InlineData("‘a’ ‚b‛ c′ dʼ", "'a' 'b' c' d'")]
    [InlineData("“a” „b‟ «c» d″ \"e\" 「f」 ‹g› `h´", "'a' 'b' 'c' d' 'e' 'f' 'g' 'h'")]
    [InlineData("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h")]
    [InlineData("a--b---c - d", "a-b-c-d")]
    [InlineData("a… b . . . c", "a...b...c")]
    [InlineData("ﬁrst oﬀer", "first offer")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u200Eשלום\u200F", "שלום")]
    [InlineData("  a \t\r\n b\u00A0c\u202Fd\u3000 ", "a b c d")]
    [InlineData("co\u00ADop\u200Ber\u2060ate\uFEFF", "cooperate")]
    [InlineData("A a Á 1,000 1.000 ! ? ; :", "A a Á 1,000 1.000 ! ? ; :")]
    [InlineData("", "")]
    public void Typography_is_folded_and_nothing_else(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Fold(text));

    [Fact]
    public void Folding_again_changes_nothing() =>
        // Two single marks beside each other would be a pair of TeX.
        Gen.String.Where(s => !FoldedText.Fold(s).Contains("''", StringComparison.Ordinal))
            .SampleSeeded(text => FoldedText.Fold(FoldedText.Fold(text)) == FoldedText.Fold(text));

    [Fact]
    public void Every_text_contains_itself() =>
        Gen.String.Where(s => FoldedText.Fold(s).Length > 0)
            .SampleSeeded(text => QuotedLabel.IsIn(text, new SearchableText(text)));
}
