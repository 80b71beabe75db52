using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence;

namespace SiteGen.Cli.Commands;

/// <summary>What the <c>archive</c> commands share.</summary>
internal static class ArchiveTerminal
{
    /// <summary>Opens the archive of a site; null with diagnostics if its lock has mistakes.</summary>
    public static ArchiveIntake? Open(string site, int jobs, List<Diagnostic> diagnostics) => ArchiveIntake.Open(
        site, () => Waiting.ForSite(site), jobs, diagnostics);

    /// <summary>Prints the mistakes of the lockfiles.</summary>
    /// <returns>The exit status.</returns>
    public static int PrintMistakes(IReadOnlyList<Diagnostic> diagnostics, string ending)
    {
        var printer = DiagnosticPrinter.ToStandardError();
        printer.Print(diagnostics, all: false);
        printer.PrintCount(diagnostics, ending);
        return ExitStatus.SiteHasErrors;
    }

    /// <summary>Prints what became of a capture that was not refused.</summary>
    public static void Print(CaptureResult result)
    {
        Console.WriteLine(result switch
        {
            CaptureResult.Known(var name, _) => $"The archive has these words already, as {name}; nothing was added.",
            CaptureResult.Kept { Restored: { } name, Path: var path } =>
                $"{path} was written: its words are those that {ArchiveLock.Path} records for {name}.",
            CaptureResult.Kept { DiffersFrom: { } other } kept =>
                $"{kept.Path} was written: {Describe(kept)}. Its words differ from those of {other}.",
            CaptureResult.Kept kept => $"{kept.Path} was written: {Describe(kept)}.",
            _ => throw new ArgumentException("A refusal is no result.", nameof(result)),
        });
        if (result is CaptureResult.Kept { EmptyPages: { Count: > 0 } pages })
        {
            Console.WriteLine($"No text on {Pages(pages)}: recognize it ('ocrmypdf --skip-text') if it is quoted.");
        }
    }

    /// <summary>Returns a number of things: <c>1 page</c>, <c>2 pages</c>.</summary>
    public static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    private static string Describe(CaptureResult.Kept kept)
    {
        var pages = kept.Text.PageCount is { } count ? $"{Counted(count, "page")}, " : "";
        return pages + Counted(kept.WordCount, "word");
    }

    private static string Pages(IReadOnlyList<int> pages)
    {
        var shown = string.Join(", ", pages.Take(10).Select(p => p.ToString(CultureInfo.InvariantCulture)));
        return pages.Count == 1 ? $"page {shown}" : $"pages {shown}{(pages.Count > 10 ? ", …" : "")}";
    }
}
