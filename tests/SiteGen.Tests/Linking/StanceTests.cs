using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

public class StanceTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("a"),
        ContentFile.Organization("b"),
        ContentFile.Source("s"),
        ContentFile.Topic("t", "stances:\n  - {id: open, label: Open}\n  - {id: closed, label: Closed}"),
        ContentFile.Quote("old", "a", "date: 2015\nstances: {topic: t, stance: open}"),
        ContentFile.Quote("new", "a", "date: 2024-03\nstances: {topic: t, stance: closed}"),
        ContentFile.Quote("undated", "a", "stances: {topic: t, stance: open}"),
        ContentFile.Quote("between", "b", "date: 2020\nstances: {topic: t, stance: open}"),
        ContentFile.Quote("false", "a", "date: 2025\nstatus: misattributed\nstances: {topic: t, stance: open}"),
    ];

    [Fact]
    public void Stances_are_latest_first_with_undated_ones_last()
    {
        var graph = ContentFile.Link(Files);

        Assert.Equal(["new", "old", "undated"], graph.Of("person:a").Stances.Select(s => s.Quote.Id));
        Assert.Equal(["new", "between", "old", "undated"], graph.Of("topic:t").Stances.Select(s => s.Quote.Id));
    }

    [Fact]
    public void The_position_of_a_person_is_the_latest_dated_one()
    {
        using var site = new TestSite(Files);
        var position = Cast.Parse(site.Publish()["people/a/index.html"]).QuerySelector(".positions li")!;

        Assert.Equal("Closed", position.QuerySelector("strong")!.TextContent);
        Assert.Equal("2024-03", position.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.NotNull(position.QuerySelector("a[href='../../quotes/new/']"));
    }

    [Fact]
    public void A_person_with_only_undated_quotations_has_a_stance()
    {
        var graph = ContentFile.Link(Files.Where(f =>
            !f.Path.Contains("old", StringComparison.Ordinal) && !f.Path.Contains("new", StringComparison.Ordinal)));

        Assert.Equal(["undated"], graph.Of("person:a").Stances.Select(s => s.Quote.Id));
    }

    [Theory]
    [InlineData("{topic: t, stance: opne}", "SG0206 opne")]
    [InlineData("{topic: tt, stance: open}", "SG0203 tt")]
    [InlineData("{topic: a, stance: open}", "SG0202 a")]
    public void A_stance_that_does_not_exist_is_an_error(string stance, string complaint)
    {
        var wrong = ContentFile.Quote("wrong", "a", "stances:\n  - {topic: t, stance: open}\n  - " + stance);
        using var site = new TestSite([.. Files, wrong]);

        Assert.Equal([complaint], site.Problems().Select(Cast.Complaint));
    }
}
