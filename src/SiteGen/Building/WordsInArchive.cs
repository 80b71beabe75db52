using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Finds words in the archived texts of a source, and says what is in the way.</summary>
internal static class WordsInArchive
{
    /// <summary>How many places a message names.</summary>
    private const int MaximumPlaces = 5;

    /// <summary>How many seconds the time that an editor names may be from that of the words.</summary>
    private const int Seconds = 15;

    /// <summary>Finds the words; otherwise says why they cannot be quoted.</summary>
    public static (Finding? Finding, QuoteResult.Refused? Refused) Find(
        VerifiableSite site, Source source, NewQuote wanted)
    {
        if (!site.Archive.Has(source.Id))
        {
            var unreadable = site.Diagnostics.FirstOrDefault(d => d.Rule == Rules.ArchiveFileUnreadable
                && CaptureName.SourceOf(Path.GetFileNameWithoutExtension(d.File.Path)) == source.Id);
            return Refuse(
                unreadable is null ? $"there is no archived text of '{source.Id}'"
                    : $"'{unreadable.File.Path}' cannot be read: {unreadable.Message}",
                unreadable?.Help ?? $"get one with 'sitegen archive fetch {source.Id}', or add a file that you have "
                    + $"with 'sitegen archive add {source.Id} FILE'");
        }

        var language = source.Language ?? site.Graph.Settings.Language;
        var place = wanted is { Page: null, Time: null } ? null : new WordsPlace(wanted.Page, wanted.Time, null);
        var finding = site.Archive.Verify(wanted.Words, source.Id, language, place);
        return finding.Level switch
        {
            VerificationLevel.Altered => Refuse(
                $"the text of '{source.Id}' reads differently",
                finding.Difference is { IsSame: false } difference
                    ? $"it has [-this-], you wrote {{+this+}}: {difference.ToLine(most: wanted.MostShown)}"
                    : null),
            VerificationLevel.Elsewhere => Refuse(
                $"the text of '{source.Id}' does not have these words, but that of '{finding.FoundIn}' does",
                $"name that source: sitegen quote {finding.FoundIn} …"),
            VerificationLevel.Absent => Refuse(
                $"the text of '{source.Id}' has nothing like these words",
                IsExcerpt(site, source) ? "it is an excerpt; add the rest with 'sitegen archive add'"
                    : "check the words, and that it is the right source"),
            _ when finding.Occurrences > 1 => Refuse(
                string.Create(CultureInfo.InvariantCulture,
                    $"the text of '{source.Id}' has these words {finding.Occurrences:#,0} times"),
                SayWhich(site.Archive.PositionsOf(finding.Text!, wanted.Words))),
            _ when IsElsewhereThanSaid(finding.Position, wanted) is { } where => Refuse(
                $"the text of '{source.Id}' has these words only {where}", "correct the place, or leave it out"),
            _ => (finding, null),
        };
    }

    private static (Finding?, QuoteResult.Refused) Refuse(string problem, string? help) => (null, new(problem, help));

    private static bool IsExcerpt(VerifiableSite site, Source source) =>
        site.ArchiveLock!.OfSource(source.Id) is var captures && captures.Any() && captures.All(c => c.IsExcerpt);

    /// <summary>Names what tells the places apart: pages or times where they differ, and more words always.</summary>
    private static string SayWhich(IReadOnlyList<TextPosition> places)
    {
        const string more = "give more of the words around them";
        string[] pages = [.. places.Select(VerificationLine.PageOf).OfType<string>().Distinct()];
        string[] times = [.. places.Select(p => p.Time).OfType<int>().Distinct().Select(RecordingTime.Format)];
        return times.Length > 1 ? $"say which with --time ({List(times)}), or {more}"
            : pages.Length > 1 ? $"say which with --page ({List(pages)}), or {more}"
            : more;

        static string List(string[] names) =>
            string.Join(", ", names.Take(MaximumPlaces)) + (names.Length > MaximumPlaces ? ", …" : "");
    }

    private static string? IsElsewhereThanSaid(TextPosition found, NewQuote wanted) =>
        wanted.Page is { } page && VerificationLine.PageOf(found) is { } label && page != label
            && page != found.Page?.ToString(CultureInfo.InvariantCulture) ? $"on page {label}"
        : wanted.Time is { } time && found.Time is { } seconds
            && (seconds < time.Start - Seconds || seconds > (time.End ?? time.Start) + Seconds)
            ? $"at {RecordingTime.Format(seconds)}"
        : null;

}
