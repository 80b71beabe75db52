using System.Runtime.InteropServices;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>What was read for one page.</summary>
internal sealed class ReadsLog
{
    private const int RecentCount = 256;

    /// <summary>What was read lately: most is read several times.</summary>
    private readonly int[] _recent = new int[RecentCount];

    private readonly List<int> _reads = [];
    private int _siteReads;
    private int _openParts;

    /// <summary>
    /// Each read (<see cref="Read"/>), by the serials of entities, some of them several times. Once something was read that may
    /// change with any entity, all but texts are left out.
    /// </summary>
    public ReadOnlySpan<int> Reads => CollectionsMarshal.AsSpan(_reads);

    /// <summary>Whether something was read that may change with any entity.</summary>
    public bool IsOfSite => _siteReads > 0;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _reads.Clear();
        (_siteReads, _openParts) = (0, 0);
        Array.Clear(_recent);
    }

    /// <summary>Adds a read.</summary>
    public void Add(Entity entity, ReadKind kind)
    {
        if (kind == ReadKind.Text || IsAllNoted)
        {
            Add(Read.Of(entity.Serial, kind));
        }
    }

    /// <summary>Adds what may change with any entity.</summary>
    public void AddSite() => _siteReads++;

    /// <summary>Adds what was read for something that is used again.</summary>
    public void Add(NotedReads reads)
    {
        var isAllNoted = IsAllNoted;
        foreach (var read in reads.Each)
        {
            if (isAllNoted || Read.KindOf(read) == ReadKind.Text)
            {
                Add(read);
            }
        }

        _siteReads += reads.IsOfSite ? 1 : 0;
    }

    /// <summary>A part of a page whose reads are asked for by themselves needs all of them.</summary>
    private bool IsAllNoted => _siteReads == 0 || _openParts > 0;

    /// <summary>Begins a part of the page whose reads will be asked for by themselves.</summary>
    /// <returns>Where it begins.</returns>
    public ReadsPlace BeginPart()
    {
        // What the page has read before, the part may read again.
        Array.Clear(_recent);
        _openParts++;
        return new(_reads.Count, _siteReads);
    }

    /// <summary>Ends the part that was begun last.</summary>
    public void EndPart() => _openParts--;

    /// <summary>What has been read since a part began.</summary>
    public NotedReads Since(ReadsPlace start) => new((_reads.Count - start.Count) switch
    {
        0 => [],
        1 => [_reads[start.Count]],
        _ => [.. _reads.Skip(start.Count).Distinct()],
    }, _siteReads > start.SiteReads);

    private void Add(int read)
    {
        ref var recent = ref _recent[(uint)read % RecentCount];
        if (recent != read)
        {
            recent = read;
            _reads.Add(read);
        }
    }
}

/// <summary>Where a part of a page begins, in what was read for it.</summary>
/// <param name="Count">How much had been noted.</param>
/// <param name="SiteReads">How many reads of what may change with any entity.</param>
internal readonly record struct ReadsPlace(int Count, int SiteReads);
