namespace SiteGen.Text;

/// <summary>Sorts lists, and searches sorted ones.</summary>
internal static class Ordering
{
    /// <summary>
    /// Returns the items in order; the sort is stable. A list that is already sorted is returned as it is.
    /// </summary>
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

    /// <summary>
    /// Returns the next or previous item, or null if there is none or the list does not contain the item.
    /// </summary>
    /// <param name="items">The sorted list.</param>
    /// <param name="item">The item.</param>
    /// <param name="order">The order of the list.</param>
    /// <param name="step">1 for the next item, -1 for the previous one.</param>
    public static T? Neighbour<T>(T[] items, T item, IComparer<T> order, int step)
        where T : class
    {
        var at = Array.BinarySearch(items, item, order);
        return at < 0 || at + step < 0 || at + step >= items.Length ? null : items[at + step];
    }
}
