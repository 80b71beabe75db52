using System.Collections.Concurrent;
using System.Globalization;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Rendering;

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

    /// <summary>
    /// Renders pages, in parallel; the results are in the order of the pages. After a page that runs out of time no other
    /// is begun or finished: a template that never ends mostly does so on every page, and one such mistake is enough.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="jobs">How many are rendered at a time.</param>
    /// <param name="onRendered">Called after each page, by several threads.</param>
    public (IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) Render(IReadOnlyList<PlannedPage> pages, int jobs, Action? onRendered = null)
    {
        using var end = new CancellationTokenSource();
        var results = new PageResult[pages.Count];
        ParallelLoop.Run(pages.Count, jobs, i =>
        {
            results[i] = Render(pages[i], end);
            onRendered?.Invoke();
        });
        return ([.. results.Select(r => r.File).OfType<OutputFile>()], Merge(results));
    }

    /// <summary>Renders one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="end">Cancelled by the first page that runs out of time.</param>
    private PageResult Render(PlannedPage page, CancellationTokenSource end)
    {
        if (end.IsCancellationRequested)
        {
            return new(page, null, null);
        }

        var context = _idle.TryTake(out var idle) ? idle : new PageContext(_scope, _times);
        try
        {
            using var clock = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
            clock.CancelAfter(_timeLimit);
            var elapsed = Elapsed.Start();
            context.RenderPage(page, clock.Token);
            _times?.AddPage(page.Path, elapsed.Time, context.Builder.Length);
            var file = new OutputFile(page.OutputPath, context.Builder.ToArray());
            _idle.Add(context);
            return new(page, file, null);
        }
        catch (ScriptRuntimeException exception)
        {
            // The context may be left in the middle of something: it is not used again.
            var isFirstToEnd = exception is not ScriptAbortException || TryEnd(end);
            return new(page, null, isFirstToEnd ? Explain(exception, page) : null);
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
    private static Diagnostic[] Merge(IEnumerable<PageResult> results) =>
    [
        .. results.Where(r => r.Diagnostic is not null).GroupBy(r => (r.Diagnostic!.File, r.Diagnostic.Span, r.Diagnostic.Message))
            .Select(group => group.First().Diagnostic! with { Context = Context([.. group.Select(r => r.Page)]) }),
    ];

    private static string Context(IReadOnlyList<PlannedPage> pages)
    {
        var named = pages.Select(p => p.ContentFile).OfType<SourceFile>().FirstOrDefault()?.Path ?? pages[0].Path;
        var rest = pages.Count - 1;
        return string.Create(CultureInfo.InvariantCulture, $"while rendering {named}{(rest == 0 ? "" : $" and {rest} more {(rest == 1 ? "page" : "pages")}")}");
    }

    /// <summary>A rendered page, or why there is none; neither when rendering ended before it.</summary>
    private readonly record struct PageResult(PlannedPage Page, OutputFile? File, Diagnostic? Diagnostic);
}
