using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Rendering;

/// <summary>What of the site each page shows, or was rendered with.</summary>
/// <param name="numbers">The numbers of entities, by which they are noted.</param>
public sealed class PageReads(EntityNumbers numbers) : IDisposable
{
    private readonly ThreadLocal<Seen> _seen = new(() => new(numbers));

    private PagePrint[] _ofPages = [];

    /// <summary>What a page was rendered with.</summary>
    /// <param name="page">Its place among the pages that were rendered.</param>
    public PagePrint Of(int page) => _ofPages[page];

    /// <inheritdoc/>
    public void Dispose() => _seen.Dispose();

    /// <summary>Begins anew.</summary>
    /// <param name="count">How many pages will be rendered.</param>
    internal void Expect(int count) => _ofPages = new PagePrint[count];

    /// <summary>Begins to note for a page that is rendered on this thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="graph">The site.</param>
    internal static void Begin(PlannedPage page, SiteGraph graph)
    {
        GraphReads.Begin();
        foreach (var basis in page.Basis ?? [])
        {
            GraphReads.Note(basis);
            GraphReads.Note(basis, ReadKind.Connections);
        }

        if (page.Entity is not { } entity)
        {
            if (page.Basis is null)
            {
                // What it lists was chosen when it was planned.
                GraphReads.NoteSite();
            }

            return;
        }

        // What is said of it may have been made before: its title, its description and what its card says.
        GraphReads.Note(entity);
        GraphReads.Note(entity, ReadKind.Connections);
        graph.MarkupOf(entity);
        if (entity is Quote quote)
        {
            graph.Find(quote.Speaker);
            graph.Find(quote.Source);
        }
        else if (entity is Article article)
        {
            foreach (var author in article.Authors)
            {
                graph.Find(author.Reference);
            }
        }
    }

    /// <summary>Keeps what was noted for a page that has been rendered.</summary>
    /// <param name="page">Its place among the pages that are rendered.</param>
    internal void Keep(int page) => _ofPages[page] = _seen.Value!.ToPrint(GraphReads.Current!);

    /// <summary>Finds out what was read several times.</summary>
    private sealed class Seen(EntityNumbers numbers)
    {
        /// <summary>For each read, as <see cref="PagePrint"/> notes it, the last page for which it was seen; pages are counted from 1.</summary>
        private readonly int[] _last = new int[Read.Of(numbers.Count, default)];
        private readonly List<int> _each = [];
        private int _pages;

        public PagePrint ToPrint(ReadsLog log)
        {
            _pages++;
            _each.Clear();
            foreach (var noted in log.Reads)
            {
                // What may change with any entity need not tell with which.
                if (log.IsOfSite && Read.KindOf(noted) != ReadKind.Text)
                {
                    continue;
                }

                var read = Read.Of(numbers.Of(Read.EntityOf(noted)), Read.KindOf(noted));
                if (_last[read] != _pages)
                {
                    _last[read] = _pages;
                    _each.Add(read);
                }
            }

            return new(_each.ToArray(), log.IsOfSite);
        }
    }
}
