using System.Text.Json;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>What pages tell of the captures of a source, and of the copies in web archives.</summary>
public class ArchivedCopyTests
{
    private const string Memento = "https://web.example.org/web/20160102030405/https://example.com/letter";

    [Fact]
    public void A_source_says_what_is_kept_of_it()
    {
        using var site = Create(
            """
              letter:
                extent: excerpt
                role: copy
                whose: the Letters Project
                captured: 2026-11-28T12:31:05Z
              letter.2026-12-05:
                extent: whole
                role: original
                captured: 2026-12-05T08:00:00Z
            """);
        Assert.Contains(
            "We keep a copy to check quotations: an excerpt of a copy of the letter kept by "
            + "the Letters Project, captured on 28 November 2026; the letter, captured on 5 December 2026. ",
            Page(site));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_recorded()
    {
        using var site = VerifiedSite.Create();
        Assert.DoesNotContain("We keep a copy", Page(site));
        Assert.DoesNotContain("data-version", Page(site));
    }

    [Fact]
    public void Links_to_a_source_name_its_copy_in_a_web_archive()
    {
        using var site = Create(
            $"""
              letter:
                extent: whole
                role: original
                memento: {Memento}
                memento_time: 2016-01-02T03:04:05Z
            """);
        const string attributes =
            $" data-versionurl=\"{Memento}\" data-versiondate=\"2016-01-02T03:04:05Z\">example.com</a>";
        var page = Page(site);
        Assert.Contains("<a class=\"address\" href=\"https://example.com/letter\"" + attributes, page);
        Assert.Contains(
            $"<a href=\"{Memento}\" data-originalurl=\"https://example.com/letter\" "
            + "data-versiondate=\"2016-01-02T03:04:05Z\">Archived copy</a> of "
            + "<time datetime=\"2016-01-02\">2 January 2016</time>, web.example.org.",
            page);
        Assert.Contains(attributes, site.BuildPages()["quotes/promise/index.html"]);
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20200229101112/https://example.com/", "", "2020-02-29T10:11:12Z")]
    [InlineData("https://web.archive.org/web/20200229101112id_/https://example.com/", "", "2020-02-29T10:11:12Z")]
    [InlineData("https://archive.ph/20200229101112/https://example.com/", "", "2020-02-29T10:11:12Z")]
    [InlineData("https://archive.ph/AbCd1", "accessed: 2021-03-04", "2021-03-04")]
    [InlineData("https://archive.ph/AbCd1", "accessed: 2021-03", null)]
    [InlineData("https://web.archive.org/web/20209929101112/https://example.com/", "", null)]
    public void The_time_of_an_archive_url_is_in_it_or_the_day_it_was_seen(string address, string keys, string? time)
    {
        using var site = VerifiedSite.Create(("content/sources/letter.md",
            $"---\ntitle: A letter\ntype: letter\nurl: https://example.com/l\narchive_url: {address}\n{keys}\n---\n"));
        Assert.Contains(
            $"data-versionurl=\"{address}\"{(time is null ? "" : $" data-versiondate=\"{time}\"")}>example.com</a>",
            Page(site));
    }

    [Fact]
    public void The_data_have_it_too_and_neither_hashes_nor_files()
    {
        using var site = Create(
            $"""
              letter:
                extent: whole
                role: copy
                whose: X
                from: my-private-file.html
                memento: {Memento}
                captured: 2026-11-28T12:31:05Z
                bytes: {new string('a', 64)}
            """);
        var text = site.BuildPages()["data/sources/letter.json"];
        using var json = JsonDocument.Parse(text);
        Assert.Equal(
            """
            [{"extent":"whole","role":"copy","whose":"X","captured":"2026-11-28T12:31:05Z",
            "line":"a copy of the letter kept by X, captured on 28 November 2026"}]
            """.Replace("\n", ""),
            JsonSerializer.Serialize(json.RootElement.GetProperty("captures")));
        Assert.Equal(
            $$"""[{"address":"{{Memento}}","time":"2016-01-02T03:04:05Z"}]""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("public_copies")));
        Assert.DoesNotContain("aaaa", text);
        Assert.DoesNotContain("my-private-file", text);
    }

    private static TestSite Create(string records) =>
        VerifiedSite.Create(("content/archive.lock.yaml", $"version: 1\nsources:\n{records}\n"));

    private static string Page(TestSite site) => site.BuildPages()["sources/letter/index.html"];
}
