using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Takes the files of a build as they are made: for an output folder, for whoever wants them in memory, or only their
/// paths. What is written at once and wanted by nobody is not kept.
/// </summary>
/// <param name="output">Where they are written; null for nowhere.</param>
/// <param name="keepsContent">Whether their content is kept.</param>
/// <param name="cancellation">Ends the taking.</param>
internal sealed class FileGatherer(OutputSession? output, bool keepsContent, CancellationToken cancellation)
{
    private readonly List<OutputFile> _all = [];
    private OutputSession? _output = output;

    /// <summary>The files so far, pages first, in the order in which they were given.</summary>
    public IReadOnlyList<OutputFile> All => _all;

    /// <summary>Something is wrong: what follows need not be written, and what has been is given up.</summary>
    public void StopWriting()
    {
        _output?.Abandon();
        _output = null;
    }

    /// <summary>Takes pages while they are rendered.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="render">Renders them, and gives each to the handler that it gets.</param>
    /// <returns>What rendering them gave.</returns>
    public T AddPages<T>(IReadOnlyList<PlannedPage> pages, Func<RenderedPageHandler, T> render)
    {
        var files = new OutputFile?[pages.Count];
        var result = render((i, html) =>
        {
            files[i] = new(pages[i].OutputPath, keepsContent ? html.ToArray() : default);
            _output?.Put(pages[i].OutputPath, html);
            cancellation.ThrowIfCancellationRequested();
        });
        _all.AddRange(files.OfType<OutputFile>());
        return result;
    }

    /// <summary>Takes pages that are in the output folder as they would be rendered, with what the disk says of them.</summary>
    public void Keep(IReadOnlyDictionary<PlannedPage, FileStamp> pages)
    {
        foreach (var (page, stamp) in pages)
        {
            _output?.Keep(page.OutputPath, stamp);
            _all.Add(new(page.OutputPath, default));
        }
    }

    /// <summary>Takes files, which all threads make and write.</summary>
    public void AddPlanned(IReadOnlyList<PlannedFile> files, int jobs)
    {
        var made = new OutputFile[files.Count];
        ParallelLoop.Run(files.Index(), jobs, planned =>
        {
            cancellation.ThrowIfCancellationRequested();
            var (i, file) = planned;
            byte[] content = _output is not null || keepsContent ? file.Make() : [];
            _output?.Put(file.Path, content);
            made[i] = new(file.Path, keepsContent ? content : default);
        });
        _all.AddRange(made);
    }

    /// <summary>Takes files that are there.</summary>
    public void Add(IReadOnlyList<OutputFile> files, int jobs)
    {
        Write(files, jobs);
        _all.AddRange(files.Select(Note));
    }

    /// <summary>Writes files that are there, or are made when they are written; they are not among <see cref="All"/>.</summary>
    public void Write(IReadOnlyList<OutputFile> files, int jobs)
    {
        if (_output is not null)
        {
            ParallelLoop.Run(files, jobs, file =>
            {
                cancellation.ThrowIfCancellationRequested();
                _output.Put(file);
            });
        }
    }

    /// <summary>What is kept of a file.</summary>
    public OutputFile Note(OutputFile file) => keepsContent ? file : file with { Content = default };
}
