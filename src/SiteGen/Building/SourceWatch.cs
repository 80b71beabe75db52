using SiteGen.Evidence;
using SiteGen.Evidence.Fetching;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>
/// Compares verified quotations with what their sources say today. It needs no archived texts: the words of a verified
/// quotation are known.
/// </summary>
public sealed class SourceWatch
{
    private readonly ArchiveIntake _archive;
    private readonly ILookup<string, VerifiableText> _texts;

    /// <param name="archive">The archive of the site.</param>
    public SourceWatch(ArchiveIntake archive)
    {
        _archive = archive;
        _texts = VerifiableTexts.Of(archive.Graph)
            .Where(t => archive.Verified.Find(t.Id) is { } entry && entry.Level.IsVerified()
                && entry.WordsHash == ContentHash.OfWords(t.Words) && entry.Source == t.Source.Id)
            .ToLookup(t => t.Source.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether verified quotations are from a source.</summary>
    public bool Has(string sourceId) => _texts.Contains(sourceId);

    /// <summary>Compares the words from a source with what was got.</summary>
    /// <param name="result">What became of the request for the source.</param>
    /// <param name="content">The bytes of the file; empty if there is none.</param>
    public IReadOnlyList<WatchedWords> Compare(FetchResult result, ReadOnlyMemory<byte> content)
    {
        return [.. Look(result, content).Select(w => w with
        {
            KnownCopy = PublicCopy.FirstOf(_archive.Lock, w.Text.Source)?.Address,
        })];
    }

    private IReadOnlyList<WatchedWords> Look(FetchResult result, ReadOnlyMemory<byte> content)
    {
        var texts = _texts[result.Request.Id];
        var own = result.Failed.FirstOrDefault(f => f.Place == FetchPlace.Address);
        var absence = own?.Kind is FetchFailureKind.NotFound or FetchFailureKind.Gone
            ? WatchState.Gone : WatchState.NotReachable;
        if (result is not Fetched fetched)
        {
            return [.. texts.Select(t => new WatchedWords(t, absence) { Reason = own?.Reason })];
        }

        var capture = SourceRequests.CaptureOf(fetched, content);
        var file = new ArchiveFile(
            $"{ArchiveFolder.Folder}/{capture.SourceId}{capture.Extension}", capture.Format, content);
        var use = FileUse.Of(capture.SourceId, _archive.Lock, _archive.Graph.Index) with
        {
            MediaType = capture.MediaType,
        };
        var extracted = TextExtractor.Extract(file, use);
        if (extracted.Text is not { } text)
        {
            return
            [
                .. texts.Select(t => new WatchedWords(t, WatchState.NotReachable)
                {
                    Reason = extracted.Problem!.Message,
                }),
            ];
        }

        var today = new Archive([text]);
        return own is null ? [.. texts.Select(t => Compare(t, today, text))]
            // Only a web archive has it.
            : [.. texts.Select(t => new WatchedWords(t, absence)
            {
                Reason = own.Reason,
                Copy = Compare(t, today, text).State == WatchState.Same ? fetched.Final.AbsoluteUri : null,
            })];
    }

    /// <summary>Adds what was seen today to what was seen before.</summary>
    /// <param name="before">What was seen before.</param>
    /// <param name="seen">What was seen today.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Observation> Note(
        IReadOnlyList<Observation> before, IEnumerable<WatchedWords> seen, DateOnly today)
    {
        var observations = before.ToList();
        foreach (var words in seen)
        {
            if (StateOf(words.State) is not { } state)
            {
                continue;
            }

            var at = observations.FindLastIndex(o => o.Quote == words.Text.Id);
            if (at >= 0 && observations[at].State == state && observations[at].Words == words.Difference)
            {
                // A clock that was wrong before does not turn the days round.
                observations[at] = observations[at] with { Last = Later(observations[at].Last, today) };
            }
            else if (at >= 0 || state != ObservationState.Same)
            {
                // That the words are still there is worth recording only if they were not before.
                observations.Add(new(words.Text.Id, state, today, today, words.Difference));
            }
        }

        return observations;
    }

    private static WatchedWords Compare(VerifiableText words, Archive today, ArchivedText text)
    {
        var finding = today.Verify(words.Words, words.Source.Id, words.Language);
        return finding.Level.IsVerified() || finding.Level == VerificationLevel.Ambiguous
            ? new(words, WatchState.Same)
            : finding is { Level: VerificationLevel.Altered, Passage: var (start, end) }
            ? new(words, WatchState.Otherwise)
            {
                Difference = WordDifference.Between(words.Words, text.Text[start..end]).ToLine(),
            }
            : new(words, WatchState.Gone) { Reason = "nothing like them is in it" };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static ObservationState? StateOf(WatchState state) => state switch
    {
        WatchState.Same => ObservationState.Same,
        WatchState.Otherwise => ObservationState.Otherwise,
        WatchState.Gone => ObservationState.Gone,
        _ => null,
    };
}
