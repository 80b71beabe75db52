namespace SiteGen.Tests.Markup;

/// <summary>Chinese and Japanese: emphasis beside punctuation, and line breaks that are no spaces.</summary>
public class WideTextTests
{
    [Theory]
    [InlineData("**「重要」**です。これは**“重要”**だ", "<strong>「重要」</strong>です。これは<strong>“重要”</strong>だ")]
    [InlineData("**重要。**他说", "<strong>重要。</strong>他说")]
    [InlineData("这是*“开放”*的", "这是<em>“开放”</em>的")]
    [InlineData("**패키지(npm)**를", "<strong>패키지(npm)</strong>를")]
    [InlineData("a*b*c", "a<em>b</em>c")]
    public void Emphasis_may_touch_punctuation(string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Cast.Read(markdown).InnerHtml.Trim());

    [Theory]
    [InlineData("保持\n和平", "保持和平")]
    [InlineData("これは、\nペンです", "これは、ペンです")]
    [InlineData("カタカナ\nｶﾅ", "カタカナｶﾅ")]
    [InlineData("他说：“开放”\n是好的", "他说：“开放”是好的")]
    [InlineData("𠀀\n𠀁", "𠀀𠀁")]
    [InlineData("*保持*\n**和平**", "<em>保持</em><strong>和平</strong>")]
    [InlineData("한국어\n문장", "한국어\n문장")]
    [InlineData("日本語\nEnglish", "日本語\nEnglish")]
    [InlineData("word\n日本語", "word\n日本語")]
    [InlineData("it’s “open”\nand free", "it’s “open”\nand free")]
    public void A_line_break_between_wide_characters_is_no_space(string markdown, string html)
    {
        using var site = Cast.Site(markdown);
        var files = site.Publish();
        Assert.Equal($"<p>{html}</p>", Cast.ProseOf(files[Cast.ArticlePage]).InnerHtml.Trim());
        var text = Cast.ProseOf(files[Cast.ArticlePage]).TextContent.Trim().ReplaceLineEndings(" ");
        Assert.Contains($"content=\"{text}\"", files[Cast.ArticlePage], StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_in_a_link_counts()
    {
        var prose = Cast.Read(
            "首相は\n[[sato]]\nです", ("content/people/sato.md", "---\nname: 佐藤\n---\n"));

        Assert.Equal("首相は佐藤です", prose.TextContent.Trim());
    }

    [Fact]
    public void Words_of_a_quotation_have_no_space_there_either()
    {
        using var site = Cast.Site("", ("content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\n---\n保持\n和平\n"));

        Assert.Contains("\"保持和平\"", site.Publish()["data/quotes/q.json"], StringComparison.Ordinal);
    }
}
