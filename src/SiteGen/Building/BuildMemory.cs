using SiteGen.Content.Fields.Types;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>
/// Remembers what the site in an output folder was made from, so that a build from the same has nothing to do. It trusts the
/// bytes of what is read and never their times; of what was written, sizes and times. Whatever is not as expected means a
/// whole build.
/// </summary>
public sealed class BuildMemory
{
    private readonly BuildRecordFile? _file;

    private BuildMemory(BuildRecordFile? file)
    {
        _file = file;
    }

    /// <summary>The memory of a site and one of its output folders.</summary>
    /// <param name="sitePath">The folder of the site.</param>
    /// <param name="outputPath">The output folder.</param>
    public static BuildMemory Of(string sitePath, string outputPath) => new(BuildRecordFile.Of(sitePath, outputPath));

    /// <summary>The build that left the output folder as it is, if it was made from the same; null otherwise.</summary>
    /// <param name="inputs">What a build would be made from.</param>
    /// <param name="folder">The site as it was read.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="jobs">How many files are looked at at a time.</param>
    public KnownBuild? Find(BuildInputs inputs, SiteFolder folder, OutputFolder output, int jobs)
    {
        var record = _file?.TryRead() is { } bytes ? BuildRecord.TryRead(bytes, inputs.Hash, folder) : null;
        return record is null || !HasHeld(record, output, jobs) ? null : new(record.PageCount, [.. record.Output.Files.Select(f => f.Path)], record.Diagnostics);
    }

    /// <summary>
    /// The build that left the output folder as it is, if it was made from the same but for content files; null otherwise.
    /// </summary>
    /// <param name="inputs">What a build would be made from.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="jobs">How many files are looked at at a time.</param>
    public FormerBuild? FindFormer(BuildInputs inputs, OutputFolder output, int jobs)
    {
        var record = _file?.TryRead() is { } bytes ? BuildRecord.TryReadPrint(bytes, inputs.Frame) : null;
        return record is null || !HasHeld(record, output, jobs) ? null : new(record.Print!, record.Output);
    }

    /// <summary>Remembers a build that was published. It costs nothing but the next build's time where it cannot be.</summary>
    /// <param name="inputs">What it was made from.</param>
    /// <param name="folder">The site as it was read.</param>
    /// <param name="result">What it gave.</param>
    /// <param name="session">How it was published.</param>
    public void Keep(BuildInputs inputs, SiteFolder folder, BuildResult result, OutputSession session)
    {
        // Pagefind writes into the output folder too, and what it makes of a site is not known here.
        if (_file is null || result.HasFailed || result.Graph is not { } graph || graph.Settings.Search == SiteSettings.PagefindSearch || !inputs.HaveHeld())
        {
            return;
        }

        var state = session.State;
        _file.TryWrite(state.Files, (stream, time) =>
            new BuildRecord(inputs.Hash, time, result.PageCount, graph.Settings.TimeZone, state, result.Diagnostics) { Print = result.Print }.Write(stream, folder));
    }

    /// <summary>Whether the machine and the output folder are as they were.</summary>
    private static bool HasHeld(BuildRecord record, OutputFolder output, int jobs) =>
        (record.TimeZone is not { } zone || TimeZoneType.Accepts(zone)) && output.IsStill(record.Output, record.Time, jobs);
}

/// <summary>A build that need not be done again.</summary>
/// <param name="PageCount">How many pages the site has.</param>
/// <param name="Paths">Its files, below the output folder.</param>
/// <param name="Diagnostics">What the build would say of the site.</param>
public sealed record KnownBuild(int PageCount, IReadOnlyList<string> Paths, IReadOnlyList<Diagnostic> Diagnostics);
