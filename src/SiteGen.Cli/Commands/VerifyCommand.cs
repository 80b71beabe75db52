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
            "How results are told: a line each, or a JSON array for programs.", "text", "json");
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand("verify", $"Looks up quotations in the archived texts of their sources, content/archive/SOURCE-ID.txt (or .md, .html), and records what it finds in {Lockfile.Path}.")
        {
            Examples =
            [
                new("sitegen verify", "Verify the quotations of the site in this folder."),
                new("sitegen verify --format json", "The results for programs."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[format, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(parsed.GetValue(site)!, parsed.GetValue(format)!, parsed.GetValue(all), parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string sitePath, string format, bool all, int jobs)
    {
        var (result, diagnostics) = SiteVerifier.Verify(SiteFolder.Read(sitePath, jobs), Today(), jobs);
        if (result is not null)
        {
            var isNew = NewFiles.Replace(sitePath, new OutputFile(Lockfile.Path, Encoding.UTF8.GetBytes(result.Record.ToText())));
            if (format == "json")
            {
                using var output = Console.OpenStandardOutput();
                VerificationReport.Write(output, result.Lines);
            }
            else
            {
                Print(result, isNew);
            }
        }

        var printer = DiagnosticPrinter.ToStandardError();
        printer.Print(diagnostics, all);
        printer.PrintCount(diagnostics, result is null ? $". Nothing was verified: {Lockfile.Path} stays as it was." : ".");
        return diagnostics.Any(d => d.Rule.Severity == Severity.Error) ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }

    private static void Print(VerifierResult result, bool isNew)
    {
        foreach (var (text, finding, isFromRecord) in result.Lines)
        {
            Console.WriteLine($"{finding.Level.Word()} {text.Id} {text.Source.Id}");
            if (Remark(text, finding) is { } remark)
            {
                Console.WriteLine("    " + remark);
            }
        }

        var counts = VerificationLevels.All.Select(level => (Word: level.Word(), Count: result.Lines.Count(l => l.Finding.Level == level))).Where(c => c.Count > 0);
        var recorded = result.Lines.Count(l => l.IsFromRecord);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Lines.Count:#,0} quotations and versions: {(result.Lines.Count == 0 ? "nothing to verify" : string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:#,0} {c.Word}"))))}."));
        if (recorded > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recorded:#,0} of them as recorded before: the texts of their sources are not here."));
        }

        Console.WriteLine($"{Lockfile.Path} {(isNew ? "was written" : "is unchanged")}.");
    }

    /// <summary>What is worth knowing besides the level, where it is no mistake; mistakes are told as such.</summary>
    private static string? Remark(VerifiableText text, Finding finding) => finding switch
    {
        { Level: VerificationLevel.Altered, Difference: { } difference } when text.Excuses(finding.Level) =>
            $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}",
        { Level: VerificationLevel.Elsewhere } when text.Excuses(finding.Level) => $"found in the text of {finding.FoundIn}",
        { Occurrences: > 1, Range: { } range } => string.Create(CultureInfo.InvariantCulture,
            $"stands there {finding.Occurrences:#,0} times; recorded is the one at {range.Start:0}-{range.End:0}"),
        _ => null,
    };

    /// <summary>The day, in UTC; <c>SOURCE_DATE_EPOCH</c> is the time where it is set (reproducible-builds.org).</summary>
    private static DateOnly Today() => DateOnly.FromDateTime(
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateTime.UnixEpoch.AddSeconds(seconds) : DateTime.UtcNow);
}
