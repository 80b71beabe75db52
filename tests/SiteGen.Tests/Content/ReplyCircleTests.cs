using SiteGen.Tests.Diagnostics;

namespace SiteGen.Tests.Content;

public sealed class ReplyCircleTests
{
    [Fact]
    public void A_quotation_cannot_reply_to_itself()
    {
        var diagnostics = MarkedSite.AssertReports(SmallWorld.And(Quote("a", "«SG0205:a»")));
        Assert.Equal("a quotation cannot answer itself", diagnostics[0].Message);
    }

    [Fact]
    public void A_circle_is_reported_once_at_the_first_id_and_shown()
    {
        var diagnostics = MarkedSite.AssertReports(
            SmallWorld.And(Quote("c", "b"), Quote("b", "«SG0205:d»"), Quote("d", "c")));
        Assert.Equal(("these replies form a cycle", "b → d → c → b"), (diagnostics[0].Message, diagnostics[0].Help));
    }

    [Fact]
    public void Replies_that_lead_into_a_circle_are_not_part_of_it() =>
        MarkedSite.AssertReports(SmallWorld.And(
            Quote("a", "b"), Quote("b", "n"), Quote("z", "m"), Quote("m", "«SG0205:n»"), Quote("n", "m")));

    [Fact]
    public void Every_circle_is_reported() =>
        MarkedSite.AssertReports(
            SmallWorld.And(Quote("a", "«SG0205:b»"), Quote("b", "a"), Quote("c", "«SG0205:d»"), Quote("d", "c")));

    [Fact]
    public void Long_threads_are_not_circles() =>
        MarkedSite.AssertReports(
            SmallWorld.And(
                [Quote("q0", "ada-1843"), .. Enumerable.Range(1, 200).Select(i => Quote($"q{i}", $"q{i / 2}"))]));

    private static (string Path, string Text) Quote(string id, string answers) =>
        (
            $"content/quotes/{id}.md",
            $"---\nspeaker: ada-byron\nsource: letter-1843\nin_reply_to: {answers}\n---\nWords.\n");
}
