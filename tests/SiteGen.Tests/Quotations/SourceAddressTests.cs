using SiteGen.Tests.Building;

namespace SiteGen.Tests.Quotations;

/// <summary>The link to the source leads to the page or time of the words.</summary>
public class SourceAddressTests
{
    [Theory]
    [InlineData("https://x.org/a.pdf", "page: 12", "https://x.org/a.pdf#page=12")]
    [InlineData("https://x.org/a.PDF?v=1", "page: 12-14", "https://x.org/a.PDF?v=1#page=12")]
    [InlineData("https://arxiv.org/pdf/2303.08774", "page: 2", "https://arxiv.org/pdf/2303.08774#page=2")]
    [InlineData("https://x.org/a.pdf#nameddest=b", "page: 12", "https://x.org/a.pdf#nameddest=b")]
    [InlineData("https://x.org/a.pdf", "page: xii", "https://x.org/a.pdf")]
    [InlineData("https://x.org/a", "page: 12", "https://x.org/a")]
    [InlineData("https://www.youtube.com/watch?v=a", "time: 12:34", "https://www.youtube.com/watch?v=a&amp;t=754")]
    [InlineData("https://youtube.com/watch?v=a&t=3s", "time: 12:34-13:00", "https://youtube.com/watch?v=a&amp;t=754")]
    [InlineData("https://youtu.be/a", "time: 1:02:03", "https://youtu.be/a?t=3723")]
    [InlineData("https://vimeo.com/1", "time: 12:34", "https://vimeo.com/1#t=754s")]
    [InlineData(
        "https://www.youtube-nocookie.com/embed/a",
        "time: 12:34",
        "https://www.youtube-nocookie.com/embed/a?start=754")]
    [InlineData("https://open.spotify.com/episode/a", "time: 12:34", "https://open.spotify.com/episode/a?t=754")]
    [InlineData("https://podcasts.apple.com/p?i=1", "time: 12:34", "https://podcasts.apple.com/p?i=1&amp;t=754")]
    [InlineData("https://www.twitch.tv/videos/1", "time: 12:34", "https://www.twitch.tv/videos/1?t=754s")]
    [InlineData("https://archive.org/details/a", "time: 12:34", "https://archive.org/details/a?start=754")]
    [InlineData("https://www.c-span.org/video/?1/a", "time: 12:34", "https://www.c-span.org/video/?1/a&amp;start=754")]
    [InlineData("https://www.dailymotion.com/video/a", "time: 12:34", "https://www.dailymotion.com/video/a?start=754")]
    [InlineData("https://x.org/talk.mp3", "time: 12:34", "https://x.org/talk.mp3#t=754")]
    [InlineData("https://x.org/talk", "time: 12:34", "https://x.org/talk")]
    [InlineData("https://myyoutube.com/talk", "time: 12:34", "https://myyoutube.com/talk")]
    public void The_keys_of_a_quotation_are_enough(string url, string key, string expected) =>
        Assert.Equal(expected, LinkOf(url, "podcast", key));

    [Theory]
    [InlineData("letter.vtt", "WEBVTT\n\n12:34.000 --> 12:36.000\nOpenness is a promise to everyone.\n",
        "https://youtu.be/a", "web-page", "https://youtu.be/a?t=754")]
    [InlineData("letter.txt", "[12:34] Openness is a promise to everyone.\n",
        "https://youtu.be/a", "podcast", "https://youtu.be/a?t=754")]
    [InlineData("letter.txt", "One.\n\f Openness is a promise to everyone.\n",
        "https://x.org/a.pdf", "report", "https://x.org/a.pdf#page=2")]
    [InlineData("letter.txt", "[12:34:56] Openness is a promise to everyone.\n",
        "https://youtu.be/a", "social-post",
        "https://youtu.be/a#:~:text=Openness%20is%20a%20promise%20to%20everyone%2E")]
    public void The_archived_text_tells_the_place(string file, string text, string url, string type, string expected) =>
        Assert.Equal(expected, LinkOf(url, type, "wording: verbatim", ($"content/archive/{file}", text)));

    [Fact]
    public void The_physical_page_counts_for_the_link_and_the_printed_one_for_the_reader() => Assert.Equal(
        "https://x.org/a.pdf#page=2",
        LinkOf("https://x.org/a.pdf", "report", "page: 8",
            ("content/archive/letter.txt", "One.\n\n7\n\fOpenness is a promise to everyone.\n\n8\n")));

    [Theory]
    [InlineData("https://x.org/download?id=1", "https://x.org/download?id=1#page=2")]
    [InlineData(
        "https://x.org/other", "https://x.org/download?id=1#:~:text=Openness%20is%20a%20promise%20to%20everyone%2E")]
    public void An_address_that_answered_with_a_PDF_has_pages(string from, string expected) => Assert.Equal(
        expected,
        LinkOf("https://x.org/download?id=1", "report", "wording: verbatim",
            ("content/archive/letter.txt", "One.\n\fOpenness is a promise to everyone.\n"),
            ("content/archive.lock.yaml",
                "version: 1\nsources:\n  letter:\n    extent: whole\n    role: original\n"
                + $"    from: {from}\n    type: application/pdf\n")));

    [Fact]
    public void A_document_has_no_times() =>
        Assert.Equal("https://youtu.be/a", LinkOf("https://youtu.be/a", "article", "time: 12:34"));

    [Fact]
    public void The_page_of_a_quotation_says_where_it_is()
    {
        using var site = VerifiedSite.Create(
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, "page: xii\ntime: 12:34-13:00\n")));
        Assert.Contains(", page xii, at 12:34–13:00. ", site.BuildPages()["quotes/promise/index.html"]);
    }

    private static string LinkOf(string url, string type, string key, params (string, string)[] more)
    {
        using var site = VerifiedSite.Create(
            ("content/sources/letter.md", $"---\ntitle: A letter\ntype: {type}\nurl: {url}\n---\n"),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, key + "\n")));
        foreach (var (path, text) in more)
        {
            site.Write(path, text);
        }

        var page = site.BuildPages()["quotes/promise/index.html"];
        return page.Split("<a class=\"address\" href=\"")[1].Split('"')[0];
    }
}
