using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Linking;

namespace SiteGen.Tests.Linking;

/// <summary>
/// Entries of a timeline are sorted by the first day of their dates, then finer precision first, then by
/// <c>order</c>, then by id.
/// </summary>
public class TimelineOrderTests
{
    private static readonly string[] Dates =
    [
        "2017", "2017-12-31", "2018", "2018?", "2018-01", "2018-01-01", "2018-01-01~", "2018-01-15", "2018-02",
        "2018-02-20%", "2018/2020", "2018-01-01/2018-01-03", "2018-01/..", "../2018", "../2016-05",
        "2018-01/2018-02-03", "2019~", "0000", "9999-12-31",
    ];

    [Fact]
    public void Entries_are_sorted_by_date_precision_order_and_id()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("p"),
            ContentFile.Source("s"),
            ContentFile.Event("i-feb", "2018-02"),
            ContentFile.Event("h-15th", "2018-01-15"),
            ContentFile.Event("g-year", "2018"),
            ContentFile.Event("f-month", "2018-01~"),
            ContentFile.Event("e-day", "2018-01-01", "order: 2"),
            ContentFile.Quote("d-day", "p", "date: 2018-01-01?\norder: 1"),
            ContentFile.Event("c-day", "2018-01-01"),
            ContentFile.Event("b-before", "2017-12-31"),
            ContentFile.Event("z-open", "../2019"),
            ContentFile.Quote("a-undated", "p"),
            ContentFile.Event("j-negative", "2018-02", "order: -1"));

        Assert.Equal(
            [
                "z-open", "b-before", "c-day", "d-day", "e-day", "f-month", "g-year", "h-15th", "j-negative", "i-feb",
            ],
            graph.Timeline.Select(e => e.Entity.Id));
    }

    [Fact]
    public void Undated_quotations_are_not_on_the_timeline_but_last_in_lists()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("p"),
            ContentFile.Source("s"),
            ContentFile.Quote("b", "p"),
            ContentFile.Quote("a", "p", "published: 2020"),
            ContentFile.Quote("c", "p", "date: 2021"),
            ContentFile.Quote("d", "p", "order: -1"));

        Assert.Equal(["c"], graph.Timeline.Select(e => e.Entity.Id));
        Assert.Equal(["c", "d", "a", "b"], graph.Quotes.Select(q => q.Id));
        Assert.Equal(["c", "d", "a", "b"], graph.Of("person:p").Said.Select(q => q.Id));
    }

    [Fact]
    public void Random_entries_are_sorted_whatever_their_order_before()
    {
        var gen = from ids in Gen.Int[0, 30].Array[2, 24]
                  from dates in Gen.Int[0, Dates.Length - 1].Array[24]
                  from orders in Gen.Int[-1, 1].Array[24]
                  from quotes in Gen.Bool.Array[24]
                  from seed in Gen.Int
                  select ids.Distinct()
                      .Select((id, i) => (
                          Id: $"n{id}", Date: Dates[dates[i]], Order: orders[i], IsQuote: quotes[i], Seed: seed))
                      .ToArray();

        gen.SampleSeeded(
            entries =>
            {
                var files = entries.Select(e => e.IsQuote
                    ? ContentFile.Quote(e.Id, "p", $"date: {e.Date}\norder: {e.Order}")
                    : ContentFile.Event(e.Id, e.Date, $"people: p\norder: {e.Order}"));
                var graph = ContentFile.Link([ContentFile.Person("p"), ContentFile.Source("s"), .. files]);
                var expected = graph.Timeline
                    .OrderBy(e => e.Date.FirstDay)
                    .ThenByDescending(e => (int)e.Date.Precision)
                    .ThenBy(e => e.Order)
                    .ThenBy(e => e.Entity.Id, StringComparer.Ordinal)
                    .ToArray();
                var shuffled = graph.Timeline.ToArray();
                new Random(entries[0].Seed).Shuffle(shuffled);
                var sorted = shuffled.ToList();
                sorted.Sort(TimelineEntry.Compare);

                Assert.Equal(entries.Length, graph.Timeline.Count);
                Assert.Equal(expected, graph.Timeline);
                Assert.Equal(expected, sorted);
                Assert.Equal(expected, graph.Of("person:p").Timeline);
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void An_event_and_a_quotation_with_the_same_id_have_a_fixed_order()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("p"),
            ContentFile.Source("s"),
            ContentFile.Quote("same", "p", "date: 2018"),
            ContentFile.Event("same", "2018"));
        var reversed = graph.Timeline.Reverse().ToList();
        reversed.Sort(TimelineEntry.Compare);

        Assert.Equal(["t-event-same", "t-quote-same"], graph.Timeline.Select(e => e.Anchor));
        Assert.Equal(graph.Timeline, reversed);
    }

    [Fact]
    public void An_entry_is_on_the_timeline_of_each_entity_it_names_once()
    {
        var graph = ContentFile.Link(
            ContentFile.Person("p"),
            ContentFile.Person("r"),
            ContentFile.Organization("o"),
            ContentFile.Topic("t"),
            ContentFile.Source("s"),
            ContentFile.Quote("q", "p", "date: 2019\ntopics: [t, t]\nabout: r"),
            ContentFile.Event("e", "2018", "people: [p, p, r]\norganizations: o\ntopics: t"));

        Assert.Equal(["e", "q"], graph.Of("person:p").Timeline.Select(e => e.Entity.Id));
        Assert.Equal(["e", "q"], graph.Of("topic:t").Timeline.Select(e => e.Entity.Id));
        Assert.Equal(["e"], graph.Of("person:r").Timeline.Select(e => e.Entity.Id));
        Assert.Equal(["e"], graph.Of("organization:o").Timeline.Select(e => e.Entity.Id));
    }
}
