namespace SiteGen.Tests.Editorial;

/// <summary>The check of phrases finds what it should, in small sites.</summary>
public sealed class CondemnedPhrasesTests
{
    [Theory]
    [InlineData("How it ended is not recorded here.", "not recorded")]
    [InlineData("The case  rests\non one email.", "rests on")]
    [InlineData("The limit Stands at ten.", "Stands at")]
    [InlineData("- One thing was not seen.", "was not seen")]
    [InlineData("| Licence |\n|---|\n| not verified |", "not verified")]
    [InlineData("The rest on Tuesday, the bystands at noon, and it was seen.", null)]
    [InlineData("She wrote that it [[said|“rests on words”]].", null)]
    [InlineData("![[said]]", null)]
    public void The_words_of_the_site_are_read_and_not_those_of_quotations(string markdown, string? phrase)
    {
        using var site = StorySite.With(
            ("content/articles/story.md", $"{StorySite.Head}{markdown}\n"),
            ("content/quotes/said.md", "---\nspeaker: ann\nsource: letter\n---\nIt rests on words.\n"));
        var found = CondemnedPhrases.Find(LoadedSite.Of(site.Root));
        Assert.Equal(
            phrase is null ? [] : [$"content/articles/story.md: '{phrase}'"],
            found.Select(line => line[..(line.LastIndexOf('\'') + 1)]));
    }

    [Fact]
    public void Front_matter_is_read_too_and_sources_and_plain_pages_are_not()
    {
        using var site = StorySite.With(
            ("content/people/ann.md",
                "---\nname: Ann Archer\nsummary: Rests on it.\nroles: {title: Chair (not verified)}\n---\n"),
            ("content/topics/open.md",
                "---\ntitle: What rests on it\n"
                    + "stances: {id: a, label: It stands at ten, description: Recorded here.}\n---\n"),
            ("content/quotes/said.md",
                "---\nspeaker: ann\nsource: letter\ncontext: It was not seen.\n---\nIt rests on words.\n"),
            ("content/pages/about.md", "---\ntitle: About\n---\nNot verified.\n"),
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\nIt was not seen.\n"));
        Assert.Equal(
            ["Rests on", "not verified", "rests on", "stands at", "Recorded here", "was not seen"],
            CondemnedPhrases.Find(LoadedSite.Of(site.Root)).Select(line => line.Split('\'')[1]));
    }
}
