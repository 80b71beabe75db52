using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>A template that takes too much memory is an error at its place.</summary>
public sealed class TemplateLimitTests : IDisposable
{
    private const string TextTooLong = "text that a template computes has at most 1,048,576 characters";
    private const string PageTooLong = "the page has more than 64 MiB here";
    private const string TooManyItems = "a loop or list has at most 10,000,000 items";
    private const string TooMuchMemory = "the templates of a page took more than 1024 MiB of memory";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{ 'a' * 2000000000 }}", TextTooLong)]
    [InlineData("{{ a = 'aaaa'; for i in 1..40; a = a + a; end }}", TextTooLong)]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", TextTooLong)]
    [InlineData("{{ a = 'a' * 1000000; a | string.replace 'a' a }}", TextTooLong)]
    [InlineData("{{ a = 'a' * 1000000; (1..1000) | array.join a }}", TextTooLong)]
    [InlineData("{{ 1 | math.format 'F999999999' }}", TextTooLong)]
    [InlineData("{{ a = 'a' * 1000000; for i in 1..9; a = string.base64_encode a; end }}", TextTooLong)]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}", TooManyItems)]
    [InlineData("{{ [1] | array.insert_at 2000000000 1 | array.size }}", TooManyItems)]
    [InlineData("{{ for i in 1..9000000 }}xxxxxxxxxxxxxxxxxxxx{{ end }}", PageTooLong)]
    [InlineData("{{ while true }}xxxxxxxxxxxxxxxxxxxx{{ end }}", PageTooLong)]
    [InlineData("{{ capture c; for i in 1..9000000 }}xxxxxxxxxxxxxxxxxxxx{{ end; end }}", PageTooLong)]
    [InlineData("{{ capture c; while true }}xxxxxxxxxxxxxxxxxxxx{{ end; end }}", PageTooLong)]
    [InlineData("{{ l = []; for i in 1..9000; l = l | array.add ('a' * 1000000); end }}", TooMuchMemory)]
    public void A_template_that_takes_too_much_is_an_error(string template, string message)
    {
        _site.Write("templates/404.html", $"<p>\n{template}\n</p>");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0602", message), (diagnostic.Rule.Code, diagnostic.Message));
        Assert.StartsWith("templates/404.html(2,", TestSite.Format([diagnostic]), StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Help);
    }

    [Theory]
    [InlineData("{{ 'banana' | string.replace 'an' 'o' }}", "booa")]
    [InlineData("{{ string.replace 'a.b.c' '.' '' }}", "abc")]
    [InlineData("{{ 'abc' | string.replace '' 'x' }}", "abc")]
    [InlineData("{{ 'ab' * 1000 | string.size }}", "2000")]
    public void What_is_small_is_rendered(string template, string expected)
    {
        _site.Write("templates/404.html", $"<p>{template}</p>");

        Assert.Contains($"<p>{expected}</p>", _site.BuildPages()["404.html"], StringComparison.Ordinal);
    }
}
