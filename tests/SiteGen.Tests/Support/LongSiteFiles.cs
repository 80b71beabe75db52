namespace SiteGen.Tests.Support;

/// <summary>
/// The files of a site whose lists need several pages: two speakers, one topic, one source, many quotations and events.
/// </summary>
internal static class LongSiteFiles
{
    /// <summary>The number of quotations. Every tenth is undated; the others are spread over 16 years.</summary>
    public const int Quotes = 612;

    /// <summary>The number of events.</summary>
    public const int Events = 301;

    /// <summary>All files.</summary>
    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ("content/site.yaml", """
            title: Test site
            base_url: https://example.org/base/
            outputs: {cards: false, previews: false, data: false}
            """);
        yield return ("content/people/ann.md", "---\nname: Ann\n---\n");
        yield return ("content/people/ben.md", "---\nname: Ben\n---\n");
        yield return ("content/topics/openness.md", """
            ---
            title: Openness
            stances:
              - {id: pro, label: In favour}
              - {id: con, label: Against}
            ---
            What is it?

            """);
        yield return ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\ndate: 2020\n---\n");
        for (var i = 0; i < 260; i++)
        {
            yield return ($"content/people/x{i}.md", $"---\nname: {(char)('A' + (i % 26))} Number {i}\n---\n");
        }

        for (var i = 0; i < Quotes; i++)
        {
            var version = $"source: paper, text: Printed {Words(i + 5000)}, wording: paraphrase";
            var keys = $"speaker: {(i % 2 == 0 ? "ann" : "ben")}\nsource: paper\ntopics: openness\n"
                + (i % 10 == 9 ? "" : $"date: {2000 + (i / 40)}-{1 + (i % 40 / 4):00}\n")
                + (i % 2 == 0 ? "about: ben\n" : "")
                + (i % 4 == 0 ? $"stances: [{{topic: openness, stance: {(i % 8 == 0 ? "pro" : "con")}}}]\n" : "")
                + (i % 4 == 1 ? $"in_reply_to: q{i - 1:0000}\n" : "")
                + (i % 5 == 0 ? $"versions: [{{{version}}}]\n" : "")
                + (i % 2 == 0 ? "corrections: [{date: 2024-01-01, text: Was wrong.}]\n" : "");
            yield return ($"content/quotes/q{i:0000}.md", $"---\n{keys}---\n{Words(i)}.\n");
        }

        for (var i = 0; i < Events; i++)
        {
            var keys = $"title: Event {i}\ndate: {2000 + (i / 20)}-{1 + (i % 12):00}\npeople: [ann, x{i % 260}]\n"
                + $"topics: openness\nsources: paper\nquotes: q{i:0000}\n"
                + $"importance: {(i % 10 == 0 ? "major" : "minor")}\n";
            yield return ($"content/events/e{i:0000}.md", $"---\n{keys}---\nOf [[ann]].\n");
        }
    }

    /// <summary>Returns twelve words, different for each number.</summary>
    private static string Words(int number)
    {
        var random = new Random(number);
        char Letter() => (char)('a' + random.Next(26));
        return string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"{Letter()}{Letter()}{Letter()}e"));
    }
}
