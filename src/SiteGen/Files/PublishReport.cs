namespace SiteGen.Files;

/// <summary>What a commit did to the output folder.</summary>
/// <param name="Written">The number of new and changed files.</param>
/// <param name="Unchanged">The number of files that were equal already.</param>
/// <param name="Removed">The number of files of the previous build that the site no longer has.</param>
public sealed record PublishReport(int Written, int Unchanged, int Removed)
{
    /// <summary>The files that were taken over, in ordinal order.</summary>
    public IReadOnlyList<string> Adopted { get; init; } = [];

    /// <summary>
    /// The files in the output folder that SiteGen did not write, in ordinal order; only listed if files were to be
    /// taken over.
    /// </summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];
}
