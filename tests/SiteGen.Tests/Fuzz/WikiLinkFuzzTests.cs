namespace SiteGen.Tests.Fuzz;

/// <summary>Links between files: whatever stands in brackets is a link, a card or a located mistake.</summary>
public sealed class WikiLinkFuzzTests
{
    private static readonly string[] Examples =
    [
        "[[ann]] wrote [[promise|“It is open”]].\n\n![[promise]]\n\n| a |\n|---|\n| [[ann\\|Ann]] |\n",
        "[[person:ann#life-at-acme|Life]] and [[#Here|here]].\n\n## Here\n\n![[source:letter]]\n\n[x](letter.md)\n",
        "> [[topic:open]]\n\n- ![[promise]]\n\n[^1]\n\n[^1]: [[ann]] and [Ann](../people/ann.md#life-at-acme).\n",
    ];

    private static readonly string[] Pieces =
    [
        "[[", "]]", "![[", "[[ann]]", "![[promise]]", "[[fuzz]]", "![[fuzz]]", "[[person:ann]]", "[[promise:", "|",
        "\\|", "#", "#life-at-acme", "#fuzz", ":", "ann", "person:", "quote:promise", "topic:open", "nobody", "Ann Lee",
        " ", "\n", "\n\n", "> ", "- ", "| a |\n|---|\n", "`", "*", "**", "[", "]", "(", ")", "](../people/ann.md)",
        "](ann.md#x)", "](/people/ann/)", "](#fuzz)", "## Here\n", "[^1]", "\n[^1]: ", "word ", "\\", "<b>",
        "&#91;&#91;ann]]",
    ];

    [Fact]
    public Task Every_link_is_a_link_or_a_located_mistake() => FuzzRun.CheckAsync(
        "wikilinks", FuzzInput.File(Examples, Pieces), 800,
        body => FuzzedSite.Check("content/articles/fuzz.md", [.. "---\ntitle: Fuzz\ndate: 2020\n---\n"u8, .. body]));
}
