using System.Text;
using System.Text.Json;
using SiteGen.Quotations;
using SiteGen.Tests.Building;

namespace SiteGen.Tests.Formats;

/// <summary>Verified quotations as Web Annotations.</summary>
public sealed class AnnotationTests
{
    private const string Root = AnnotatedSite.Root;

    [Fact]
    public void A_verified_quotation_has_an_annotation_that_points_at_its_words()
    {
        using var site = AnnotatedSite.Create();
        var annotation = AnnotatedSite.Annotation(site.BuildPages());

        Assert.Equal("http://www.w3.org/ns/anno.jsonld", annotation.GetProperty("@context")[0].GetString());
        Assert.Equal($"{Root}quotes/promise/annotation.json", annotation.Text("id"));
        Assert.Equal(("Annotation", "linking"), (annotation.Text("type"), annotation.Text("motivation")));
        var body = annotation.GetProperty("body")[0];
        Assert.Equal($"{Root}quotes/promise/", body.Text("id"));
        Assert.Equal(
            ("attributed", "verbatim", "exact", "copy", true),
            (body.Text("status"), body.Text("wording"), body.Text("level"), body.Text("outcome"),
                body.GetProperty("proven").GetBoolean()));
        Assert.Contains(body.Text("words_hash")!, site.Lock(), StringComparison.Ordinal);
        Assert.Contains(body.Text("text_hash")!, site.Lock(), StringComparison.Ordinal);
        Assert.Equal("2026-11-24", body.Text("verified"));
        var target = annotation.GetProperty("target");
        Assert.Equal(("SpecificResource", "https://example.com/letter"), (target.Text("type"), target.Text("source")));
        Assert.Equal(
            """[{"type":"TextQuoteSelector","exact":"Openness is a promise to everyone.","prefix":"Dear Bob, """
            + """
            ","suffix":" I mean it. Ann"},{"type":"TextPositionSelector","start":11,"end":45}]
            """,
            JsonSerializer.Serialize(target.GetProperty("selector")));
        Assert.Equal("Openness is a promise to everyone.", VerifiedSite.Letter[11..45]);
    }

    [Fact]
    public void What_was_checked_is_said_in_words()
    {
        using var site = AnnotatedSite.Create();
        var said = AnnotatedSite.Annotation(site.BuildPages()).GetProperty("body")[1];

        Assert.Equal(("TextualBody", "describing"), (said.Text("type"), said.Text("purpose")));
        Assert.Equal(
            "“Openness is a promise to everyone.”\nAnn\nChecked against our copy of the letter, on 24 November 2026.",
            said.Text("value"));
    }

    [Fact]
    public void The_page_links_to_it_and_other_pages_have_none()
    {
        using var site = AnnotatedSite.Create(
            ("content/sources/talk.md", "---\ntitle: A talk\ntype: speech\n---\n"),
            ("content/quotes/other.md", "---\nspeaker: ann\nsource: talk\n---\nNobody has this anywhere else.\n"));
        site.Delete("content/archive/letter.txt");
        var pages = site.BuildPages();

        var link = Assert.Single(AnnotatedSite.Links(pages["quotes/promise/index.html"]));
        Assert.Equal("../../quotes/promise/annotation.json", link.Href);
        Assert.Equal("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"", link.Type);
        Assert.Empty(AnnotatedSite.Links(pages["quotes/other/index.html"]));
        Assert.False(pages.ContainsKey("quotes/other/annotation.json"));
        Assert.Empty(AnnotatedSite.Links(pages["people/ann/index.html"]));
        Assert.Equal(
            $"{Root}quotes/promise/annotation.json", pages.Json("data/quotes/promise.json").Text("annotation"));
        Assert.Null(pages.Json("data/quotes/other.json").Text("annotation"));
    }

    [Fact]
    public void With_the_archive_and_without_it_the_bytes_are_the_same()
    {
        using var site = AnnotatedSite.Create();
        var with = site.BuildPages()["quotes/promise/annotation.json"];
        site.Delete("content/archive/letter.txt");

        Assert.Equal(with, site.BuildPages()["quotes/promise/annotation.json"]);
    }

    [Theory]
    [InlineData("status: misattributed", "printed", "misattributed")]
    [InlineData("status: disputed", "printed", "disputed")]
    [InlineData("wording: paraphrase", "printed", "attributed")]
    public void Words_that_nothing_proves_do_not_read_as_proven(string key, string outcome, string status)
    {
        using var site = AnnotatedSite.Create(
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, key + "\n")));
        var annotation = AnnotatedSite.Annotation(site.BuildPages());
        var page = annotation.GetProperty("body")[0];

        Assert.Equal((status, outcome), (page.Text("status"), page.Text("outcome")));
        Assert.False(page.GetProperty("proven").GetBoolean());
        Assert.DoesNotContain(
            "Checked against", annotation.GetProperty("body")[1].Text("value"), StringComparison.Ordinal);
        if (status == "misattributed")
        {
            Assert.Contains("not the words of Ann", annotation.GetProperty("body")[1].Text("value")!,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("report", "reported", false)]
    [InlineData("copy", "copy", true)]
    [InlineData("original", "original", true)]
    public void The_annotation_says_what_the_text_is(string role, string outcome, bool isProven)
    {
        using var site = AnnotatedSite.Create();
        site.Write("content/archive.lock.yaml", $"""
            version: 1
            sources:
              letter:
                extent: whole
                role: {role}
                {(role == "original" ? "from: Ann" : "whose: Bob")}

            """);
        site.Verify();
        var page = AnnotatedSite.Annotation(site.BuildPages()).GetProperty("body")[0];

        Assert.Equal((outcome, isProven), (page.Text("outcome"), page.GetProperty("proven").GetBoolean()));
    }

    [Fact]
    public void An_elided_quotation_has_a_target_for_each_part()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt",
                "First. Openness is a promise that secret words interrupt to everyone who asks, secretly or not. "
                + "Last."),
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is a promise […] to everyone […] or not.")));
        site.Verify();
        var pages = site.BuildPages();
        var targets = AnnotatedSite.Annotation(pages).GetProperty("target").EnumerateArray()
            .Select(t => t.GetProperty("selector")[0]).ToArray();

