using System.Globalization;
using System.Text.Json;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>
/// The lockfile records a little of what stands around words, for Web Annotations: at most 32 characters on either
/// side, whole ones, and nothing of what a quotation leaves out.
/// </summary>
public sealed class SurroundingsTests
{
    private const string Off = "title: T\nbase_url: https://example.org/base/\noutputs: {annotations: off}\n";

    [Fact]
    public void The_words_before_and_after_are_recorded()
    {
        using var site = Verified(VerifiedSite.Letter);

        Assert.Equal(("Dear Bob, ", " I mean it. Ann", null), Around(site));
    }

    [Theory]
    [InlineData("Words before. {0}", "Words before. ", null)]
    [InlineData("{0} Words after.", null, " Words after.")]
    [InlineData("{0}", null, null)]
    [InlineData("a b\n\n\f  c\td {0}\n\n e\vf", "a b c d ", " e f")]
    [InlineData("a\u200Bb\u202Ec\u00AD {0} \u2066d\u2069", "abc ", " d")]
    // A non-joiner and a variation selector are a part of the spelling.
    [InlineData("می\u200Cخواهم {0} \u2764\uFE0F", "می\u200Cخواهم ", " \u2764\uFE0F")]
    public void White_space_is_one_space_and_nothing_is_invisible(string text, string? before, string? after)
    {
        using var site = Verified(text.Replace("{0}", VerifiedSite.Words, StringComparison.Ordinal));

        Assert.Equal((before, after, null), Around(site));
    }

    /// <summary>Letters of one character and of several: pairs, marks, joined pictures, points, vowels.</summary>
    public static TheoryData<string> Letters =>
    [
        "a", "\U0001F600", "e\u0301", "\u0E01\u0E33", "\U0001F469\u200D\U0001F4BB", "\u05D0\u05B8", "\u0645\u064E",
    ];

    [Theory]
    [MemberData(nameof(Letters))]
    public void At_most_32_characters_are_recorded_and_no_letter_is_cut(string letter)
    {
        var many = string.Concat(Enumerable.Repeat(letter, 600));
        using var site = Verified($"{many} {VerifiedSite.Words} {many}");
        var (before, after, _) = Around(site);
        // The space is one of them.
        var expected = string.Concat(Enumerable.Repeat(letter, 31 / letter.EnumerateRunes().Count()));
        Assert.Equal((expected + " ", " " + expected), (before, after));
        Assert.InRange(before!.EnumerateRunes().Count(), 30, Surroundings.Longest);
        Assert.InRange(after!.EnumerateRunes().Count(), 30, Surroundings.Longest);
        Assert.DoesNotContain('\uFFFD', before + after);
    }

    [Fact]
    public void A_letter_with_more_marks_than_that_is_left_out()
    {
        var marks = new string('\u0301', 2000);
        using var site = Verified($"e{marks} {VerifiedSite.Words} e{marks}");

        Assert.Equal((null, null, null), Around(site));
    }

