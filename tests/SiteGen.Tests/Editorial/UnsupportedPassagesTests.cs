namespace SiteGen.Tests.Editorial;

/// <summary>The check of passages about living people finds what it should, in small sites.</summary>
public sealed class UnsupportedPassagesTests
{
    [Theory]
    [InlineData("Ann Archer resigned.")]
    [InlineData("Archer resigned.")]
    [InlineData("It was Archer’s idea.")]
    [InlineData("The post-Archer years.")]
    [InlineData("The Admiral resigned.")]
    [InlineData("“Archer” resigned.")]
    [InlineData("[[ann]] resigned.")]
    [InlineData("[[ann|She]] and [[acme]] quarrelled over [[open]], says Archer.")]
    [InlineData("Archer resigned, as [a paper](https://example.com/paper) says.")]
    [InlineData("Archer resigned; see [[story]].")]
    [InlineData("- A board met.\n- Archer resigned.")]
    [InlineData("- A board met ([[letter]]).\n  - Archer resigned.")]
    [InlineData("- A board met.\n\n  Archer resigned.")]
    [InlineData("| Who | What |\n|---|---|\n| Archer | resigned |\n| A board | met ([[letter]]) |")]
    [InlineData("> Archer resigned.")]
    [InlineData("Term\n: Archer resigned.")]
    [InlineData("A board met.[^1]\n\n[^1]: Archer resigned.")]
    [InlineData("A board met ([[letter]]).\n\nArcher resigned.")]
    [InlineData("Archer resigned.\n\nA board met.\n\n![[said]]")]
    [InlineData("![[said]]\n\nArcher resigned.")]
    [InlineData("## Archer\n\nArcher resigned.")]
    public void A_name_without_a_link_to_what_supports_it_is_found(string markdown)
    {
        var line = Assert.Single(Find(markdown));
        Assert.StartsWith("content/articles/story.md: Ann Archer without a source: ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Archer resigned ([[letter]]).")]
    [InlineData("Archer said [[said|“no more words”]].")]
    [InlineData("Archer [[resignation|resigned]].")]
    [InlineData("Archer resigned: see [[other]].")]
    [InlineData("Archer resigned: see [the letter](../sources/letter.md).")]
    [InlineData("Archer said:\n\n![[said]]")]
    [InlineData("Archer resigned.[^1]\n\n[^1]: So says [[letter]].")]
    [InlineData("- Archer resigned ([[letter]]).\n  - A board met.")]
    [InlineData("| Who | What | Source |\n|---|---|---|\n| Archer | resigned | [[letter]] |")]
    [InlineData("![[resignation]]")]
    [InlineData("Archers and Archery, archer and ARCHER, Marcher, Archer2 and Archère.")]
    [InlineData("Ann resigned.")]
    [InlineData("Bob Brown resigned.")]
    [InlineData("## Archer resigns")]
    public void Support_other_words_and_the_dead_are_not(string markdown) => Assert.Empty(Find(markdown));

    [Fact]
    public void Key_points_contexts_and_all_kinds_that_explain_are_read()
    {
        using var site = StorySite.With(
            ("content/articles/story.md",
                "---\ntitle: Story\ndate: 2024-01-01\nkey_points: [Archer resigned., 'Archer ([[letter]]).']\n"
                    + "---\nText.\n"),
            ("content/people/bob.md", "---\nname: Bob Brown\ndied: 2001\n---\nA friend of Archer.\n"),
            ("content/organizations/acme.md", "---\nname: Acme\n---\nArcher led it.\n"),
            ("content/topics/open.md", "---\ntitle: Open\n---\nArcher asked.\n"),
            ("content/events/resignation.md", "---\ntitle: It\ndate: 2023\nsources: letter\n---\nArcher left.\n"),
            ("content/quotes/said.md",
                "---\nspeaker: ann\nsource: letter\ncontext: To a friend of Archer.\n---\nNo more words.\n"),
            ("content/pages/about.md", "---\ntitle: About\n---\nArcher.\n"),
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\nArcher wrote it.\n"));
        Assert.Equal(
            [
                "content/articles/story.md: Ann Archer without a source: Archer resigned.",
                "content/people/bob.md: Ann Archer without a source: A friend of Archer.",
                "content/organizations/acme.md: Ann Archer without a source: Archer led it.",
                "content/events/resignation.md: Ann Archer without a source: Archer left.",
                "content/topics/open.md: Ann Archer without a source: Archer asked.",
                "content/quotes/said.md: Ann Archer without a source: To a friend of Archer.",
            ],
            UnsupportedPassages.Find(LoadedSite.Of(site.Root), []));
    }

    [Fact]
    public void On_the_page_of_a_living_person_each_passage_is_about_that_person()
    {
        using var site = StorySite.With((
            "content/people/ann.md",
            "---\nname: Ann Archer\n---\nShe resigned.\n\nShe [[resignation|resigned]].\n"));
        Assert.Equal(
            ["content/people/ann.md: Ann Archer without a source: She resigned."],
            UnsupportedPassages.Find(LoadedSite.Of(site.Root), []));
    }

    [Fact]
    public void A_reviewed_passage_is_left_out_until_it_changes()
    {
        using var site = StorySite.With(
            ("content/articles/story.md", StorySite.Head + "Archer resigned.\n\nAn archer shot.\n"));
        var loaded = LoadedSite.Of(site.Root);
        Assert.Empty(UnsupportedPassages.Find(loaded, [new("content/articles/story.md", "Archer res", "a title")]));
        Assert.Equal(
            [
                "content/articles/story.md: Ann Archer without a source: Archer resigned.",
                "content/articles/story.md: this exception is no longer needed: An archer",
                "content/articles/other.md: this exception is no longer needed: Archer res",
            ],
            UnsupportedPassages.Find(
                loaded,
                [
                    new("content/articles/story.md", "An archer", "another word"),
                    new("content/articles/other.md", "Archer res", "another file"),
                ]));
    }

    private static IReadOnlyList<string> Find(string markdown)
    {
        using var site = StorySite.With(("content/articles/story.md", $"{StorySite.Head}{markdown}\n"));
        return UnsupportedPassages.Find(LoadedSite.Of(site.Root), []);
    }
}
