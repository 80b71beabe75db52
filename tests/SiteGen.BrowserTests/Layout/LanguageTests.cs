using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>
/// Words are spoken in the voice of their language (WCAG 2.2, success criteria 3.1.1 and 3.1.2), wherever a page shows
/// them.
/// </summary>
public class LanguageTests(SampleSite sample)
{
    /// <summary>
    /// Han characters that are not marked as Chinese, other text that is, and a page that is not in English; at the end
    /// the number of stretches of Han characters.
    /// </summary>
    private const string Languages = """
        () => {
          const wrong = [];
          if (document.documentElement.lang !== 'en') wrong.push(`the page is in '${document.documentElement.lang}'`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let count = 0;
          while (texts.nextNode()) {
            const [text, element] = [texts.currentNode.data, texts.currentNode.parentElement];
            const language = element.closest('[lang]').getAttribute('lang');
            // What is to be copied is one text of several languages, and a title of a drawing can name none of its own.
            if (element.closest('.citation, textarea, script, svg title')) continue;
            const isHan = /\p{Script=Han}/u.test(text);
            if (isHan) count++;
            if (isHan !== (language === 'zh') && text.trim() !== '') {
              wrong.push(`${element.closest('[class], li, p')?.className} in '${language}': ${text.trim()}`);
            }
          }
          return [...wrong, `${count} stretches`];
        }
        """;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task A_page_is_in_the_language_of_the_site(string kind)
    {
        await using var opened = await sample.OpenKindAsync(kind);
        Assert.Equal(sample.Site.Graph.Settings.Language,
            await opened.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
    }

    [Fact]
    public async Task Words_in_another_language_say_which_on_every_page_that_shows_them()
    {
        using var source = CreateTwoLanguages();
        await using var served = await ServedSite.StartAsync(source.Root);
        await using var opened = await sample.NewPageAsync(served.Server);
        var (wrong, pages) = (new List<string>(), 0);
        var paths = served.Site.Files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            await opened.Page.GotoAsync(new Uri(served.Server.Home, path).AbsoluteUri);
            var found = await opened.Page.EvaluateAsync<string[]>(Languages);
            wrong.AddRange(found.SkipLast(1).Select(f => $"{path}: {f}"));
            pages += found[^1] == "0 stretches" ? 0 : 1;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // The pages of the quotation, its speaker, source, topic and answer, and the lists of most kinds.
        Assert.InRange(pages, 12, int.MaxValue);
    }

    [Fact]
    public async Task The_words_before_translation_stand_in_their_own_language()
    {
        using var source = CreateTwoLanguages();
        await using var served = await ServedSite.StartAsync(source.Root);
        await using var opened = await sample.NewPageAsync(served.Server);
        await opened.Page.GotoAsync(new Uri(served.Server.Home, "quotes/translated/").AbsoluteUri);
        var original = opened.Page.GetByRole(AriaRole.Region, new() { Name = "In the original language" })
            .Locator("blockquote");
        await Assertions.Expect(original).ToHaveTextAsync("先开源，再竞争。");
        await Assertions.Expect(original).ToHaveAttributeAsync("lang", "zh");
        Assert.Equal(
            "en",
            await opened.Page.Locator("figure.main blockquote")
                .EvaluateAsync<string>("words => words.closest('[lang]').getAttribute('lang')"));
    }

    /// <summary>
    /// A site in English with two quotations in Chinese and one that was translated from it, linked in every way, and
    /// changed since.
    /// </summary>
    private static TestRepository CreateTwoLanguages()
    {
        var site = new TestRepository();
        site.Write("content/site.yaml", """
            title: Two languages
            base_url: https://example.org/two/
            outputs: {cards: true, data: false, exports: false}
            history: on
            """);
        site.Write("content/people/li.md", "---\nname: Li Wei\n---\nA founder: [[chinese]].\n");
        site.Write("content/people/ann.md", "---\nname: Ann\n---\nA critic.\n");
        site.Write("content/topics/openness.md", """
            ---
            title: Openness
            stances:
              - {id: open, label: Open}
              - {id: closed, label: Closed}
            ---
            ![[chinese]]

            """);
        site.Write("content/sources/interview.md", "---\ntitle: An interview\ntype: interview\ndate: 2024\n---\n");
        site.Write("content/sources/report.md", "---\ntitle: A report\ntype: article\ndate: 2024\n---\n");
        site.Write("content/quotes/chinese.md", Quote("li", "2024-07-01", "开源不是一种商业行为，更多是一种文化行为。", """
            about: [ann]
            language: zh
            stances: [{topic: openness, stance: open}]
            versions:
              - {source: report, text: Go open first., wording: translation}
            corrections: [{date: 2024-08-01, text: The date was wrong.}]
            """));
        site.Write("content/quotes/later.md", Quote("li", "2024-07-02", "我们不会选择闭源。", """
            locator: p. 2
            about: [ann]
            language: zh
            in_reply_to: chinese
            stances: [{topic: openness, stance: closed}]
            """));
        site.Write("content/quotes/translated.md", Quote("li", "2024-07-03", "First open, then compete.", """
            about: ["quote:chinese", ann]
            wording: translation
            in_reply_to: later
            original: {language: zh, text: 先开源，再竞争。}
            """));
        site.Write("content/quotes/answer.md", Quote("ann", "2024-07-04", "I do not agree.", """
            about: [ann]
            in_reply_to: chinese
            context: An answer to [[chinese]].
            """));
        site.Write("content/events/said.md",
            "---\ntitle: It was said\ndate: 2024-07-01\nquotes: [chinese]\npeople: [li]\n---\nAs in [[later]].\n");
        site.Write("content/articles/about.md", """
            ---
            title: On words
            date: 2024-09-01
            key_points: ["See [[chinese]]."]
            ---
            It began with [[chinese]], and [[li]] went on:

            ![[later]]

            """);
        var quotes = Directory.EnumerateFiles(Path.Combine(site.Root, "content", "quotes"))
            .ToDictionary(p => p, File.ReadAllText);
        foreach (var (path, text) in quotes)
        {
            File.WriteAllText(path, text.Replace('不', '未').Replace('再', '并')
                .Replace("Go open", "Be open", StringComparison.Ordinal)
                .Replace("p. 2", "p. 1", StringComparison.Ordinal));
        }

        site.Commit("2024-09-02");
        foreach (var (path, text) in quotes)
        {
            File.WriteAllText(path, text);
        }

        site.Commit("2024-09-03");
        return site;
    }

    private static string Quote(string speaker, string date, string words, string keys) =>
        $"---\nspeaker: {speaker}\nsource: interview\ndate: {date}\ntopics: [openness]\n{keys}\n---\n{words}\n";
}
