using SiteGen.Diagnostics;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace SiteGen.Cli.Terminal;

/// <summary>Prints diagnostics: the same text everywhere, in color on a terminal.</summary>
internal sealed class DiagnosticPrinter(TextWriter writer, bool hasColor)
{
    /// <summary>Returns a printer for standard error.</summary>
    public static DiagnosticPrinter ToStandardError() => new(Console.Error, TerminalColor.IsWantedOnError());

    /// <summary>Prints diagnostics in the given order, and how many more there are.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="all">Whether to print all of them, however many there are.</param>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, bool all)
    {
        var limit = DiagnosticLimit.Of(diagnostics, all ? int.MaxValue : DiagnosticLimit.Default);
        var console = hasColor && diagnostics.Count > 0 ? CreateConsole(writer) : null;
        foreach (var diagnostic in limit.Shown)
        {
            if (console is null)
            {
                writer.Write(DiagnosticFormatter.Format(diagnostic));
            }
            else
            {
                PrintInColor(console, diagnostic);
            }
        }

        if (limit.Summary is { } rest)
        {
            writer.WriteLine(rest);
        }
    }

    /// <summary>Prints a last line with the number of diagnostics, or nothing if there are none.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="ending">The text after the number.</param>
    public void PrintCount(IReadOnlyList<Diagnostic> diagnostics, string ending)
    {
        if (diagnostics.Count > 0)
        {
            writer.WriteLine(DiagnosticFormatter.Count(diagnostics) + ending);
        }
    }

    /// <summary>Prints the number of diagnostics of a site that has no errors, and what its warnings stop.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public void PrintCountOfWarnings(IReadOnlyList<Diagnostic> diagnostics) =>
        PrintCount(diagnostics, diagnostics.Any(d => d.Rule.Severity == Severity.Warning)
            ? ". Warnings stop 'check --strict', as in the workflow that publishes."
            : ".");

    private static IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // The terminal wraps long lines itself; wrapping them here would separate the marks from the marked text.
        console.Profile.Width = int.MaxValue / 4;
        return console;
    }

    private static void PrintInColor(IAnsiConsole console, Diagnostic diagnostic)
    {
        var color = diagnostic.Rule.Severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "blue",
        };
        var location = Escape(DiagnosticFormatter.Location(diagnostic));
        var severity = $"[bold {color}]{DiagnosticFormatter.Name(diagnostic.Rule.Severity)} {diagnostic.Rule.Code}[/]";
        console.MarkupLine($"{location}: {severity}: [bold]{Line(diagnostic.Message)}[/]");
        if (DiagnosticFormatter.Excerpt(diagnostic) is var (gutter, code, markGutter, mark))
        {
            console.MarkupLine($"[blue]{gutter}[/]{Escape(code)}");
            var help = Line(diagnostic.Help ?? "");
            console.MarkupLine($"[blue]{markGutter}[/][bold {color}]{Escape(mark)}[/] {help}");
        }
        else if (diagnostic.Help is not null)
        {
            console.MarkupLine($"[blue]     = help:[/] {Line(diagnostic.Help)}");
        }

        if (diagnostic.Context is not null)
        {
            console.MarkupLine($"[blue]     =[/] {Line(diagnostic.Context)}");
        }

        static string Line(string text) => Escape(DiagnosticFormatter.OneLine(text));
    }
}
