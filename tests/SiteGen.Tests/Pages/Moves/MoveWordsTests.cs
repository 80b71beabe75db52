using SiteGen.Pages.Moves;

namespace SiteGen.Tests.Pages.Moves;

/// <summary>The few words beside a mark: exact, cut at words, and never turned around.</summary>
public class MoveWordsTests
{
    [Theory]
    [InlineData("Yup", "Yup")]
    [InlineData("We were wrong. Flat out, we were wrong.", "We were wrong.")]
    [InlineData("OpenAI should be more open imo", "OpenAI should be more open imo")]
    [InlineData("Our long term vision is to build general intelligence", "Our long term vision…")]
    [InlineData(
        "Given the risks, this report contains no further details about it",
        "…this report contains no further details…")]
    [InlineData("Because of this, and only this, we publish what we have here", "Because of this, and only this…")]
    [InlineData("If it is dangerous, then we will not publish the weights", "If it is dangerous…")]
    [InlineData("Openness:\nwhat  a word it is for them", "Openness: what a word…")]
    [InlineData("", "")]
    public void Words_are_the_beginning_or_the_main_clause_after_a_reason(string text, string words) =>
        Assert.Equal(words, MoveWords.Of(text));

    [Fact]
    public void Nothing_but_the_ellipsis_is_added()
    {
        const string Text = "Since they asked, we said that every model, whatever it can do, should be published";
        var words = MoveWords.Of(Text);
        Assert.Contains(words.Trim('…'), Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("开放的人工智能让世界更安全因为每个人都可以检查它而不仅仅是少数几家公司可以这样做所以我们应该开放它们的权重", 15)]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 15)]
    public void A_text_without_spaces_is_cut_between_characters(string text, int length) =>
        Assert.Equal(text[..(length - 1)] + "…", MoveWords.Of(text));
}
