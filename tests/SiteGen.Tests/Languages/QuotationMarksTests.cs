using System.Text.RegularExpressions;
using SiteGen.Content.Interface;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Languages;

/// <summary>The quotation marks of languages, on pages and in the style sheet.</summary>
public sealed partial class QuotationMarksTests
{
    [Theory]
    [InlineData("en", "“words”")]
    [InlineData("de", "„words“")]
    [InlineData("fr", "«\u202Fwords\u202F»")]
    [InlineData("fr-CH", "«words»")]
    [InlineData("ja", "「words」")]
    public void Words_are_between_the_marks_of_the_language(string language, string expected) =>
        Assert.Equal(expected, SiteLanguages.Of(language).Quotes.Around("words"));

    [Fact]
    public void The_style_sheet_has_the_marks_of_the_languages_that_are_built_in()
    {
        var css = File.ReadAllText(
            Path.Combine(Repository.Root, "templates", "styles", "08-quotation-marks.css"));
        var marks = Rule().Matches(css).ToDictionary(
            m => m.Groups["tag"].Value,
            m => (Open: Unescaped(m.Groups["open"].Value), Close: Unescaped(m.Groups["close"].Value)));

        Assert.Equal(BuiltInWords.Tags, marks.Keys.Where(t => !t.Contains('-', StringComparison.Ordinal)).Order());
        Assert.All(marks, m =>
        {
            var expected = SiteLanguages.Of(m.Key).Quotes;
            Assert.Equal((expected.Open, expected.Close), m.Value);
        });
    }

    private static string Unescaped(string css) => css.Replace("\\202f", "\u202F", StringComparison.Ordinal);

    [GeneratedRegex(""":lang\((?<tag>[\w-]+)\) \{ quotes: "(?<open>[^"]+)" "(?<close>[^"]+)""")]
    private static partial Regex Rule();
}
