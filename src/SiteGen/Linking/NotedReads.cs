namespace SiteGen.Linking;

/// <summary>What was read for something that is used for several pages.</summary>
/// <param name="Each">Each read, as <see cref="ReadsLog"/> has it.</param>
/// <param name="IsOfSite">Whether something was read that may change with any entity.</param>
internal readonly record struct NotedReads(int[] Each, bool IsOfSite)
{
    /// <summary>Where nothing is noted.</summary>
    public static NotedReads None => new([], false);
}
