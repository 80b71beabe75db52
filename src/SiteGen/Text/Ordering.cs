namespace SiteGen.Text;

/// <summary>Puts in order what mostly is in order already.</summary>
internal static class Ordering
{
    /// <summary>The items in order; those that are equal stay as they stand. The same list if there is nothing to do.</summary>
    public static List<T> InOrder<T>(List<T> items, Comparison<T> comparison)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (comparison(items[i - 1], items[i]) > 0)
            {
                return [.. items.Order(Comparer<T>.Create(comparison))];
            }
        }

        return items;
    }

    /// <summary>The item that stands a step away from another; null if there is none, or if the other is not among them.</summary>
    /// <param name="items">All items, in order.</param>
    /// <param name="item">The other.</param>
    /// <param name="order">Their order.</param>
    /// <param name="step">1 for the next one, -1 for the one before.</param>
    public static T? Neighbour<T>(T[] items, T item, IComparer<T> order, int step)
        where T : class
    {
        var at = Array.BinarySearch(items, item, order);
        return at < 0 || at + step < 0 || at + step >= items.Length ? null : items[at + step];
    }
}
