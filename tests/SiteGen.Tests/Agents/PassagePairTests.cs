using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Agents;

/// <summary>True quotations are told from those with one word changed, all of them.</summary>
public class PassagePairTests
{
    private static readonly int Count = LongRun.Rounds(500, 10_000);

    private static readonly string[] Found = ["exact", "typographic", "elided", "unarchived"];

    private static readonly string[] NotFound = ["altered", "nowhere"];

    [Fact]
    public void With_the_texts_of_the_sources()
    {
        using var site = PassagePairs.CreateSite();
        AssertToldApart(site.Root);
    }

    [Fact]
    public void With_the_quotations_alone() => AssertToldApart(Repository.Root);

    [Fact]
    public void A_thousand_passages_take_seconds()
    {
        using var site = PassagePairs.CreateSite();
        var pairs = PassagePairs.Of(site.Root).Make(500);
        using var session = new ToolSession(site.Root);
        var clock = Stopwatch.StartNew();
        var passages = Verify(session, pairs.SelectMany(p => (string[])[p.True, p.Changed]));
        TestContext.Current.SendDiagnosticMessage("1,000 passages in {0:f1} s.", clock.Elapsed.TotalSeconds);
        Assert.Equal(1_000, passages.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    private static void AssertToldApart(string root)
    {
        var pairs = PassagePairs.Of(root).Make(Count);
        using var session = new ToolSession(root);
        var asSaid = Verify(session, pairs.Select(p => p.True));
        var changed = Verify(session, pairs.Select(p => p.Changed));
        Assert.Equal("", string.Join('\n', pairs.Zip(asSaid)
            .Where(p => !Found.Contains(p.Second.Level) || !p.Second.IsFound)
            .Select(p => $"{p.Second.Level} {p.First.Quote}: {p.First.True}")));
        Assert.Equal("", string.Join('\n', pairs.Zip(changed)
            .Where(p => !NotFound.Contains(p.Second.Level) || p.Second.IsFound)
            .Select(p => $"{p.Second.Level} {p.First.Quote}: {p.First.True}\n    {p.First.Changed}")));
        // Nearly all are so close that the words that differ are shown.
        Assert.True(changed.Count(c => c.Level == "altered") > 0.95 * Count);
    }

    private static List<(string Level, bool IsFound)> Verify(ToolSession session, IEnumerable<string> passages) =>
    [
        .. passages.Chunk(1_000).SelectMany(chunk => session
                .Call("verify_text", ("text", PassagePairs.Write(chunk)), ("format", "plain"))
                .GetProperty("passages").EnumerateArray())
            .Select(p => (p.GetProperty("level").GetString()!, p.GetProperty("found").GetBoolean())),
    ];
}
