using SiteGen.Tests.Linking;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Markup;

/// <summary>What stays on one line.</summary>
public class UnbrokenTests
{
    [Theory]
    [InlineData("On 5 March 2024 it came.", "5 March 2024")]
    [InlineData("It came on 29 November.", "29 November")]
    [InlineData("With Llama 3.1, they say.", "Llama 3.1")]
    [InlineData("As *GPT-4* did.", "GPT-4")]
    [InlineData("DeepSeek-R1 and the rest.", "DeepSeek-R1")]
    [InlineData("In 2018, and in March 2019, 30 of them.", null)]
    public void Dates_and_names_with_numbers_are_not_divided(string text, string? unbroken)
    {
        using var site = new TestSite(ContentFile.Article("x", "2024", body: text));
        var spans = Cast.Parse(site.Publish()["articles/x/index.html"]).QuerySelectorAll(".prose .nobr");

        Assert.Equal(unbroken is null ? [] : [unbroken], spans.Select(s => s.TextContent));
    }

    [Fact]
    public void Quoted_words_are_left_alone()
    {
        using var site = new TestSite(
            ContentFile.Person("ann"),
            ContentFile.Source("s"),
            ("content/quotes/q.md", "---\nspeaker: ann\nsource: s\n---\nGPT-4 came on 5 March 2024.\n"));

        Assert.Contains("<p>GPT-4 came on 5 March 2024.</p>", site.Publish()["quotes/q/index.html"],
            StringComparison.Ordinal);
    }
}
