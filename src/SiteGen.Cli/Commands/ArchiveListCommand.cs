using System.CommandLine;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive list</c></summary>
internal static class ArchiveListCommand
{
    public static Command Create()
    {
        var missing = new Option<bool>("--missing")
        {
            Description = $"Only sources without a file in {ArchiveFolder.Folder}/.",
        };
        var format = SiteOptions.Format(
            "The output format: text with a line for each source, or json for other programs.", "text", "json");
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "list",
            "Shows which sources have an archived text, which do not, and the quotations from each; those "
            + "with the most quotations come first.")
        {
            Examples =
            [
                new("sitegen archive list", "Show all sources."),
                new("sitegen archive list --missing", "Show what to look for next."),
            ],
        };
        foreach (var option in (Option[])[missing, format, site, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site),
            parsed.GetValue(missing),
            parsed.GetRequiredValue(format) == "json",
            parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string site, bool onlyMissing, bool isJson, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        if (ArchiveOverview.Of(SiteFolder.Read(site, jobs), jobs, diagnostics) is not { } sources)
        {
            return ArchiveTerminal.PrintMistakes(diagnostics, ".");
        }

        var shown = sources.Where(s => !onlyMissing || s.IsMissing).ToArray();
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            ArchiveReport.Write(output, shown);
            return ExitStatus.Ok;
        }

        foreach (var source in shown)
        {
            var state = source.Captures.Count == 0 ? "missing" : source.IsMissing ? "not here" : "archived";
            Console.WriteLine($"{state,-8} {source.Source.Id}{Quotations(source)}");
            foreach (var capture in source.Captures)
            {
                Console.WriteLine($"         {Describe(capture)}");
            }
        }

        var archived = sources.Count(s => !s.IsMissing);
        var missing = sources.Where(s => s.IsMissing).Sum(s => s.QuotationIds.Count());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{archived:#,0} of {sources.Count:#,0} sources are archived; "
                + $"{missing:#,0} {(missing == 1 ? "quotation is" : "quotations are")} from the others."));
        return ExitStatus.Ok;
    }

    private static string Quotations(ArchivedSource source) =>
        source.Texts.Count == 0 ? "" : $": {string.Join(", ", source.QuotationIds)}";

    private static string Describe(ArchivedCapture capture)
    {
        string?[] parts =
        [
            capture.Path ?? $"{capture.Name} (its file is not here)",
            capture.Record is null ? $"not in {ArchiveLock.Path}" : null,
            capture.Record is { IsExcerpt: true } ? "excerpt" : null,
            capture.Record is { } record ? ArchiveRoles.Name(record.Role) : null,
            capture.Record?.Captured?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
