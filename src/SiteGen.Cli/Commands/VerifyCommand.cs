using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Quotations;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var format = SiteOptions.Format(
            "The output format: text with a line for each quotation, or json for other programs.", "text", "json");
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand(
            "verify",
            "Looks up each quotation in the archived text of its source, content/archive/SOURCE-ID.txt (or .md, .html),"
            + $" and records the results in {Lockfile.Path}.")
        {
            Examples =
            [
                new("sitegen verify", "Verify the quotations of the site in this folder."),
                new("sitegen verify --format json", "Print the results for other programs."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[format, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site),
            parsed.GetRequiredValue(format),
            parsed.GetValue(all),
            parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string sitePath, string format, bool all, int jobs)
    {
        var (result, diagnostics) = SiteVerifier.Verify(SiteFolder.Read(sitePath, jobs), Today(), jobs);
        if (result is not null)
        {
            var record = new OutputFile(Lockfile.Path, Encoding.UTF8.GetBytes(result.Record.ToText()));
            var isWritten = NewFiles.Replace(sitePath, record);
            if (format == "json")
            {
                using var output = Console.OpenStandardOutput();
                VerificationReport.Write(output, result.Lines);
            }
            else
            {
                Print(result, isWritten);
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
        foreach (var (text, finding, _) in result.Lines)
        {
            Console.WriteLine($"{finding.Level.Word()} {text.Id} {text.Source.Id}");
            if (Remark(text, finding) is { } remark)
            {
                Console.WriteLine("    " + remark);
            }
        }

        var counts = VerificationLevels.All
            .Select(level => (Word: level.Word(), Count: result.Lines.Count(l => l.Finding.Level == level)))
            .Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:#,0} {c.Word}"));
        var summary = result.Lines.Count == 0 ? "nothing to verify" : string.Join(", ", counts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Lines.Count:#,0} quotations and versions: {summary}."));
        var recorded = result.Lines.Count(l => l.IsFromRecord);
        if (recorded > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{recorded:#,0} of them as recorded before, because the texts of their sources are not available."));
        }

        Console.WriteLine($"{Lockfile.Path} {(isWritten ? "was written" : "is unchanged")}.");
    }

    /// <summary>
    /// Returns a remark on a finding that is neither an error nor a warning; null if there is nothing to remark.
    /// </summary>
    private static string? Remark(VerifiableText text, Finding finding) => finding switch
    {
        { Level: VerificationLevel.Altered, Difference: { } difference } when text.Excuses(finding.Level) =>
            $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}",
        { Level: VerificationLevel.Elsewhere } when text.Excuses(finding.Level) =>
            $"found in the text of {finding.FoundIn}",
        { Occurrences: > 1, Range: { } range } => string.Create(CultureInfo.InvariantCulture,
            $"occurs {finding.Occurrences:#,0} times in the text; recorded at {range.Start:0}-{range.End:0}"),
        _ => null,
    };

    /// <summary>
    /// Returns the date in UTC. <c>SOURCE_DATE_EPOCH</c> replaces the clock if it is set (reproducible-builds.org).
    /// </summary>
    private static DateOnly Today()
    {
        // The first second after the year 9999.
        const long end = 253402300800;
        var variable = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var isSet = long.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        return DateOnly.FromDateTime(isSet && seconds < end ? DateTime.UnixEpoch.AddSeconds(seconds) : DateTime.UtcNow);
    }
}
