using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>Who said a quotation.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Entity">The person or organization; null for somebody without a page.</param>
/// <param name="Role">What somebody without a page was; null if it is not said.</param>
public sealed record QuoteSpeaker(string Name, Entity? Entity, string? Role)
{
    /// <summary>The most names that are written out; of more, the first two are, and the others are counted.</summary>
    private const int MostNames = 3;

    /// <summary>
    /// Returns several names as readers see them: <c>Ann Lee and Bob Roe</c>, <c>Ann Lee, Bob Roe and 12 others</c>.
    /// </summary>
    public static string Join(IReadOnlyList<QuoteSpeaker> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        return speakers.Count switch
        {
            0 => "",
            1 => speakers[0].Name,
            <= MostNames => $"{string.Join(", ", speakers.SkipLast(1).Select(s => s.Name))} and {speakers[^1].Name}",
            _ => FormattableString.Invariant(
                $"{speakers[0].Name}, {speakers[1].Name} and {speakers.Count - 2} others"),
        };
    }
}
