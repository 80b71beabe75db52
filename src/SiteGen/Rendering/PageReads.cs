using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Rendering;

/// <summary>Whose texts each page shows, or was rendered with.</summary>
/// <param name="numbers">The number of each entity, from 0, by which it is noted.</param>
public sealed class PageReads(IReadOnlyDictionary<Entity, int> numbers) : IDisposable
{
    /// <summary>For each entity, the last page of this thread that it was noted for; all pages ever rendered are counted from 1.</summary>
    private readonly ThreadLocal<int[]> _last = new(() => new int[numbers.Count == 0 ? 0 : numbers.Values.Max() + 1]);

    private int[]?[] _ofPages = [];
    private int _before;

    /// <summary>The numbers of those whose texts a page was rendered with, each once, in no order; null if it was not rendered.</summary>
    /// <param name="page">Its place among the pages that were rendered.</param>
    public IReadOnlyList<int>? Of(int page) => _ofPages[page];

    /// <inheritdoc/>
    public void Dispose() => _last.Dispose();

    /// <summary>Begins anew.</summary>
    /// <param name="count">How many pages will be rendered.</param>
    internal void Expect(int count) => (_before, _ofPages) = (_before + _ofPages.Length, new int[count][]);

    /// <summary>Begins to note for a page that is rendered on this thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="graph">The site.</param>
    internal static void Begin(PlannedPage page, SiteGraph graph)
    {
        MarkupReads.Begin();
        // Its title and description may have been made before.
        if (page.Entity is not null)
        {
            graph.MarkupOf(page.Entity);
        }
    }

    /// <summary>Keeps what was noted for a page that has been rendered.</summary>
    /// <param name="page">Its place among the pages that are rendered.</param>
    internal void Keep(int page)
    {
        var (last, counted) = (_last.Value!, _before + page + 1);
        var read = new List<int>();
        foreach (var text in MarkupReads.Log)
        {
            var number = numbers[text.Owner];
            if (last[number] != counted)
            {
                last[number] = counted;
                read.Add(number);
            }
        }

        _ofPages[page] = [.. read];
    }
}
