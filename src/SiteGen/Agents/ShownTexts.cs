using System.Collections.Concurrent;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// Counts what a program has seen of archived texts, beside the words that it asked for. What it has of each is
/// limited, so that it cannot read a text piece by piece.
/// </summary>
internal sealed class ShownTexts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one more passage of the text of a source; returns whether more of it may be shown.</summary>
    public bool MayShow(string sourceId) =>
        _counts.AddOrUpdate(sourceId, 1, static (_, count) => count < int.MaxValue ? count + 1 : count)
            <= Limits.ToolSurroundings;
}
