using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Diagnostics.Reports;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen verify --text FILE</c>: holds a draft to the record before it is published.</summary>
internal static class VerifyText
{
    /// <summary>The name of the file for standard input.</summary>
    private const string StandardInput = "-";

    /// <summary>Looks up the passages of a draft. Writes nothing to disk.</summary>
    /// <param name="sitePath">The site.</param>
    /// <param name="file">The draft, or <c>-</c>.</param>
    /// <param name="format">text, json or sarif.</param>
    /// <param name="all">Whether to print all diagnostics.</param>
    /// <param name="jobs">How many passages to look up at once.</param>
    public static int Run(string sitePath, string file, string format, bool all, int jobs)
    {
        var draft = SourceFile.Decode(
            file == StandardInput ? "stdin" : file.Replace('\\', '/'), ReadAll(file), out var invalidAt);
        if (invalidAt >= 0)
        {
            return Failure.Print(draft.IsBinary
                ? $"'{file}' is no text" : $"'{file}' is not UTF-8; save it with this encoding");
        }

        var (findings, diagnostics) = DraftVerifier.Verify(SiteFolder.Read(sitePath, jobs), draft, jobs);
        if (format == "text")
        {
            Print(draft, findings);
            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(diagnostics, all);
            printer.PrintCount(diagnostics, ".");
        }
        else
        {
            using var output = Console.OpenStandardOutput();
            if (format == "json")
            {
                DraftReport.Write(output, draft, findings);
            }
            else
            {
                SarifReport.Write(output, diagnostics, Generator.Version);
            }
        }

        return diagnostics.Any(d => d.Rule.Severity == Severity.Error) ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }

    private static byte[] ReadAll(string file)
    {
        if (file != StandardInput)
        {
            return File.ReadAllBytes(file);
        }

        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Print(SourceFile draft, IReadOnlyList<DraftFinding> findings)
    {
        foreach (var finding in findings)
        {
            var (line, column) = draft.GetPosition(finding.Passage.Span.Start);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{finding.Level} {draft.Path}({line},{column}){PlaceOf(finding)}"));
            Console.WriteLine($"    “{Excerpt.Shorten(finding.Passage.Words, 100)}”");
        }

        var counts = findings.GroupBy(f => f.Finding.Level).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count():#,0} {g.First().Level}"));
        var summary = findings.Count == 0 ? "nothing in quotation marks" : string.Join(", ", counts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{findings.Count:#,0} {(findings.Count == 1 ? "passage" : "passages")}: {summary}."));
    }

    private static string PlaceOf(DraftFinding found)
    {
        var position = found.Finding.Position;
        string?[] parts =
        [
            found.SourceId,
            position.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : null,
            position.Time is { } time ? RecordingTime.Format(time) : null,
            found.Quotation is { } quote ? $"[[{quote.Id}]]" : null,
            found.Status is { } status ? $"({status})" : null,
        ];
        return string.Concat(parts.OfType<string>().Select(p => " " + p));
    }
}
