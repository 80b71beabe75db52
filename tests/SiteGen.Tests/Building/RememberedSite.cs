using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>A site that is built again and again, as the command does it: only when there is something to do.</summary>
internal sealed class RememberedSite : IDisposable
{
    public RememberedSite(params IEnumerable<(string, string)> files)
    {
        Site = new TestSite([("content/site.yaml", Settings), ("content/media/x.txt", "a file"), .. files]);
    }

    /// <summary>Drawing cards takes longer than all the rest.</summary>
    public static string Settings => "title: Test site\nbase_url: https://example.org/base/\noutputs: {cards: false}\n";

    public TestSite Site { get; }

    public BuildOptions Options => new() { SitePath = Site.Root, Jobs = 2 };

    public BuildMemory Memory => BuildMemory.Of(Site.Root, Site.Output);

    /// <summary>Builds.</summary>
    /// <param name="options">How.</param>
    /// <param name="program">With which version of the program.</param>
    /// <param name="meanwhile">What happens between the reading of the site and its building.</param>
    public Outcome Build(BuildOptions? options = null, string program = "1", Action? meanwhile = null)
    {
        options ??= Options;
        var output = OutputFolder.Open(Site.Output, Site.Root);
        var folder = SiteBuilder.Read(options);
        var inputs = BuildInputs.TryTake(folder, options, program);
        if (inputs is not null && Memory.Find(inputs, folder, output, options.Jobs) is { } known)
        {
            return new(true, TestSite.Format(known.Diagnostics), known.PageCount, new(0, known.Paths.Count, 0));
        }

        meanwhile?.Invoke();
        var former = inputs is null ? null : Memory.FindFormer(inputs, output, options.Jobs);
        using var session = output.Begin();
        var result = SiteBuilder.Build(folder, options, session, inputs, former);
        if (result.HasFailed)
        {
            return new(false, TestSite.Format(result.Diagnostics), result.PageCount, null);
        }

        var report = session.Commit();
        if (inputs is not null)
        {
            Memory.Keep(inputs, folder, result, session);
        }

        return new(false, TestSite.Format(result.Diagnostics), result.PageCount, report);
    }

    /// <summary>Builds, and compares what is there then, and what was said, with a build that knows of no other.</summary>
    public Outcome BuildAndCompare(BuildOptions? options = null, string program = "1")
    {
        var before = Directory.Exists(Site.Output) ? Snapshot(Site.Output) : [];
        var outcome = Build(options, program);
        var fresh = SiteBuilder.Build((options ?? Options) with { Profile = new() });
        Assert.Equal(TestSite.Format(fresh.Diagnostics), outcome.Diagnostics);
        Assert.Equal(fresh.HasFailed, outcome.Report is null);
        if (fresh.HasFailed)
        {
            Assert.Equal(before, Snapshot(Site.Output));
            return outcome;
        }

        Assert.Equal(fresh.PageCount, outcome.PageCount);
        var elsewhere = Path.Combine(Site.Root, "fresh");
        OutputFolder.Open(elsewhere).Publish(fresh.Files, clean: false, jobs: 2);
        Assert.Equal(Snapshot(elsewhere), Snapshot(Site.Output));
        Directory.Delete(elsewhere, recursive: true);
        return outcome;
    }

    /// <summary>Writes a file and gives it the time that it had, or that of another file.</summary>
    public void WriteUnseen(string path, string text)
    {
        var full = Path.Combine(Site.Root, path);
        var time = File.GetLastWriteTimeUtc(File.Exists(full) ? full : Path.Combine(Site.Root, "content/site.yaml"));
        Site.Write(path, text);
        File.SetLastWriteTimeUtc(full, time);
    }

    /// <summary>The files of a folder with their bytes, SiteGen's manifest included.</summary>
    public static string[] Snapshot(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p => $"{Path.GetRelativePath(folder, p)}: {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(p)))}")];

    public void Dispose() => Site.Dispose();

    /// <summary>What a build did.</summary>
    /// <param name="IsKnown">Whether it was known to have nothing to do.</param>
    /// <param name="Diagnostics">What it said.</param>
    /// <param name="PageCount">How many pages there are.</param>
    /// <param name="Report">What was written; null where it failed.</param>
    public sealed record Outcome(bool IsKnown, string Diagnostics, int PageCount, PublishReport? Report);
}
