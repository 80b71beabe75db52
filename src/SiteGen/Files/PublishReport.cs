namespace SiteGen.Files;

/// <summary>What a commit did to the output folder.</summary>
/// <param name="Written">The number of new and changed files.</param>
/// <param name="Unchanged">The number of files that were equal already.</param>
/// <param name="Removed">The number of files of the previous build that the site no longer has.</param>
public sealed record PublishReport(int Written, int Unchanged, int Removed);
