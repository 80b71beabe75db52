using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>Of which entities something follows from what another one says: that it leads to them, or is their neighbour.</summary>
internal static class Influences
{
    /// <summary>Finds them for all entities of a site.</summary>
    /// <param name="gathered">What leads to each entity.</param>
    /// <param name="rows">Entities in orders in which their neighbours are shown.</param>
    /// <param name="numbers">The numbers of all entities.</param>
    /// <returns>The numbers of those that something follows for, in order, by the number of the entity that it follows from.</returns>
    public static int[][] Of(Dictionary<Entity, Gathered> gathered, IReadOnlyList<Entity[]> rows, EntityNumbers numbers)
    {
        var influenced = new List<int>?[numbers.Count];
        var members = new List<Entity>();
        foreach (var (entity, connections) in gathered)
        {
            // References may lead to what is not part of the site.
            var number = numbers.Of(entity);
            if (number < 0)
            {
                continue;
            }

            members.Clear();
            connections.AddMembersTo(members);
            foreach (var member in members)
            {
                Add(member, number);
            }
        }

        foreach (var row in rows)
        {
            for (var i = 1; i < row.Length; i++)
            {
                Add(row[i - 1], numbers.Of(row[i]));
                Add(row[i], numbers.Of(row[i - 1]));
            }
        }

        return [.. influenced.Select(list => list is null ? [] : InOrder(list))];

        void Add(Entity from, int number)
        {
            // Drafts may be among them, which are not part of the site.
            if (numbers.Of(from) is not (>= 0 and var influencing))
            {
                return;
            }

            var list = influenced[influencing] ??= [];
            if (list.Count == 0 || list[^1] != number)
            {
                list.Add(number);
            }
        }
    }

    private static int[] InOrder(List<int> numbers)
    {
        numbers.Sort();
        return [.. numbers.Distinct()];
    }
}
