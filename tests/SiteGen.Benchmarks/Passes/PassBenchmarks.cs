using BenchmarkDotNet.Attributes;
using SiteGen.Benchmarks.Corpora;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Text;

namespace SiteGen.Benchmarks.Passes;

/// <summary>Each pass of a build by itself, over a corpus in memory; only publishing uses the disk.</summary>
public class PassBenchmarks
{
    private static readonly MediaFiles NoMedia = MediaFiles.None;
    private static readonly BuildOptions Options = new() { SitePath = "." };

    private string _output = "";
    private SiteFolder _folder = null!;
    private Site _site = null!;
    private SiteContent _content = null!;
    private EntityMarkup[] _markup = null!;
    private IReadOnlyList<OutputFile> _files = null!;

    /// <summary>The approximate number of content files.</summary>
    [Params(1_000, 10_000)]
    public int Files { get; set; }

    /// <summary>The number of threads.</summary>
    [ParamsSource(nameof(AllJobs))]
    public int Jobs { get; set; }

    /// <summary>One thread, and one per processor.</summary>
    public static IEnumerable<int> AllJobs => new[] { 1, Environment.ProcessorCount }.Distinct();

    /// <summary>Prepares the input of each pass.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _folder = CorpusFolder.Create(Files <= 1_000 ? CorpusSize.Small : CorpusSize.Large);
        _site = Site.Load(_folder, Options, previous: null);
        RequireNoErrors(_site.Diagnostics);
        _content = ReadFrontMatter();
        _markup = RenderMarkdown();
    }

    /// <summary>Publishes the site once.</summary>
    [GlobalSetup(Target = nameof(PublishUnchanged))]
    public void Publish()
    {
        Prepare();
        var result = SiteBuilder.Build(_folder, Options);
        RequireNoErrors(result.Diagnostics);
        // Drawing a card takes longer than everything else, and is done only once for each card.
        _files = [.. result.Files.Where(f => f.Late is null)];
        _output = Directory.CreateTempSubdirectory("sitegen-benchmark-").FullName;
        OutputFolder.Open(_output).Publish(_files, clean: false, Environment.ProcessorCount);
    }

    /// <summary>Deletes the published files.</summary>
    [GlobalCleanup(Target = nameof(PublishUnchanged))]
    public void CleanUp() => Directory.Delete(_output, recursive: true);

    [Benchmark(Description = "read front matter")]
    public SiteContent ReadFrontMatter() =>
        ContentReader.ReadAll(_folder.Content, _folder.Settings, NoMedia, includeDrafts: false, Jobs);

    [Benchmark(Description = "render Markdown")]
    public EntityMarkup[] RenderMarkdown()
    {
        var results = new EntityMarkup[_content.Entities.Count];
        ParallelLoop.Run(
            results.Length,
            Jobs,
            () => new MarkupRenderer(
                _content.Index, NoMedia, _site.Templates.StaticIds, Glossary.Empty, _site.Graph.Language),
            (i, renderer) => results[i] = renderer.Render(_content.Entities[i]));
        return results;
    }

    [Benchmark(Description = "link")]
    public object Link() => GraphBuilder.Link(
        _content, _content.Settings!, _site.Graph.Language, _markup, [], Environment.ProcessorCount);

    [Benchmark(Description = "plan pages")]
    public PagePlan Plan() => PagePlan.Create(_site.Graph, _site.Plan.Verification, []);

    [Benchmark(Description = "render pages")]
    public int RenderPages()
    {
        var renderer = new PageRenderer(_site.Graph, _site.Plan, _site.Templates, TimeSpan.FromMinutes(1));
        return renderer.Render(_site.Plan.Pages, Jobs).Files.Count;
    }

    [Benchmark(Description = "index for search")]
    public int IndexForSearch() => SearchFiles.WriteAll(_site.Graph, Jobs).Count;

    [Benchmark(Description = "publish, nothing changed")]
    public PublishReport PublishUnchanged() =>
        OutputFolder.Open(_output).Publish(_files, clean: false, Jobs);

    /// <summary>Fails if there are errors: they end a build early, which would make it seem fast.</summary>
    private static void RequireNoErrors(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Rule.Severity == Severity.Error).Take(5).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(
                "the corpus has errors:\n" + string.Concat(errors.Select(DiagnosticFormatter.Format)));
        }
    }
}
