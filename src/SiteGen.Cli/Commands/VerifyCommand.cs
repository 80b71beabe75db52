using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Quotations;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var text = new Option<string?>("--text")
        {
            Description = "Look up each passage in quotation marks of a draft (Markdown or .txt) instead; - reads "
                + "standard input. Writes nothing.",
            HelpName = "FILE",
        }.NotEmpty();
        var explain = new Option<string?>("--explain")
        {
            Description = "Show the passage of one quotation, and why it has its level. Writes nothing.",
            HelpName = "QUOTE-ID",
        }.NotEmpty();
        var format = SiteOptions.Format(
            "The output format: text with a line for each quotation, or json for other programs; with --text also "
            + "sarif (SARIF 2.1.0) for code scanning.",
            "text", "json", "sarif");
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand(
            "verify",
            $"Looks up each quotation in the archived texts of its source, which are in {ArchiveFolder.Folder}/, and "
            + $"records the results in {Lockfile.Path}.")
        {
            Examples =
            [
                new("sitegen verify", "Verify the quotations of the site in this folder."),
                new("sitegen verify --format json", "Print the results for other programs."),
                new("sitegen verify --explain musk-yup-2016", "Show where the words of a quotation were found."),
                new("sitegen verify --text draft.md", "Check what a draft quotes before it is published."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[text, explain, format, all, jobs])
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            Option[] options = [text, explain, format];
            if (options.Any(o => parsed.GetResult(o) is { Implicit: false, Tokens.Count: 0 }))
            {
                // Their values cannot be read; that they are missing is reported already.
                return;
            }

            var (draft, quotation) = (parsed.GetValue(text), parsed.GetValue(explain));
            if (draft is not null && quotation is not null)
            {
                parsed.AddError("--text and --explain cannot be combined");
            }
            else if (parsed.GetValue(format) == "sarif" && draft is null)
            {
                parsed.AddError("--format: 'sarif' is for --text; 'sitegen check --format sarif' reports quotations");
            }
            else if (parsed.GetValue(format) is "json" or "sarif" && quotation is not null)
            {
                parsed.AddError("--explain prints text only; leave out --format");
            }
        });
        command.SetAction(parsed =>
        {
            var (path, jobCount) = (parsed.GetRequiredValue(site), parsed.GetValue(jobs));
            return parsed.GetValue(text) is { } draft
                ? VerifyText.Run(path, draft, parsed.GetRequiredValue(format), parsed.GetValue(all), jobCount)
                : parsed.GetValue(explain) is { } quotation ? Explain(path, quotation, jobCount)
                : Run(path, parsed.GetRequiredValue(format), parsed.GetValue(all), jobCount);
        });
        return command;
    }

    private static int Explain(string sitePath, string id, int jobs)
    {
        var (lines, problem) = QuotationExplainer.Explain(SiteFolder.Read(sitePath, jobs), id, jobs);
        foreach (var line in lines ?? [])
        {
            Console.WriteLine(line);
        }

        return problem is null ? ExitStatus.Ok : Failure.Print(problem);
    }

    private static int Run(string sitePath, string format, bool all, int jobs)
    {
        var today = DateOnly.FromDateTime(Clock.UtcNow());
        using var siteLock = SiteLock.Take(
            sitePath, () => Waiting.ForSite(sitePath), Lockfile.Path, ArchiveLock.Path);
        var (result, diagnostics) = SiteVerifier.Verify(SiteFolder.Read(sitePath, jobs), today, jobs);
        if (result is not null)
        {
            var written = NewFiles.Replace(sitePath, [
                new(Lockfile.Path, Encoding.UTF8.GetBytes(result.Record.ToText())),
                .. result.ArchiveLock.File is null ? (OutputFile[])[]
                    : [new(ArchiveLock.Path, Encoding.UTF8.GetBytes(result.ArchiveLock.ToText()))],
            ]);
            if (format == "json")
            {
                using var output = Console.OpenStandardOutput();
                VerificationReport.Write(output, result.Lines);
            }
            else
            {
                Print(result, written.Contains(Lockfile.Path));
                if (written.Contains(ArchiveLock.Path))
                {
                    Console.WriteLine($"{ArchiveLock.Path} was written.");
                }
            }
        }

        var printer = DiagnosticPrinter.ToStandardError();
        printer.Print(diagnostics, all);
        var ending = result is null ? $". Nothing was verified; {Lockfile.Path} is unchanged." : ".";
        printer.PrintCount(diagnostics, ending);
        return diagnostics.Any(d => d.Rule.Severity == Severity.Error) ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }

    private static void Print(VerifierResult result, bool isWritten)
    {
        var levels = result.Lines.ToDictionary(l => l.Text.Id, l => l.Finding.Level, StringComparer.Ordinal);
        foreach (var line in result.Lines)
        {
            PrintLine(line, levels);
        }

        var counts = VerificationLevels.All
            .Select(level => (Word: level.Name(), Count: result.Lines.Count(l => l.Finding.Level == level)))
            .Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:#,0} {c.Word}"));
        var summary = result.Lines.Count == 0 ? "nothing to verify" : string.Join(", ", counts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Lines.Count:#,0} quotations{Originals(result)} and versions: {summary}."));
        var recorded = result.Lines.Count(l => l.IsFromRecord);
        if (recorded > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{recorded:#,0} of them as recorded before, because the texts of their sources are not available."));
        }

        foreach (var (name, before, now, texts) in result.ReadAgain)
        {
            Console.WriteLine($"The text of {name} was read again with '{now}' instead of '{before}', and differs; "
                + (texts.Count == 0 ? "no quotation is from it." : $"looked up again: {string.Join(", ", texts)}."));
        }

        Console.WriteLine($"{Lockfile.Path} {(isWritten ? "was written" : "is unchanged")}.");
    }

    /// <summary>Prints the line of a quotation or version, and what there is to remark below it.</summary>
    /// <param name="line">What was found.</param>
    /// <param name="levels">The levels of all, by their ids; null for a quotation without an original.</param>
    internal static void PrintLine(VerifierEntry line, Dictionary<string, VerificationLevel>? levels = null)
    {
        var (text, finding, _) = line;
        Console.WriteLine($"{finding.Level.Name()} {text.Id} {text.Source.Id}");
        if (Remark(text, finding, levels ?? []) is { } remark)
        {
            Console.WriteLine("    " + remark);
        }
    }

    private static string Originals(VerifierResult result) =>
        result.Lines.Any(l => l.Text.Version == VerifiableText.Original) ? ", originals" : "";

    /// <summary>
    /// Returns a remark on a finding that is neither an error nor a warning; null if there is nothing to remark.
    /// </summary>
    private static string? Remark(
        VerifiableText text, Finding finding, Dictionary<string, VerificationLevel> levels) =>
        finding switch
        {
            { Level: VerificationLevel.Altered, Difference: { } difference } when text.Excuses(finding.Level) =>
                $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}",
            { Level: VerificationLevel.Elsewhere } when text.Excuses(finding.Level) =>
                $"found in the text of {finding.FoundIn}",
            { Level: VerificationLevel.Ambiguous, Occurrences: > 1 } => string.Create(CultureInfo.InvariantCulture,
                $"occurs {finding.Occurrences:#,0} times in the text; say which with 'page', 'time', or words "
                + $"around it in 'locator'"),
            { Occurrences: > 1, Range: { } range } => string.Create(CultureInfo.InvariantCulture,
                $"occurs {finding.Occurrences:#,0} times in the text; recorded at {range.Start:0}-{range.End:0}"),
            { Level: VerificationLevel.Elided, Omitted: > 0 } => string.Create(CultureInfo.InvariantCulture,
                $"leaves out {finding.Omitted:#,0} {(finding.Omitted == 1 ? "word" : "words")}"),
            { IsExcerpt: true } => "the archived text is an excerpt without these words",
            { Level: VerificationLevel.Unarchived } when text.IsTranslation && text.Version == 0 =>
                QuotationExplainer.TranslationRemark(
                    text, levels.TryGetValue(text.Id + "#original", out var original) ? original : null),
            _ => null,
        };
}
