using System.Text;
using SiteGen.Checks;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Writes quotations from words of archived texts, for <c>sitegen quote</c>: with the words exactly as they are there,
/// and recorded in the lockfile, so that they are verified from the beginning.
/// </summary>
public static class QuoteWriter
{
    /// <summary>Writes a quotation.</summary>
    /// <param name="sitePath">The folder that contains <c>content/</c>.</param>
    /// <param name="wanted">The words, and what is known of them.</param>
    /// <param name="today">The day for the lockfile.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="waits">Called once if another process changes the files of the site.</param>
    /// <exception cref="IOException">There is no site, another process is still busy, or the disk failed.</exception>
    public static QuoteResult Write(string sitePath, NewQuote wanted, DateOnly today, int jobs, Action waits)
    {
        using var siteLock = SiteLock.Take(sitePath, waits, Lockfile.Path);
        var result = Draft(SiteFolder.Read(sitePath, jobs), wanted, today, jobs);
        if (result is not QuoteResult.Drafted drafted)
        {
            return result;
        }

        var path = NewFiles.WriteContent(
            sitePath, drafted.File.Path, Encoding.UTF8.GetBytes(drafted.File.Text),
            new(Lockfile.Path, Encoding.UTF8.GetBytes(drafted.Record.ToText())));
        return new QuoteResult.Written(path, drafted.Entry, drafted.Diagnostics);
    }

    /// <summary>Makes a quotation without writing it.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="wanted">The words, and what is known of them.</param>
    /// <param name="today">The day for the lockfile.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="includeDrafts">Whether drafts are part of the site.</param>
    /// <returns>Anything but <see cref="QuoteResult.Written"/>.</returns>
    public static QuoteResult Draft(
        SiteFolder folder, NewQuote wanted, DateOnly today, int jobs, bool includeDrafts = true)
    {
        var site = VerifiableSite.Load(folder, jobs, includeDrafts);
        if (site is not { Lockfile: { } lockfile, ArchiveLock: not null })
        {
            return new QuoteResult.Unreadable([.. site.Diagnostics.Where(IsOfLock)]);
        }

        if (FindSource(site.Graph.Index, wanted.SourceId, out var refused) is not { } source
            || FindSpeakers(site.Graph, source, wanted.Speaker, ref refused) is not { } speakers)
        {
            return refused!;
        }

        var (finding, reason) = WordsInArchive.Find(site, source, wanted);
        if (finding is null)
        {
            return reason!;
        }

        var paragraphs = QuotableWords.Of(finding, wanted.Words);
        var words = string.Join(' ', paragraphs);
        var date = wanted.Date ?? source.Date;
        var index = site.Graph.Index;
        if (wanted.Id is { } id && index.Knows(EntityKind.Quote, id))
        {
            return new QuoteResult.Refused($"there is a quotation '{id}' already", "choose another id");
        }

        if (FindSame(site.Graph, speakers, words) is { } same)
        {
            return new QuoteResult.Refused(
                $"'{same.Id}' has these words of this speaker already",
                site.Graph.Find(same.Source) == source ? "use that quotation" : $"add '{source.Id}' to its versions");
        }

        id = wanted.Id ?? QuoteId.Make(speakers[0], words, date, i => index.Knows(EntityKind.Quote, i));
        foreach (var body in QuoteFile.Bodies(paragraphs))
        {
            var file = new SourceFile(QuoteFile.PathOf(id), QuoteFile.Write(
                ReferencesTo(index, speakers), source.Id, date?.ToString(), finding.Position, body));
            var changed = VerifiableSite.Load(
                folder with { Content = [.. folder.Content, file] }, jobs, includeDrafts, site);
            if (KeepsWords(changed, file, id, words) is { } diagnostics)
            {
                return Record(changed, lockfile, file, id, today, jobs, diagnostics);
            }
        }

        return new QuoteResult.Refused(
            "Markdown does not keep these words as they are", "write the quotation by hand, with 'sitegen new quote'");
    }

    /// <summary>
    /// Returns what is to say about a new file if it is read back with the same words; null if it is not.
    /// </summary>
    private static Diagnostic[]? KeepsWords(VerifiableSite site, SourceFile file, string id, string words)
    {
        Diagnostic[] diagnostics = [.. site.Diagnostics.Where(d => d.File.Path == file.Path)];
        return site.Graph.Find(EntityKind.Quote, id) is Quote quote
            && WhiteSpace.Collapse(site.Graph.WordsOf(quote)) == WhiteSpace.Collapse(words)
            && !diagnostics.Any(d => d.Rule.Severity == Severity.Error || IsOfMarkdown(d))
            ? diagnostics : null;
    }

    /// <summary>
    /// The quotation that <c>check</c> would call a duplicate; people say a few words more than once.
    /// </summary>
    private static Quote? FindSame(SiteGraph graph, IReadOnlyList<Entity> speakers, string words)
    {
        var folded = FoldedText.Fold(words);
        return WordIndex.Divide(folded).Count() < DuplicateQuotes.MinimumWords ? null : graph.Quotes.FirstOrDefault(q =>
            graph.ActorsOf(q).Intersect(speakers).Any() && FoldedText.Fold(graph.WordsOf(q)) == folded);
    }

