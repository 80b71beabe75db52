using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The number of each entity of a site: the place of its file among the content files, from 0.</summary>
public sealed class EntityNumbers
{
    private readonly int _firstSerial;

    /// <summary>By serial, from the first one; -1 for entities of other sites.</summary>
    private readonly int[] _bySerial;

    private readonly Entity?[] _byNumber;

    /// <param name="entities">The entities, each at the place of its file; null for files that are not part of the site.</param>
    public EntityNumbers(IReadOnlyList<Entity?> entities)
    {
        _byNumber = [.. entities];
        var (first, last) = (int.MaxValue, 0);
        foreach (var entity in entities.OfType<Entity>())
        {
            (first, last) = (Math.Min(first, entity.Serial), Math.Max(last, entity.Serial));
        }

        _firstSerial = first;
        _bySerial = new int[last < first ? 0 : last - first + 1];
        Array.Fill(_bySerial, -1);
        foreach (var (number, entity) in entities.Index())
        {
            if (entity is not null)
            {
                _bySerial[entity.Serial - first] = number;
            }
        }
    }

    /// <summary>How many numbers there are, also of files without an entity.</summary>
    public int Count => _byNumber.Length;

    /// <summary>The entity of a number; null where the file is not part of the site.</summary>
    public Entity? this[int number] => _byNumber[number];

    /// <summary>The number of an entity; -1 if it is not of the site.</summary>
    public int Of(Entity entity) => Of(entity.Serial);

    /// <summary>The number of the entity with a serial; -1 if it is not of the site.</summary>
    internal int Of(int serial) => (uint)(serial - _firstSerial) < (uint)_bySerial.Length ? _bySerial[serial - _firstSerial] : -1;
}
