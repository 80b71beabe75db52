using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// Makes ids of quotations like those that editors choose: who, the first telling words, and the year, such as
/// <c>musk-opposite-open-intended-2020</c>.
/// </summary>
internal static class QuoteId
{
    private const int TellingWords = 3;

    /// <summary>The shortest word that may tell something.</summary>
    private const int MinimumLength = 4;

    /// <summary>Words that tell nothing about a quotation, in English; in other languages the length decides.</summary>
    private static readonly HashSet<string> CommonWords = new(
        [
            "about", "after", "again", "also", "although", "always", "because", "been", "before", "being", "both",
            "cannot", "come", "could", "dear", "does", "doing", "dont", "down", "each", "even", "ever", "every", "from",
            "have", "having", "here", "into", "just", "know", "like", "made", "make", "many", "more", "most", "much",
            "must", "never", "only", "other", "ours", "over", "quite", "really", "said", "same", "says", "shall",
            "should", "some", "still", "such", "than", "that", "thats", "their", "them", "then", "there", "these",
            "they", "theyre", "thing", "things", "think", "this", "those", "though", "through", "upon", "very", "want",
            "well", "were", "what", "when", "where", "which", "while", "will", "with", "without", "would", "your",
        ],
        StringComparer.Ordinal);

    /// <summary>Makes an id that is free.</summary>
    /// <param name="speaker">Who said the words.</param>
    /// <param name="words">The words.</param>
    /// <param name="date">When; null if that is not known.</param>
    /// <param name="isTaken">Whether a quotation has an id.</param>
    public static string Make(Entity speaker, string words, EdtfDate? date, Func<string, bool> isTaken)
    {
        string[] all =
        [
            .. WhiteSpace.Split(words).SelectMany(w => EntityId.From(w).Split('-')).Where(w => EntityId.IsValid(w)),
        ];
        string[] telling = [.. all.Where(w => w.Length >= MinimumLength && !CommonWords.Contains(w))];
        telling = telling.Length > 0 ? telling : all;
        string[] year = date is null ? [] : [YearOf(date)];
        for (var count = Math.Min(TellingWords, telling.Length); count <= telling.Length; count++)
        {
            var id = Join(telling[..count]);
            if (!isTaken(id))
            {
                return id;
            }
        }

        for (var number = 2; ; number++)
        {
            var first = Join(telling[..Math.Min(TellingWords, telling.Length)]);
            var id = string.Create(CultureInfo.InvariantCulture, $"{first}-{number}");
            if (!isTaken(id))
            {
                return id;
            }
        }

        string Join(string[] tellingWords) => string.Join('-', [NameOf(speaker), .. tellingWords, .. year]);
    }

    private static string YearOf(EdtfDate date) => date.Year < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{1 - date.Year}bc")
        : date.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The surname of a person, in the form of an id.</summary>
    private static string NameOf(Entity speaker)
    {
        var surname = speaker is Person { SortName: { } sortName } && sortName.Contains(',', StringComparison.Ordinal)
            ? EntityId.From(sortName[..sortName.IndexOf(',', StringComparison.Ordinal)])
            : speaker is Person ? speaker.Id[(speaker.Id.LastIndexOf('-') + 1)..]
            : speaker.Id;
        return EntityId.IsValid(surname) ? surname : speaker.Id;
    }
}
