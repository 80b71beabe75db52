using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class CommonKeysTests
{
    /// <summary>The kinds with their required keys.</summary>
    public static TheoryData<string, string> Kinds() => new()
    {
        { "people", "name: X" },
        { "organizations", "name: X" },
        { "topics", "title: X" },
        { "sources", "title: X\ntype: book" },
        { "quotes", "speaker: ada-byron\nsource: letter-1843" },
        { "events", "title: X\ndate: 1843" },
        { "articles", "title: X\ndate: 1843" },
        { "pages", "title: X" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_the_common_keys(string folder, string required)
    {
        var entity = Read(folder, $$"""
            ---
            {{required}}
            draft: true
            updated: 2024-02
            redirect_from: [/old/x/, /older.html]
            image:
              src: ../media/picture.png
              alt: A picture
              credit: Somebody
            links:
              - {url: "https://example.org/a", label: A}
              - url: http://example.org/b
            corrections:
              - date: 2024-01-05
                text: The *year* was wrong.
              - {date: 2024, text: So was the day.}
            ---
            Text.
            """);

        Assert.True(entity.IsDraft);
        Assert.Equal("2024-02", entity.Updated?.ToString());
        Assert.Equal(["/old/x/", "/older.html"], entity.RedirectFrom.Select(r => r.Path));
        Assert.Equal(new EntityImage("../media/picture.png", "A picture", "Somebody"), entity.Image);
        Assert.Equal([new WebLink("https://example.org/a", "A"), new("http://example.org/b", null)], entity.Links);
        Assert.Equal(
            [("2024-01-05", "The *year* was wrong."), ("2024", "So was the day.")],
            entity.Corrections.Select(c => (c.Date.ToString(), c.Text.Text)));
        Assert.Equal($"/{folder}/x/", entity.Path);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_common_keys_are_optional(string folder, string required)
    {
        var entity = Read(folder, $"---\n{required}\n---\nText.\n");
        Assert.False(entity.IsDraft);
        Assert.Null(entity.Updated);
        Assert.Null(entity.Image);
        Assert.Empty(entity.RedirectFrom.Select(r => r.Path));
        Assert.Empty(entity.Links);
        Assert.Empty(entity.Corrections);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_common_key_without_a_value_counts_as_absent(string folder, string required)
    {
        var entity = Read(
            folder,
            $"---\n{required}\ndraft:\nupdated: ~\nredirect_from: null\nimage:\nlinks: Null\ncorrections: NULL\n"
                + "---\nText.\n");
        Assert.False(entity.IsDraft);
        Assert.Null(entity.Updated);
        Assert.Null(entity.Image);
        Assert.Empty(entity.RedirectFrom.Select(r => r.Path));
        Assert.Empty(entity.Links);
        Assert.Empty(entity.Corrections);
    }

    private static Entity Read(string folder, string text) =>
        FullFile.Graph(($"content/{folder}/x.md", text)).Index.Find(EntityKindNames.FromFolder(folder)!.Value, "x")!;
}