    [Fact]
    public void Right_to_left_words_have_what_is_before_them_before()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "قال أولا: الانفتاح وعد للجميع في كل مكان. ثم صمت."),
            ("content/quotes/promise.md", VerifiedSite.Quote("الانفتاح وعد للجميع في كل مكان.", "language: ar\n")));
        Assert.Equal("exact promise letter", site.Verify());

        Assert.Equal(("قال أولا: ", " ثم صمت.", null), Around(site));
    }

    [Fact]
    public void An_elided_quotation_has_the_ranges_of_its_parts_and_nothing_of_what_it_leaves_out()
    {
        const string Text = "First. Openness is a promise that secret words interrupt to everyone here. Last.";
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", Text),
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is a promise […] to everyone here.")));
        Assert.Equal("elided promise letter", site.Verify());

        var (before, after, parts) = Around(site);
        Assert.Equal(("First. ", " Last."), (before, after));
        Assert.Equal(
            ["Openness is a promise", "to everyone here."],
            parts!.Split(' ').Select(p => p.Split('-')).Select(p => Text[Offset(p[0])..Offset(p[1])]));
        Assert.DoesNotContain("secret", site.Lock(), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_that_are_off_record_nothing_and_remove_what_was_recorded()
    {
        using var site = Verified(VerifiedSite.Letter);
        site.Write("content/site.yaml", Off);
        site.Verify();
        Assert.Equal((null, null, null), Around(site));

        site.Write("content/site.yaml", Off.Replace("off", "on", StringComparison.Ordinal));
        site.Verify();
        Assert.NotNull(Around(site).Before);
        site.Delete("content/archive/letter.txt");
        site.Write("content/site.yaml", Off);
        site.Verify();
        Assert.Equal((null, null, null), Around(site));
    }

    [Fact]
    public void An_entry_gains_them_without_another_day_and_keeps_them_without_the_text()
    {
        using var site = Verified(VerifiedSite.Letter);
        var recorded = site.Lock();
        var old = string.Concat(recorded.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith("    before:", StringComparison.Ordinal)
                && !l.StartsWith("    after:", StringComparison.Ordinal))
            .Select(l => l + "\n"));
        site.Write(Lockfile.Path, old);
        Assert.Equal("", site.BuildDiagnostics());

        site.Delete("content/archive/letter.txt");
        site.Verify(VerifiedSite.Day.AddDays(9));
        Assert.Equal(old, site.Lock());

        site.Write("content/archive/letter.txt", VerifiedSite.Letter);
        site.Verify(VerifiedSite.Day.AddDays(9));
        Assert.Equal(recorded, site.Lock());

        site.Delete("content/archive/letter.txt");
        site.Verify(VerifiedSite.Day.AddDays(9));
        Assert.Equal(recorded, site.Lock());
    }

    [Fact]
    public void A_version_has_none_and_neither_has_a_source_that_is_not_public()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/sources/paper.md", "---\ntitle: P\ntype: article\naccess: private\n---\n"),
            ("content/archive/paper.txt", $"It said: {VerifiedSite.Words} So it did."),
            ("content/quotes/private.md",
                $"---\nspeaker: ann\nsource: paper\nversions: {{source: letter, text: '{VerifiedSite.Words}'}}\n---\n"
                + "It said: Openness is a promise to everyone.\n"));
        site.Delete("content/quotes/promise.md");
        Assert.Equal("exact private paper\nexact private#1 letter", site.Verify());

        Assert.Equal((null, null, null), Around(site, "private"));
        Assert.DoesNotContain("before:", site.Lock(), StringComparison.Ordinal);
        Assert.DoesNotContain("after:", site.Lock(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    before: \"Dear Bob, \"", "    before: \"Dear Bob, and nobody else who may be reading\"")]
    [InlineData("    before: \"Dear Bob, \"", "    parts: 3-5")]
    [InlineData("    position: 11-45\n", "")]
    public void An_edited_record_is_refused(string written, string edited)
    {
        using var site = Verified(VerifiedSite.Letter);
        Assert.Contains(written, site.Lock(), StringComparison.Ordinal);
        site.Write(Lockfile.Path, site.Lock().Replace(written, edited, StringComparison.Ordinal));

        Assert.Contains("SG0509", site.Codes(), StringComparison.Ordinal);
    }

    /// <summary>A verified site whose source has a text.</summary>
    private static TestSite Verified(string text)
    {
        var site = VerifiedSite.Create(("content/archive/letter.txt", text));
        Assert.EndsWith(" promise letter", site.Verify(), StringComparison.Ordinal);
        return site;
    }

    private static int Offset(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>What the lockfile has around the words of a quotation.</summary>
    private static (string? Before, string? After, string? Parts) Around(TestSite site, string id = "promise")
    {
        var entry = site.Lock().Split('\n').SkipWhile(l => l != $"  {id}:").Skip(1)
            .TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Trim().Split(": ", 2))
            .ToDictionary(l => l[0], l => l[1]);
        return (Value("before"), Value("after"), Value("parts"));

        string? Value(string key) => !entry.TryGetValue(key, out var value) ? null
            : value.StartsWith('"') ? JsonSerializer.Deserialize<string>(value) : value;
    }
}
