using System.Text;
using SiteGen.BrowserTests.Support;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Safety;

/// <summary>A site that attacks, built and served, its pages without their policy.</summary>
internal sealed class AttackedSite : IAsyncDisposable
{
    private readonly TemporaryFolder _output;

    private AttackedSite(TemporaryFolder output, SiteServer server, IReadOnlyList<string> paths)
    {
        (_output, Server, Paths) = (output, server, paths);
    }

    public SiteServer Server { get; }

    /// <summary>The paths of all files.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The folder with the files.</summary>
    public string Folder => _output.Path;

    /// <summary>Builds a site; media that are refused are left out.</summary>
    /// <param name="files">Its texts.</param>
    /// <param name="media">Files below <c>content/media/</c>.</param>
    public static async Task<AttackedSite> BuildAsync(
        IEnumerable<(string Path, string Text)> files, IReadOnlyDictionary<string, byte[]>? media = null)
    {
        using var source = new TestSite(files);
        var folder = Path.Combine(source.Root, "content", "media");
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in media ?? new Dictionary<string, byte[]>())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }

        var result = SiteBuilder.Build(new() { SitePath = source.Root, Jobs = 2 });
        var refused = result.Diagnostics.Where(d => d.Rule == Rules.MediaRefused).Select(d => d.File.Path).ToList();
        if (refused.Count > 0)
        {
            refused.ForEach(path => File.Delete(Path.Combine(source.Root, path)));
            result = SiteBuilder.Build(new() { SitePath = source.Root, Jobs = 2 });
        }

        Assert.False(result.HasFailed);
        var output = new TemporaryFolder();
        OutputFolder.Open(output.Path).Publish([.. result.Files.Select(WithoutPolicy)], clean: false, jobs: 2);
        return new(
            output, await SiteServer.StartAsync(output.Path, "/base/"),
            [.. result.Files.Select(f => f.Path).Order(StringComparer.Ordinal)]);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _output.Dispose();
    }

    private static OutputFile WithoutPolicy(OutputFile file) =>
        file.CopyOf is not null || file.Late is not null || !file.Path.EndsWith(".html", StringComparison.Ordinal)
        ? file
        : file with
        {
            Content = Encoding.UTF8.GetBytes(TestSite.WithoutPolicy(Encoding.UTF8.GetString(file.Content.Span))),
        };
}