    private static QuoteResult Record(
        VerifiableSite site,
        Lockfile lockfile,
        SourceFile file,
        string id,
        DateOnly today,
        int jobs,
        Diagnostic[] diagnostics)
    {
        // Without a lockfile nothing is recorded yet, and a record of this one alone would make the others look
        // forgotten.
        var texts = VerifiableTexts.Of(site.Graph);
        VerifiableText[] recorded = [.. texts.Where(t => lockfile.File is null || t.Quote.Id == id)];
        var result = Verifier.Verify(
            recorded, site.Archive, site.ArchiveLock!, lockfile, today, site.Graph.Settings.Outputs.Annotations, jobs);
        var entry = result.Lines.First(l => l.Text.Id == id);
        if (!entry.Finding.Level.IsVerified())
        {
            // Where brackets and marks meet, the text may have the words only in another form.
            return new QuoteResult.Refused(
                "the words cannot be written so that they are found again",
                "leave other words out, or write the quotation by hand, with 'sitegen new quote'");
        }

        var record = new Lockfile(
            lockfile.File,
            lockfile.Entries.Where(e => result.Record.Find(e.Id) is null).Concat(result.Record.Entries));
        return new QuoteResult.Drafted(
            file, record, entry, [.. diagnostics, .. result.Diagnostics.Where(d => d.File.Path == file.Path)]);
    }

    private static Source? FindSource(EntityIndex index, string id, out QuoteResult? refused)
    {
        var source = index.Find(EntityKind.Source, id) as Source;
        refused = source is not null ? null
            : index.Knows(EntityKind.Source, id)
            ? new QuoteResult.Refused(
                $"content/sources/{id}.md has mistakes", "run 'sitegen check', and correct them first")
            : new QuoteResult.Refused(
                $"there is no source '{id}'", TextDistance.DidYouMean(id, index.Ids(EntityKinds.Source))
                    ?? $"create it first: sitegen new source {id}");
        return source;
    }

    /// <summary>The speakers that are named; otherwise the only author of the source.</summary>
    private static Entity[]? FindSpeakers(SiteGraph graph, Source source, string? named, ref QuoteResult? refused)
    {
        // A name may have a comma itself.
        if (named is null || !named.Trim(' ', ',').Contains(',', StringComparison.Ordinal)
            || graph.People.Concat<Entity>(graph.Organizations).Any(e => e.Name == named))
        {
            return FindSpeaker(graph, source, named, ref refused) is { } only ? [only] : null;
        }

        var speakers = new List<Entity>();
        foreach (var name in named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindSpeaker(graph, source, name, ref refused) is not { } speaker)
            {
                return null;
            }

            if (!speakers.Contains(speaker))
            {
                speakers.Add(speaker);
            }
        }

        return [.. speakers];
    }

    private static Entity? FindSpeaker(SiteGraph graph, Source source, string? named, ref QuoteResult? refused)
    {
        var index = graph.Index;
        if (named is not null)
        {
            var diagnostics = new List<Diagnostic>();
            var speaker = index.Find(new Reference(named, default, EntityKinds.Actor))
                ?? graph.People.Concat<Entity>(graph.Organizations).FirstOrDefault(e => e.Name == named)
                ?? index.Resolve(
                    new Reference(named, default, EntityKinds.Actor), SourceFile.Missing("--speaker"), diagnostics);
            refused = speaker is not null ? null : new QuoteResult.Refused(
                diagnostics.Count > 0 ? diagnostics[0].Message : $"the file of '{named}' has mistakes",
                diagnostics.Count > 0
                    ? diagnostics[0].Help ?? $"create it first: sitegen new person \"{named}\""
                    : "run 'sitegen check', and correct them first");
            return speaker;
        }

        Entity[] authors = [.. source.Authors.Select(a => graph.Find(a.Reference)).OfType<Entity>()];
        if (authors.Length == 1 && source.Authors.Count == 1)
        {
            return authors[0];
        }

        string[] ids = [.. authors.Select(a => ReferenceTo(index, a))];
        var together = ids.Length > 1 ? $", or '{string.Join(',', ids)}' if they said it together" : "";
        refused = new QuoteResult.Refused(
            $"nothing says who said these words: '{source.Id}' has "
                + (source.Authors.Count > 1 ? "several authors"
                    : source.Authors.Count == 1 ? $"an author without a page, '{source.Authors[0].Text}'"
                    : "no author"),
            authors.Length > 0 ? $"say it with --speaker: {TextDistance.Join(ids)}{together}"
                : "say it with --speaker, by the id of a person or organization");
        return null;
    }

    /// <summary>The value of the key <c>speaker</c>.</summary>
    private static string ReferencesTo(EntityIndex index, IReadOnlyList<Entity> speakers)
    {
        var references = string.Join(", ", speakers.Select(s => ReferenceTo(index, s)));
        return speakers.Count == 1 ? references : $"[{references}]";
    }

    /// <summary>The id of a person or organization, with its kind where both have it.</summary>
    private static string ReferenceTo(EntityIndex index, Entity actor) =>
        index.Find(new Reference(actor.Id, default, EntityKinds.Actor)) is not null
            ? actor.Id : $"{actor.Kind.Name()}:{actor.Id}";

    private static bool IsOfLock(Diagnostic diagnostic) =>
        diagnostic.File.Path is Lockfile.Path or Evidence.ArchiveLock.Path;

    /// <summary>Whether something is shown as text that looks like markup.</summary>
    private static bool IsOfMarkdown(Diagnostic diagnostic) => diagnostic.Rule != Rules.WordsInMarks
        && diagnostic.Rule.Code.StartsWith("SG04", StringComparison.Ordinal);
}
