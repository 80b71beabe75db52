using System.Globalization;

namespace SiteGen.Cli.Terminal;

/// <summary>The time that is recorded in files.</summary>
internal static class Clock
{
    /// <summary>
    /// Returns the time in UTC, to the second. <c>SOURCE_DATE_EPOCH</c> replaces the clock if it is set
    /// (reproducible-builds.org).
    /// </summary>
    public static DateTime UtcNow()
    {
        // The first second after the year 9999.
        const long end = 253402300800;
        var variable = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var isSet = long.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        var now = isSet && seconds < end ? DateTime.UnixEpoch.AddSeconds(seconds) : DateTime.UtcNow;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
