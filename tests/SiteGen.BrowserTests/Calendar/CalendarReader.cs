using System.Diagnostics;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Calendar;

/// <summary>An event as a calendar program has it.</summary>
/// <param name="Uid">What it is known by when the calendar is read again.</param>
/// <param name="Start">Its first day (ISO 8601).</param>
/// <param name="End">The day after its last day (ISO 8601).</param>
/// <param name="Summary">Its title.</param>
internal sealed record CalendarEvent(string Uid, string Start, string End, string Summary);

/// <summary>A reader of calendars that is not ours: the Python library icalendar.</summary>
internal static class CalendarReader
{
    // Several may be there, and Debian's library is known to Debian's Python only.
    private static readonly Lazy<string?> Python = new(() => Requirement.OnPath("python3")
        .FirstOrDefault(p => ProgramRun.Of(p, ["-c", "import icalendar"], []).Status == 0));

    /// <summary>
    /// The events of a calendar in their order, or the end of the test where the library is not there.
    /// </summary>
    public static IReadOnlyList<CalendarEvent> Read(byte[] calendar)
    {
        if (Python.Value is not { } python)
        {
            Requirement.Missing(
                "No python3 on PATH has the library icalendar: install it ('apt-get install python3-icalendar').");
            throw new UnreachableException();
        }

        var script = Path.Combine(Repository.Root, "tests", "SiteGen.BrowserTests", "Calendar", "read-calendar.py");
        var (status, output, errors) = ProgramRun.Of(python, [script], calendar);
        Assert.True(status == 0, errors);
        return JsonSerializer.Deserialize<CalendarEvent[]>(output, JsonSerializerOptions.Web)!;
    }
}
