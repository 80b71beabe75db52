using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>What <see cref="Verifier"/> reports.</summary>
internal static partial class VerifierMessages
{
    private const string SayWhy = "or say in 'wording' or 'status' why they differ";

    /// <summary>The maximum number of characters that a message shows of what is left out.</summary>
    private const int MaximumOmission = 300;

    /// <summary>Reports that the words, the source or the archived text changed since they were verified.</summary>
    public static Diagnostic? ExplainStale(VerifiableText text, LockEntry? entry, Archive archive, Finding finding)
    {
        if (entry?.TextHash is null)
        {
            return null;
        }

        var source = text.Source.Id;
        var day = IsoDay.Format(entry.Day!.Value);
        var archived = archive.Find(source).ToArray();
        var change = entry.Source != source
            ? $"its source was '{entry.Source}' when it was verified on {day}"
            : entry.WordsHash != ContentHash.OfWords(text.Words)
            ? $"its words changed since they were verified on {day}"
            : archived.Length > 0 && !archived.Any(t => t.Hash == entry.TextHash || IsSameFile(t, entry, finding))
            ? $"the archived text of '{source}' changed since it was verified on {day}"
            : null;
        return change is null ? null : new(
            Rules.QuoteStale,
            text.Quote.File,
            text.Span,
            $"the record of '{text.Id}' is stale: {change}",
            archived.Length > 0
                ? "if the change is intended, run 'sitegen verify'"
                : $"undo the change, or save the text of the source as content/archive/{source}.txt "
                    + "and run 'sitegen verify'");
    }

    /// <summary>Reports words that are not in the text, unless the quotation says why.</summary>
    /// <param name="text">The words.</param>
    /// <param name="finding">How well they match the text.</param>
    /// <param name="recordedOn">
    /// The day of the lockfile's entry, if the finding comes from there; otherwise null.
    /// </param>
    public static Diagnostic? ExplainMismatch(VerifiableText text, Finding finding, DateOnly? recordedOn)
    {
        if (!finding.Level.IsMismatch() || text.Excuses(finding.Level))
        {
            return null;
        }

        var source = text.Source.Id;
        var day = recordedOn?.ToString("', as verified on 'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return finding.Level switch
        {
            VerificationLevel.Altered => new(
                Rules.QuoteAltered,
                text.Quote.File,
                FirstDifference(text, finding.Difference),
                $"'{text.Id}' is altered: its words differ from the text of '{source}'{day}",
                finding.Difference is { IsSame: false } difference
                    ? $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}"
                    : $"correct the words, {SayWhy}"),
            VerificationLevel.Elsewhere => new(
                Rules.QuoteElsewhere,
                text.Quote.File,
                text.Span,
                $"'{text.Id}' is elsewhere: its words are not in the text of '{source}', "
                    + $"but in that of '{finding.FoundIn}'{day}",
                $"name '{finding.FoundIn}' as the source, {SayWhy}"),
            _ => new(
                Rules.QuoteAbsent,
                text.Quote.File,
                text.Span,
                $"'{text.Id}' is absent: the text of '{source}' has nothing like its words{day}",
                $"check that the source is the right one and its text complete, {SayWhy}"),
        };
    }

    /// <summary>
    /// Reports words that the lockfile does not have, or that were not yet verified against their text.
    /// </summary>
    public static Diagnostic? ExplainUnrecorded(VerifiableText text, Finding finding, LockEntry? entry)
    {
        var message = entry is null ? $"'{text.Id}' is not in {Lockfile.Path}"
            : entry.TextHash is null && finding.Level != VerificationLevel.Unarchived
                ? $"'{text.Source.Id}' has an archived text now, but '{text.Id}' is not yet verified against it"
            : null;
        return message is null
            ? null
            : new(Rules.QuoteNotRecorded, text.Quote.File, text.Span, message, "run 'sitegen verify'");
    }

    /// <summary>Reports what elisions leave out that may change the meaning, unless an editor looked at it.</summary>
    public static IEnumerable<Diagnostic> ExplainOmissions(VerifiableText text, Finding finding) =>
        text.Quote.IsElisionChecked || finding.Level != VerificationLevel.Elided ? []
        : finding.Omissions.Where(o => o.Concern is not null).Select(omission => new Diagnostic(
            Rules.ElisionConcern,
            text.Quote.File,
            BracketOf(text, omission.Gap),
            $"'{text.Id}' leaves out {omission.Concern}: “{Shorten(omission.Words)}”",
            "quote these words; or write 'elision: checked' if the meaning is the same without them"));

    /// <summary>
    /// Returns whether a text differs from that of a record only because it is extracted in another way. Earlier
    /// records do not say from which file, so the words must be found as well as before.
    /// </summary>
    private static bool IsSameFile(ArchivedText archived, LockEntry entry, Finding finding) =>
        archived.FileHash == (entry.FileHash ?? entry.TextHash)
        || (entry.FileHash is null && archived.FileHash != archived.Hash
            && !(finding.Level.IsMismatch() && finding.Level > entry.Level));

    /// <summary>
    /// Returns the position of the first word that differs. Markdown may be between the words of the file, so the word
    /// may not be found; the position is then that of all words.
    /// </summary>
    private static SourceSpan FirstDifference(VerifiableText text, WordDifference? difference) =>
        difference?.FirstChange is var (start, length) ? Locate(text, start, length) : text.Span;

    /// <summary>Returns the position of the brackets of a gap: those with words before and after them.</summary>
    private static SourceSpan BracketOf(VerifiableText text, int gap)
    {
        var brackets = new List<Match>();
        var end = 0;
        foreach (Match bracket in Bracket().Matches(text.Words))
        {
            if (HasWord(text.Words[end..bracket.Index]))
            {
                brackets.Add(bracket);
            }

            end = bracket.Index + bracket.Length;
        }

        return brackets.ElementAtOrDefault(gap) is { } found
            ? Locate(text, found.Index, found.Length) : text.Span;
    }

    private static bool HasWord(string text) => text.EnumerateRunes().Any(WordBoundary.IsWordCharacter);

    private static SourceSpan Locate(VerifiableText text, int start, int length)
    {
        var file = text.Quote.File;
        var region = text.Version == 0
            ? SourceSpan.FromBounds(text.Quote.BodyStart, file.Text.Length)
            : text.Span;
        var offset = Occurrence.FindInSource(file.Slice(region), text.Words, start, length);
        return offset < 0 ? text.Span : new(region.Start + offset, length);
    }

    /// <summary>Shortens in the middle: both ends of what is left out tell what the words around it join.</summary>
    private static string Shorten(string words)
    {
        if (words.Length <= MaximumOmission)
        {
            return words;
        }

        var start = words.LastIndexOf(' ', MaximumOmission / 2);
        var end = words.IndexOf(' ', words.Length - (MaximumOmission / 2));
        return start < 0 || end < 0 ? Excerpt.Shorten(words, MaximumOmission)
            : $"{words[..start]} … {words[(end + 1)..]}";
    }

    [GeneratedRegex(@"\[[^\[\]]*\]|\(\s*(?:…|\.\s*\.\s*\.)\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
