using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.BrowserTests.Support;

/// <summary>A site that was built in memory without a diagnostic.</summary>
internal sealed class BuiltSite
{
    private readonly BuildResult _result;

    private BuiltSite(BuildResult result)
    {
        _result = result;
    }

    public SiteGraph Graph => _result.Graph!;

    public IReadOnlyList<OutputFile> Files => _result.Files;

    /// <summary>The path of the site on its host, with a slash at both ends: <c>/harbour/</c>.</summary>
    public string BasePath => Graph.Settings.BaseUrl.AbsolutePath;

    /// <summary>Builds the site of a folder; any diagnostic but notes about its language fails the test.</summary>
    public static BuiltSite Build(string folder, int jobs = 2)
    {
        var result = SiteBuilder.Build(new BuildOptions { SitePath = folder, Jobs = jobs });
        var diagnostics = result.Diagnostics.Where(d => d.Rule != Rules.WordsMissing && d.Rule != Rules.CardsMissing);
        Assert.Equal("", string.Concat(diagnostics.Select(DiagnosticFormatter.Format)));
        return new(result);
    }

    /// <summary>The bytes of a file, by its path below the output folder.</summary>
    public byte[] Bytes(string path) => Files.Single(f => f.Path == path).Content.ToArray();

    /// <summary>Writes the site into a folder.</summary>
    public void PublishTo(string folder) => OutputFolder.Open(folder).Publish(Files, clean: false, jobs: 2);
}
