namespace SiteGen.Files;

/// <summary>When the stamp of a file can be believed. Clocks of disks tick a few milliseconds to two seconds long.</summary>
internal static class RecordTime
{
    /// <summary>Longer than any tick, and than clocks of two disks are apart that are to be trusted.</summary>
    private static readonly long Doubt = TimeSpan.FromSeconds(10).Ticks;

    /// <summary>
    /// Whether a file may have been changed after its stamp was noted and still have that stamp: it was written in the tick
    /// of the note. A time that is far in the future was copied from elsewhere, and a change would replace it.
    /// </summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="time">When it was noted, by the clock of the disk, as ticks.</param>
    public static bool IsUncertain(FileStamp stamp, long time) => stamp.Written >= time && stamp.Written - time < Doubt;
}
