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
}
