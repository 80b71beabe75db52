using SiteGen.Tests.Support;

namespace SiteGen.Tests.Fuzz;

/// <summary>Bodies: whatever an author writes is a page that is well formed, and in which nothing runs.</summary>
public sealed class MarkdownFuzzTests
{
    private static readonly string[] Examples =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.SampleSite, "content"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Take(20).Select(BodyOf),
        "# One\n\n## Two {#two}\n\nA *b* **c** `d` ~~e~~ [f](https://example.org/ \"g\") ![h](../media/h.png)\n\n> q\n"
            + "> - r\n>   1. s\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\nTerm\n: Meaning\n\nText.[^1]\n\n[^1]: Note.\n\n"
            + "```html\n<b>\n```\n\n    code\n\n***\n\n[x]: https://example.org/x 'y'\n\n[x] and [z][x].\n",
    ];

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "# ", "## ", "###### x\n", "x\n===\n", "x\n---\n", "* ", "- ", "1. ", "10) ", "> ", "    ", "\t",
        "```\n", "~~~ html\n", "`", "``", "*", "**", "***", "_", "__", "~~", "[", "]", "[x](", ")", "![", "](", "[^1]",
        "[^1]: ", "[^a]: x\n", "[x]: ", "<https://example.org/>", "<a@b.example>", "<a href='javascript:alert(1)'>",
        "</a>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<script>", "</script>", "<img src=x onerror=alert(1)>",
        "|", "|---|", "| a | b |\n", "|:-:|", "\\", "\\\n", "  \n", "&amp;", "&#60;", "&lt;", "&colon;", "{#id}",
        "{.class onclick=x}", "\n: ", "word ", "Word word. ", "https://example.org/a_b", "www.example.org",
        "javascript:alert(1)", "data:text/html,x", "//host/", "../media/x.png", "\"", "'", "---\n", "+++\n", "...",
        "[[ann]]", "![[promise]]", "==", "^", "$x$", ":smile:",
    ];

    [Fact]
    public Task Every_body_is_a_page_in_which_nothing_runs() => FuzzRun.CheckAsync(
        "Markdown", FuzzInput.File(Examples, Pieces), 1_000,
        body => FuzzedSite.Check("content/pages/fuzz.md", [.. "---\ntitle: Fuzz\n---\n"u8, .. body]));

    private static string BodyOf(string path)
    {
        var text = File.ReadAllText(path);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
    }
}
