using SiteGen.Content.Entities;
using SiteGen.Languages;

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
    internal static string Join(IReadOnlyList<QuoteSpeaker> speakers, Language language) =>
        speakers.Count <= MostNames
            ? language.And.Join([.. speakers.Select(s => s.Name)])
            : language.Say(
                "common.names_and_others", speakers.Count - 2,
                ("first", speakers[0].Name), ("second", speakers[1].Name));
}
