using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Collects the files and diagnostics of a build. Files go to the output folder as soon as they are made, until a
/// diagnostic fails the build: then the session is abandoned and nothing more is written.
/// </summary>
internal sealed class OutputCollector
{
    private readonly BuildOptions _options;
    private readonly bool _keepsContent;
    private readonly Lock _lock = new();
    private readonly List<OutputFile> _files = [];
    private readonly List<OutputFile> _late = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private OutputSession? _session;

    private OutputCollector(BuildOptions options, OutputSession? session, bool keepsContent) =>
        (_options, _session, _keepsContent) = (options, session, keepsContent || options.ChecksPages);

    /// <summary>Keeps the content of all files.</summary>
    public static OutputCollector InMemory(BuildOptions options) => new(options, null, keepsContent: true);

    /// <summary>Writes files through a session.</summary>
    public static OutputCollector To(OutputSession session, BuildOptions options) =>
        new(options, session, keepsContent: false);

    /// <summary>Collects diagnostics only.</summary>
    public static OutputCollector Discard(BuildOptions options) => new(options, null, keepsContent: false);

    /// <summary>Whether an error has been reported; pages are not rendered then.</summary>
    public bool HasErrors => _diagnostics.Exists(d => d.Rule.Severity == Severity.Error);

    /// <summary>All files, by path; those whose content is not kept have none.</summary>
    public IReadOnlyList<OutputFile> Files =>
        [.. _files.Concat(_late.Select(Listed)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Adds diagnostics. The first that fails the build stops the writing.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        _diagnostics.AddRange(diagnostics);
        if (BuildResult.IsFailure(_diagnostics, _options.IsStrict))
        {
            _session?.Abandon();
            _session = null;
        }
    }

    /// <summary>Adds a rendered page; several threads may do so at once.</summary>
    public void Add(string path, ReadOnlySpan<byte> html)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        _session?.Put(path, html);
        var file = new OutputFile(path, _keepsContent ? html.ToArray() : default);
        lock (_lock)
        {
            _files.Add(file);
        }
    }

    /// <summary>Makes and adds files, on several threads.</summary>
    public void Add(IEnumerable<PlannedFile> planned)
    {
        PlannedFile[] files = [.. planned];
        var made = new OutputFile[files.Length];
        ParallelLoop.Run(files.Length, _options.Jobs, i =>
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            var file = files[i];
            byte[] content = _session is not null || _keepsContent ? file.Make() : [];
            _session?.Put(file.Path, content);
            made[i] = new(file.Path, _keepsContent ? content : default);
        });
        _files.AddRange(made);
    }

    /// <summary>Adds files, on several threads.</summary>
    public void Add(IReadOnlyList<OutputFile> files)
    {
        Write(files);
        _files.AddRange(files.Select(Listed));
    }

    /// <summary>
    /// Adds files that are slow to make or to copy. <see cref="WriteLate"/> writes them once everything is checked.
    /// </summary>
    public void AddLate(IReadOnlyList<OutputFile> files) => _late.AddRange(files);

    /// <summary>Writes the files of <see cref="AddLate"/>, unless the build has failed.</summary>
    public void WriteLate() => Write(_late);

    /// <summary>Returns the result of the build.</summary>
    public BuildResult Finish(Site site)
    {
        _diagnostics.Sort(Diagnostic.Compare);
        var hasFailed = BuildResult.IsFailure(_diagnostics, _options.IsStrict);
        var pageCount = site.Editions.Sum(e => e.Plan.Pages.Count(p => p.HasLayout));
        return new(hasFailed ? [] : Files, _diagnostics, site.Graph, pageCount, _options.IsStrict);
    }

    /// <summary>Returns a file as it is listed: without its content, unless that is kept.</summary>
    private OutputFile Listed(OutputFile file) => _keepsContent ? file : file with { Content = default };

    private void Write(IReadOnlyList<OutputFile> files)
    {
        if (_options.ChecksPages && !HasErrors)
        {
            // Nothing is copied, but a build could not copy what cannot be read.
            ParallelLoop.Run(files.Select(f => f.CopyOf).OfType<string>(), _options.Jobs,
                source => RealFile.Open(source).Dispose());
        }

        if (_session is { } session)
        {
            ParallelLoop.Run(files, _options.Jobs, file =>
            {
                _options.Cancellation.ThrowIfCancellationRequested();
                session.Put(file);
            });
        }
    }
}