        Assert.Equal(
            [("First. ", "Openness is a promise", null), (null, "to everyone", null), (null, "or not.", " Last.")],
            targets.Select(s => (s.Text("prefix"), s.Text("exact"), s.Text("suffix"))));
        Assert.Equal(
            [(7, 28), (57, 68), (88, 95)],
            AnnotatedSite.Annotation(pages).GetProperty("target").EnumerateArray()
                .Select(t => t.GetProperty("selector")[1])
                .Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32())));
        Assert.DoesNotContain(pages, p => p.Value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lockfile_without_the_new_keys_still_makes_an_annotation()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "First. Openness is a promise that we make to everyone. Last."),
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is a promise […] to everyone.")));
        site.Verify();
        site.Delete("content/archive/letter.txt");
        site.Write(Lockfile.Path, string.Join('\n', site.Lock().Split('\n')
            .Where(l => l.Split(':')[0].Trim() is not ("before" or "after" or "parts"))));
        var targets = AnnotatedSite.Annotation(site.BuildPages()).GetProperty("target").EnumerateArray()
            .Select(t => JsonSerializer.Serialize(t.GetProperty("selector")));

        Assert.Equal(
            [
                """[{"type":"TextQuoteSelector","exact":"Openness is a promise"}]""",
                """[{"type":"TextQuoteSelector","exact":"to everyone."}]""",
            ],
            targets);
    }

    [Theory]
    [InlineData("https://example.com/a.pdf", "type: letter", "page: 12", "http://tools.ietf.org/rfc/rfc8118 page=12")]
    [InlineData("https://example.com/a", "type: interview", "time: '12:31'", "http://www.w3.org/TR/media-frags/ t=751")]
    [InlineData("https://example.com/a", "type: letter", "page: 12", null)]
    [InlineData("https://example.com/a", "type: letter", "time: '12:31'", null)]
    public void The_page_of_a_PDF_and_the_time_in_a_recording_are_selectors(
        string url, string type, string key, string? fragment)
    {
        using var site = AnnotatedSite.Create(
            ("content/sources/letter.md", $"---\ntitle: A letter\n{type}\nurl: {url}\n---\n"),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, key + "\n")));
        var selectors = AnnotatedSite.Annotation(site.BuildPages()).GetProperty("target").GetProperty("selector")
            .EnumerateArray()
            .Where(s => s.Text("type") == "FragmentSelector").Select(s => $"{s.Text("conformsTo")} {s.Text("value")}");

        Assert.Equal(fragment is null ? [] : [fragment], selectors);
    }

    [Fact]
    public void A_source_without_an_address_is_its_page_and_a_copy_in_a_web_archive_is_a_state()
    {
        using var site = AnnotatedSite.Create(("content/sources/letter.md", """
            ---
            title: A letter
            type: letter
            archive_url: https://web.archive.org/web/20160102030405/https://example.com/letter
            ---

            """));
        var target = AnnotatedSite.Annotation(site.BuildPages()).GetProperty("target");

        Assert.Equal($"{Root}sources/letter/", target.Text("source"));
        Assert.Equal(
            """[{"type":"TimeState","cached":"https://web.archive.org/web/20160102030405/https://example.com/letter"""
            + """
            ","sourceDate":"2016-01-02T03:04:05Z"}]
            """,
            JsonSerializer.Serialize(target.GetProperty("state")));
    }

    [Fact]
    public void A_translation_is_annotated_by_the_words_that_were_said()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "Also: Offenheit ist ein Versprechen an alle. Ende."),
            ("content/quotes/promise.md", VerifiedSite.Quote(
                VerifiedSite.Words,
                "wording: translation\noriginal: {language: de, text: Offenheit ist ein Versprechen an alle.}\n")));
        site.Verify();
        var annotation = AnnotatedSite.Annotation(site.BuildPages());

        Assert.Equal("translated", annotation.GetProperty("body")[0].Text("outcome"));
        var quote = annotation.GetProperty("target").GetProperty("selector")[0];
        Assert.Equal(
            ("Also: ", "Offenheit ist ein Versprechen an alle.", " Ende."),
            (quote.Text("prefix"), quote.Text("exact"), quote.Text("suffix")));
    }

    [Fact]
    public void Of_the_archived_text_only_the_words_around_them_get_out()
    {
        const string Text = "An opening nobody may read elsewhere. Then some more that is private, and then this. "
            + "Openness is a promise to everyone. Here follows more of what is private and long enough. The end of it.";
        using var site = VerifiedSite.Create(("content/archive/letter.txt", Text));
        site.Verify();
        var result = site.Build();
        var before = Text[..Text.IndexOf(VerifiedSite.Words, StringComparison.Ordinal)];
        var after = Text[(before.Length + VerifiedSite.Words.Length)..];

        // Every piece of 33 characters that touches neither the words nor what is around them, in any file.
        var files = result.Files.Select(f => Encoding.UTF8.GetString(f.Content.Span)).Append(site.Lock()).ToArray();
        foreach (var side in (string[])[before, after])
        {
            for (var i = 0; i + 33 <= side.Length; i++)
            {
                Assert.DoesNotContain(files, f => f.Contains(side.Substring(i, 33), StringComparison.Ordinal));
            }
        }

        Assert.Contains(files, f => f.Contains(before[^32..], StringComparison.Ordinal));
    }
}
