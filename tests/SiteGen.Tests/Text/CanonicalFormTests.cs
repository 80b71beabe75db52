using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>Normalization form C, with hard cases of Unicode's NormalizationTest.txt.</summary>
public class CanonicalFormTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u1E69", "\u1E69")]
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    // Singletons and exclusions are never composed.
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uFB2C", "\u05E9\u05BC\u05C1")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\U0002F800", "\u4E3D")]
    [InlineData("\u0344", "\u0308\u0301")]
    // Hangul, whole, in parts and half composed.
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\uD55C\u11AB", "\uD55C\u11AB")]
    [InlineData("\u1112\u0334\u1161", "\u1112\u0334\u1161")]
    // A mark does not reach its letter past another of its class, or past a letter.
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
    [InlineData("a\u0300\u034F\u0301", "\u00E0\u034F\u0301")]
    [InlineData("\u0B47\u0300\u0B3E", "\u0B47\u0300\u0B3E")]
    [InlineData("\u0DD9\u0DCF\u0DCA", "\u0DDD")]
    // Letters of the supplementary planes.
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00016D63\U00016D68", "\U00016D6A")]
    [InlineData("a\uD800", "a\uD800")]
    [InlineData("", "")]
    public void A_text_is_composed(string text, string composed) =>
        Assert.Equal(composed, CanonicalForm.Compose(text));

    [Theory]
    [InlineData("e\u0301x", "2")]
    [InlineData("ab", "1 1")]
    [InlineData("\u1112\u1161\u11ABb", "3 1")]
    [InlineData("\u0995\u09C7\u09BE", "1 2")]
    [InlineData("\U00011099\U000110BAx", "4")]
    public void What_may_join_is_composed_together(string text, string lengths)
    {
        var found = new List<int>();
        for (var at = 0; at < text.Length && found.Sum() < text.Length; at += found[^1])
        {
            found.Add(CanonicalForm.EndOfCluster(text, at) - at);
        }

        Assert.StartsWith(lengths, string.Join(' ', found));
    }
}
