using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Elon Musk", "elon-musk")]
    [InlineData("  What he said, and when  ", "what-he-said-and-when")]
    [InlineData("OpenAI -- the company", "openai-the-company")]
    [InlineData("snake_case/and.dots", "snake-case-and-dots")]
    [InlineData("2018-02-20", "2018-02-20")]
    [InlineData("C++ & C#", "c-c")]
    [InlineData("---", "")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void Words_are_joined_by_single_hyphens(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("Musk's claim", "musks-claim")]
    [InlineData("Musk’s claim", "musks-claim")]
    public void An_apostrophe_does_not_split_a_word(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("Café Élysée", "cafe-elysee")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Größe ÜBER", "grosse-uber")]
    [InlineData("Ærø Œuvre Łódź Đorđe", "aero-oeuvre-lodz-dorde")]
    [InlineData("İstanbul Iğdır", "istanbul-igdir")]
    [InlineData("Čapek Ångström ñ", "capek-angstrom-n")]
    public void Accents_are_folded_in_any_form_and_any_language(string text, string slug) =>
        Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("開放 と 閉鎖", "開放-と-閉鎖")]
    [InlineData("Открытый ИИ", "открытый-ии")]
    [InlineData("한국어", "한국어")]
    [InlineData("ガイド", "ガイド")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("😀 smile", "smile")]
    public void Letters_of_every_script_are_kept(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Fact]
    public void The_slug_of_a_slug_is_itself() => Gen.String.SampleSeeded(text =>
    {
        var slug = Slug.From(text);
        Assert.Equal(slug, Slug.From(slug));
        Assert.DoesNotContain("--", slug);
        Assert.False(slug.StartsWith('-') || slug.EndsWith('-'), slug);
    });
}
