using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;
using SiteGen.Quotations;

namespace SiteGen.Linking;

/// <summary>
/// What was seen of the words of a quotation when their source was got again: what and when, and no conclusions.
/// </summary>
/// <param name="Observation">What was seen last.</param>
/// <param name="Text">The line, without a full stop.</param>
public sealed partial record ObservationLine(Observation Observation, string Text)
{
    /// <summary>
    /// Returns what was seen of the words of a quotation and of those before translation; nothing if the source was
    /// never seen to differ.
    /// </summary>
    public static IReadOnlyList<ObservationLine> Of(SiteGraph graph, ArchiveLock archiveLock, Quote quote) =>
    [
        .. ((string[])[quote.Id, $"{quote.Id}#original"])
            .Select(id => archiveLock.ObservationsOf(id).LastOrDefault()).OfType<Observation>()
            .Select(o => new ObservationLine(o, Describe(graph, o))),
    ];

    /// <summary>The words that differ: those of the quotation as lost, those of the source as changed.</summary>
    public IReadOnlyList<DifferencePart> Parts
    {
        get
        {
            var parts = new List<DifferencePart>();
            var words = Observation.State == ObservationState.Otherwise ? Observation.Words ?? "" : "";
            var end = 0;
            foreach (Match match in Change().Matches(words))
            {
                Add(words[end..match.Index], isChanged: false, isLost: false);
                Add(match.Groups["lost"].Value, isChanged: false, isLost: true);
                Add(match.Groups["new"].Value, isChanged: true, isLost: false);
                end = match.Index + match.Length;
            }

            Add(words[end..], isChanged: false, isLost: false);
            return parts;

            void Add(string text, bool isChanged, bool isLost)
            {
                if (text.Length > 0)
                {
                    parts.Add(new(text, isChanged) { IsLost = isLost });
                }
            }
        }
    }

    private static string Describe(SiteGraph graph, Observation seen)
    {
        var isOriginal = seen.Quote.EndsWith("#original", StringComparison.Ordinal);
        var language = graph.Language;
        var (since, last) = (Format(graph, seen.Since), Format(graph, seen.Last));
        var what = seen.State switch
        {
            ObservationState.Otherwise => language.Say("observations.differs"),
            ObservationState.Gone => isOriginal ? language.Say("observations.original_gone")
                : language.Say("observations.gone"),
            _ => language.Say("observations.as_quoted"),
        };
        return seen.Last > seen.Since
            ? language.Say("observations.seen_again", ("what", what), ("date", since), ("last", last))
            : language.Say("observations.seen", ("what", what), ("date", since));
    }

    private static string Format(SiteGraph graph, DateOnly day) => graph.Language.Dates.Long(EdtfDate.OfDay(day));

    [GeneratedRegex(@"\[-(?<lost>.*?)-\]|\{\+(?<new>.*?)\+\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Change();
}
