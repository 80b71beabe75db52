using System.Collections.Concurrent;
using System.Globalization;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Takes a page that has been rendered; called by several threads.</summary>
/// <param name="page">The page.</param>
/// <param name="html">Its bytes, which are others after the call.</param>
public delegate void RenderedPageHandler(PlannedPage page, ReadOnlySpan<byte> html);

/// <summary>Renders pages from templates. Rendering one page never changes what another shows.</summary>
public sealed class PageRenderer
{
    private readonly RenderScope _scope;
    private readonly TimeSpan _timeLimit;
    private readonly RenderTimes? _times;
    private readonly ConcurrentBag<PageContext> _idle = [];

    /// <param name="graph">The site.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="templates">Its templates.</param>
    /// <param name="timeLimit">How long a page may take.</param>
    /// <param name="times">Is told how long pages and templates take; null if nobody asks.</param>
    public PageRenderer(SiteGraph graph, PagePlan plan, TemplateSet templates, TimeSpan timeLimit, RenderTimes? times = null)
    {
        (_timeLimit, _times) = (timeLimit, times);
        _scope = new RenderScope(graph, plan, templates);
    }

    /// <summary>Renders pages, in parallel, and keeps them, in their order.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="jobs">How many are rendered at a time.</param>
    public (IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) Render(IReadOnlyList<PlannedPage> pages, int jobs)
    {
        var files = new ConcurrentDictionary<PlannedPage, OutputFile>();
        var diagnostics = Render(pages, jobs, (page, html) => files[page] = new(page.OutputPath, html.ToArray()));
        return ([.. pages.Where(files.ContainsKey).Select(p => files[p])], diagnostics);
    }

    /// <summary>
    /// Renders pages, in parallel, and hands them out. After a page that runs out of time no other is begun or finished: a
    /// template that never ends mostly does so on every page, and one such mistake is enough.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="jobs">How many are rendered at a time.</param>
    /// <param name="onRendered">Given each page that could be rendered.</param>
    /// <returns>Why others could not be, in the order of the pages.</returns>
    public IReadOnlyList<Diagnostic> Render(IReadOnlyList<PlannedPage> pages, int jobs, RenderedPageHandler onRendered)
    {
        using var end = new CancellationTokenSource();
        var failures = new PageFailure?[pages.Count];
        ParallelLoop.Run(pages.Count, jobs, () => new PageClock(_timeLimit, end.Token), (i, clock) =>
        {
            if (!end.IsCancellationRequested)
            {
                failures[i] = Render(pages[i], end, clock, onRendered);
            }
        });
        return Merge(failures.OfType<PageFailure>());
    }

    /// <summary>Renders one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="end">Cancelled by the first page that runs out of time.</param>
    /// <param name="clock">Ends with it, and when the time of this page is over.</param>
    /// <param name="onRendered">Given the page.</param>
    /// <returns>Why it could not be rendered; null if it was, or when another page has said why none is.</returns>
    private PageFailure? Render(PlannedPage page, CancellationTokenSource end, PageClock clock, RenderedPageHandler onRendered)
    {
        var context = _idle.TryTake(out var idle) ? idle : new PageContext(_scope, _times);
        try
        {
            var elapsed = Elapsed.Start();
            context.RenderPage(page, clock.Start());
            _times?.AddPage(page.Path, elapsed.Time, context.Builder.Length);
            clock.Stop();
            onRendered(page, context.Builder.WrittenSpan);
            _idle.Add(context);
            return null;
        }
        catch (ScriptRuntimeException exception)
        {
            // The context may be left in the middle of something: it is not used again.
            var isFirstToEnd = exception is not ScriptAbortException || TryEnd(end);
            return isFirstToEnd ? new(page, Explain(exception, page)) : null;
        }
    }

    private static bool TryEnd(CancellationTokenSource end)
    {
        lock (end)
        {
            var isFirst = !end.IsCancellationRequested;
            end.Cancel();
            return isFirst;
        }
    }

    private Diagnostic Explain(ScriptRuntimeException exception, PlannedPage page)
    {
        var (file, span) = _scope.Templates.Locate(exception.Span) ?? (SourceFile.Missing($"templates/{page.Template}.html"), default);
        var message = exception is ScriptAbortException ? string.Create(CultureInfo.InvariantCulture, $"the template ran for more than {_timeLimit.TotalSeconds} {(_timeLimit.TotalSeconds == 1 ? "second" : "seconds")}")
            : TemplateSet.Sentence(exception.OriginalMessage);
        var known = exception as TemplateMemberException;
        return new(known?.Rule ?? Rules.TemplateFailed, file, span, message, known?.Help);
    }

    /// <summary>
    /// One mistake in a template fails many pages: it is reported once, with the first of them that an editor can open.
    /// </summary>
    private static Diagnostic[] Merge(IEnumerable<PageFailure> failures) =>
    [
        .. failures.GroupBy(f => (f.Diagnostic.File, f.Diagnostic.Span, f.Diagnostic.Message))
            .Select(group => group.First().Diagnostic with { Context = Context([.. group.Select(f => f.Page)]) }),
    ];

    private static string Context(IReadOnlyList<PlannedPage> pages)
    {
        var named = pages.Select(p => p.ContentFile).OfType<SourceFile>().FirstOrDefault()?.Path ?? pages[0].Path;
        var rest = pages.Count - 1;
        return string.Create(CultureInfo.InvariantCulture, $"while rendering {named}{(rest == 0 ? "" : $" and {rest} more {(rest == 1 ? "page" : "pages")}")}");
    }

    /// <summary>Why a page could not be rendered.</summary>
    private sealed record PageFailure(PlannedPage Page, Diagnostic Diagnostic);
}
