using System.Text.Json;

namespace SiteGen.Cli.Terminal;

/// <summary>Writes the profile of a build as JSON: times in milliseconds, sizes in bytes.</summary>
internal static class ProfileJson
{
    /// <summary>
    /// Writes one object with the totals, the passes in the order they ran, and the slowest pages and templates.
    /// </summary>
    public static void Write(Stream stream, BuildFigures figures)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        WriteTime(json, figures.Time);
        json.WriteNumber("allocated", figures.Allocated);
        json.WriteNumber("peak_memory", figures.PeakMemory);
        json.WriteStartObject("collections");
        WriteTime(json, figures.Pauses);
        json.WriteNumber("count", figures.Collections);
        json.WriteEndObject();
        json.WriteNumber("pages", figures.PageCount);
        json.WriteNumber("pages_per_second", Math.Round(figures.PagesPerSecond, 1));
        json.WriteStartObject("files");
        json.WriteNumber("written", figures.Published.Written);
        json.WriteNumber("unchanged", figures.Published.Unchanged);
        json.WriteNumber("removed", figures.Published.Removed);
        json.WriteEndObject();
        WriteAll(json, "passes", figures.Profile.Passes, pass =>
        {
            json.WriteString("name", pass.Name);
            WriteTime(json, pass.Time);
            json.WriteNumber("allocated", pass.Allocated);
            json.WriteNumber("collecting", Math.Round(pass.Pauses.TotalMilliseconds, 3));
        });
        var rendering = figures.Profile.Rendering;
        WriteAll(json, "slowest_pages", rendering?.Pages.Take(BuildFigures.Slowest) ?? [], page =>
        {
            json.WriteString("path", page.Path);
            WriteTime(json, page.Time);
            json.WriteNumber("bytes", page.Bytes);
        });
        WriteAll(json, "slowest_templates", rendering?.Templates.Take(BuildFigures.Slowest) ?? [], template =>
        {
            json.WriteString("name", template.Name);
            WriteTime(json, template.Time);
            json.WriteNumber("runs", template.Count);
        });
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeSpan time) =>
        json.WriteNumber("milliseconds", Math.Round(time.TotalMilliseconds, 3));

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
