using SiteGen.Diagnostics;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace SiteGen.Cli.Terminal;

/// <summary>Prints diagnostics: in colour on a terminal, and as the same text everywhere.</summary>
internal sealed class DiagnosticPrinter(TextWriter writer, bool hasColor)
{
    /// <summary>Prints to standard error.</summary>
    public static DiagnosticPrinter ToStandardError() => new(Console.Error, TerminalColor.IsWantedOnError());

    /// <summary>Prints diagnostics in their order, only the first if they are many; nothing when there is none.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="all">Whether all are printed in full.</param>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, bool all)
    {
        var limit = DiagnosticLimit.Of(diagnostics, all ? int.MaxValue : DiagnosticLimit.Default);
        Print(limit.Shown);
        if (limit.Summary is { } rest)
        {
            writer.WriteLine(rest);
        }
    }

    /// <summary>Prints the last line, which counts the diagnostics; nothing when there is none.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="ending">What stands behind the count.</param>
    public void PrintCount(IReadOnlyList<Diagnostic> diagnostics, string ending)
    {
        if (diagnostics.Count > 0)
        {
            writer.WriteLine(DiagnosticFormatter.Count(diagnostics) + ending);
        }
    }

    private void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        var console = hasColor && diagnostics.Count > 0 ? CreateConsole(writer) : null;
        foreach (var diagnostic in diagnostics)
        {
            if (console is null)
            {
                writer.Write(DiagnosticFormatter.Format(diagnostic));
            }
            else
            {
                PrintInColour(console, diagnostic);
            }
        }
    }

    private static IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // The terminal wraps long lines itself; wrapping here would tear the marks from what they mark.
        console.Profile.Width = int.MaxValue / 4;
        return console;
    }

    private static void PrintInColour(IAnsiConsole console, Diagnostic diagnostic)
    {
        var color = diagnostic.Rule.Severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "blue",
        };
        var position = diagnostic.File.GetPosition(diagnostic.Span.Start);
        var place = $"{diagnostic.File.Path}({position.Line},{position.Column})";
        console.MarkupLine($"{Escape(place)}: [bold {color}]{DiagnosticFormatter.Name(diagnostic.Rule.Severity)} {diagnostic.Rule.Code}[/]: [bold]{Escape(diagnostic.Message)}[/]");
        if (DiagnosticFormatter.Excerpt(diagnostic) is var (gutter, code, markGutter, mark))
        {
            console.MarkupLine($"[blue]{gutter}[/]{Escape(code)}");
            console.MarkupLine($"[blue]{markGutter}[/][bold {color}]{Escape(mark)}[/] {Escape(diagnostic.Help ?? "")}");
        }
        else if (diagnostic.Help is not null)
        {
            console.MarkupLine($"[blue]     = help:[/] {Escape(diagnostic.Help)}");
        }

        if (diagnostic.Context is not null)
        {
            console.MarkupLine($"[blue]     =[/] {Escape(diagnostic.Context)}");
        }
    }
}
