using System.Globalization;

namespace SiteGen.Cli.Terminal;

/// <summary>Prints where the time of a build went, as tables for people.</summary>
internal static class ProfileText
{
    /// <summary>Prints the passes in their order, then what was slowest.</summary>
    public static void Write(TextWriter writer, BuildFigures figures)
    {
        Line(writer, $"");
        Line(writer, $"{"pass",-30} {"time",10} {"share",6} {"allocated",12} {"collecting",12}");
        foreach (var pass in figures.Profile.Passes)
        {
            Line(writer, $"{pass.Name,-30} {Milliseconds(pass.Time),10} {pass.Time / figures.Time,6:0%} {Megabytes(pass.Allocated),12} {Milliseconds(pass.Pauses),12}");
        }

        var rest = figures.Time - figures.Profile.Passes.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Time);
        Line(writer, $"{"between passes",-30} {Milliseconds(rest),10} {rest / figures.Time,6:0%}");
        Line(writer, $"{"all",-30} {Milliseconds(figures.Time),10} {1,6:0%} {Megabytes(figures.Allocated),12} {Milliseconds(figures.Pauses),12}");
        Line(writer, $"");
        Line(writer, $"{figures.PagesPerSecond:#,0} pages per second; {figures.UnchangedShare:0%} of the files unchanged; {Megabytes(figures.PeakMemory)} of memory at most.");
        Line(writer, $"Memory was collected {figures.Collections:#,0} times, for which the build stood still {Milliseconds(figures.Pauses)}.");
        if (figures.Profile.Rendering is not { } rendering)
        {
            return;
        }

        Line(writer, $"");
        Line(writer, $"{"slowest pages",-60} {"time",10} {"size",12}");
        foreach (var page in rendering.Pages.Take(BuildFigures.Slowest))
        {
            Line(writer, $"{page.Path,-60} {Milliseconds(page.Time),10} {page.Bytes / 1000.0,9:#,0.0} kB");
        }

        Line(writer, $"");
        Line(writer, $"{"slowest templates, without their partials",-60} {"time",10} {"runs",12}");
        foreach (var template in rendering.Templates.Take(BuildFigures.Slowest))
        {
            Line(writer, $"{template.Name,-60} {Milliseconds(template.Time),10} {template.Count,12:#,0}");
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("#,0.0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture) + " MB";

    private static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
