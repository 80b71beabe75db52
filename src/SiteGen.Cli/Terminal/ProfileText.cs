using System.Globalization;

namespace SiteGen.Cli.Terminal;

/// <summary>Prints the profile of a build as tables.</summary>
internal static class ProfileText
{
    /// <summary>Prints the passes in the order they ran, then the slowest pages and templates.</summary>
    public static void Write(TextWriter writer, BuildFigures figures)
    {
        WriteLine(writer, $"");
        WriteLine(writer, $"{"pass",-30} {"time",10} {"share",6} {"allocated",12} {"collecting",12}");
        foreach (var pass in figures.Profile.Passes)
        {
            WritePass(writer, pass.Name, pass.Time, pass.Time / figures.Time, pass.Allocated, pass.Pauses);
        }

        var rest = figures.Time - figures.Profile.Passes.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Time);
        WriteLine(writer, $"{"between passes",-30} {Milliseconds(rest),10} {rest / figures.Time,6:0%}");
        WritePass(writer, "all", figures.Time, share: 1, figures.Allocated, figures.Pauses);
        WriteLine(writer, $"");
        var (rate, unchanged) = (figures.PagesPerSecond, figures.UnchangedShare);
        var memory = Megabytes(figures.PeakMemory);
        WriteLine(writer, $"{rate:#,0} pages per second; {unchanged:0%} of the files unchanged; peak memory {memory}.");
        var pauses = Milliseconds(figures.Pauses);
        WriteLine(writer, $"{figures.Collections:#,0} garbage collections paused the build for {pauses} in all.");
        if (figures.Profile.Rendering is not { } rendering)
        {
            return;
        }

        WriteLine(writer, $"");
        WriteLine(writer, $"{"slowest pages",-60} {"time",10} {"size",12}");
        foreach (var page in rendering.Pages.Take(BuildFigures.Slowest))
        {
            WriteLine(writer, $"{page.Path,-60} {Milliseconds(page.Time),10} {page.Bytes / 1000.0,9:#,0.0} kB");
        }

        WriteLine(writer, $"");
        WriteLine(writer, $"{"slowest templates, without their partials",-60} {"time",10} {"runs",12}");
        foreach (var template in rendering.Templates.Take(BuildFigures.Slowest))
        {
            WriteLine(writer, $"{template.Name,-60} {Milliseconds(template.Time),10} {template.Count,12:#,0}");
        }
    }

    private static void WritePass(
        TextWriter writer, string name, TimeSpan time, double share, long allocated, TimeSpan pauses)
    {
        var (taken, memory, paused) = (Milliseconds(time), Megabytes(allocated), Milliseconds(pauses));
        WriteLine(writer, $"{name,-30} {taken,10} {share,6:0%} {memory,12} {paused,12}");
    }

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("#,0.0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(long bytes) =>
        (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture) + " MB";

    private static void WriteLine(TextWriter writer, FormattableString line) =>
        writer.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
