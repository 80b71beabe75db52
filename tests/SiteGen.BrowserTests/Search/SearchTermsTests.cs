using System.Globalization;
using System.Text;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Searching;

namespace SiteGen.BrowserTests.Search;

/// <summary>The search page reads the words of a query as the index has those of texts.</summary>
public class SearchTermsTests(SampleSite sample)
{
    [Theory]
    [MemberData(nameof(TermCases.All), MemberType = typeof(TermCases))]
    public async Task Queries_are_read_as_texts_are(string text, string terms) =>
        Assert.Equal(terms, (await ReadAsync([text])).Single());

    [Fact]
    public async Task Every_character_is_read_as_in_texts()
    {
        string[] texts =
        [
            .. Enumerable.Range(0x80, 0x1F800 - 0x80).Where(Rune.IsValid).Select(code => new Rune(code))
                .Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned)
                .Select(rune => $"x y{rune}{rune}z {rune} 1{rune}000"),
        ];
        var read = await ReadAsync(texts);
        // A browser may know characters that .NET does not know yet, and does not know those of which it says nothing.
        Assert.Empty(texts.Zip(read)
            .Where(t => t.Second is not null && t.Second != TermCases.Read(t.First))
            .Select(t => $"{t.First}: {t.Second} is not {TermCases.Read(t.First)}"));
    }

    /// <summary>The words of texts as the script reads them; null for characters new to the browser.</summary>
    private async Task<string?[]> ReadAsync(string[] texts)
    {
        await using var opened = await sample.OpenKindAsync("search");
        return await opened.Page.EvaluateAsync<string?[]>(
            """
            async texts => {
              const { terms } = await import(new URL('../assets/search-terms.js', document.baseURI));
              const read = text => terms(text).map(word => [word.term, ...word.more].join('/')).join(' ');
              return texts.map(text => /\p{Cn}/u.test(text) ? null : read(text));
            }
            """,
            texts);
    }
}
