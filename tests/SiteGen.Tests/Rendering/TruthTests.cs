namespace SiteGen.Tests.Rendering;

public class TruthTests
{
    [Theory]
    [InlineData("''")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("site.tagline")]
    [InlineData("site.people")]
    [InlineData("site.topics[0].body")]
    [InlineData("captured")]
    public void Empty_values_are_false(string value) => Assert.Equal("no no", Test(value));

    [Theory]
    [InlineData("'a'")]
    [InlineData("' '")]
    [InlineData("'0'")]
    [InlineData("'false'")]
    [InlineData("[0]")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("true")]
    [InlineData("site.title")]
    [InlineData("site.topics")]
    [InlineData("site.topics[0]")]
    [InlineData("site.topics[1].body")]
    [InlineData("filled")]
    public void Other_values_are_true(string value) => Assert.Equal("yes yes", Test(value));

    /// <summary>Tests a value with <c>if</c> and with <c>!</c>.</summary>
    private static string Test(string value) => HomePage.Render(
        "{{ capture captured; end; capture filled }}x{{ end; "
        + $"if {value} }}}}yes{{{{ else }}}}no{{{{ end }}}} {{{{ !({value}) ? 'no' : 'yes' }}}}",
        ("content/topics/a.md", "---\ntitle: A\n---\n"),
        ("content/topics/b.md", "---\ntitle: B\n---\nText\n"));
}
