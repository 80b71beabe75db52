using System.Collections.Concurrent;
using System.Globalization;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Receives a rendered page; called by several threads.</summary>
/// <param name="page">The page.</param>
/// <param name="html">Its bytes, in a buffer that is used again after the call.</param>
public delegate void RenderedPageHandler(PlannedPage page, ReadOnlySpan<byte> html);

/// <summary>Renders pages with templates. Pages do not affect one another.</summary>
public sealed class PageRenderer
{
    private readonly RenderScope _scope;
    private readonly TimeSpan _timeLimit;
    private readonly RenderTimes? _times;
    private readonly PagePolicy _policy;
    private readonly ConcurrentBag<PageContext> _idle = [];
    private readonly ConcurrentDictionary<string, bool> _scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _styles = new(StringComparer.Ordinal);

    /// <param name="graph">The site.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="templates">Its templates.</param>
    /// <param name="timeLimit">The time limit of a page.</param>
    /// <param name="times">Records how long pages and templates take.</param>
    public PageRenderer(
        SiteGraph graph, PagePlan plan, TemplateSet templates, TimeSpan timeLimit, RenderTimes? times = null)
    {
        (_timeLimit, _times) = (timeLimit, times);
        _scope = new RenderScope(graph, plan, templates);
        _policy = PagePolicy.Of(graph);
    }

    /// <summary>The languages of the site, to which pages link.</summary>
    internal SiteEditions Languages
    {
        init => _scope = _scope with { Languages = value };
    }

    /// <summary>The policy that allows the inline code of all pages that were rendered.</summary>
    public string SharedPolicy => SharedPolicyOf([this]);

    /// <summary>The policy that allows the inline code of all pages that renderers of a site rendered.</summary>
    internal static string SharedPolicyOf(IReadOnlyList<PageRenderer> renderers) => renderers[0]._policy.Write(
        InOrder(renderers.SelectMany(r => r._scripts.Keys)), InOrder(renderers.SelectMany(r => r._styles.Keys)));

    private static string[] InOrder(IEnumerable<string> hashes) =>
        [.. hashes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Renders pages in parallel, and returns them in order.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="jobs">The number of threads.</param>
    public (IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) Render(
        IReadOnlyList<PlannedPage> pages, int jobs)
    {
        var files = new ConcurrentDictionary<PlannedPage, OutputFile>();
        var diagnostics = Render(
            pages, jobs, (page, html) => files[page] = new(page.OutputPath, html.ToArray()));
        return ([.. pages.Where(files.ContainsKey).Select(p => files[p])], diagnostics);
    }

    /// <summary>
    /// Renders pages in parallel. The first page that exceeds its time limit stops all others: a template that never
    /// ends usually does so on every page.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="jobs">The number of threads.</param>
    /// <param name="onRendered">Receives each page that could be rendered.</param>
    /// <returns>Why the others could not be rendered, in the order of the pages.</returns>
    public IReadOnlyList<Diagnostic> Render(
        IReadOnlyList<PlannedPage> pages, int jobs, RenderedPageHandler onRendered)
    {
        using var stop = new CancellationTokenSource();
        var failures = new PageFailure?[pages.Count];
        ParallelLoop.Run(pages.Count, jobs, () => new PageTimer(_timeLimit, stop.Token), (i, timer) =>
        {
            if (!stop.IsCancellationRequested)
            {
                failures[i] = Render(pages[i], stop, timer, onRendered);
            }
        });
        return Merge(failures.OfType<PageFailure>());
    }

    /// <summary>Renders one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="stop">Stops all pages.</param>
    /// <param name="timer">Cancels the page.</param>
    /// <param name="onRendered">Receives the page.</param>
    /// <returns>Why it could not be rendered; null if it was, or if another page has stopped it.</returns>
    private PageFailure? Render(
        PlannedPage page, CancellationTokenSource stop, PageTimer timer, RenderedPageHandler onRendered)
    {
        var context = _idle.TryTake(out var idle) ? idle : new PageContext(_scope, _times, _policy);
        try
        {
            var elapsed = Elapsed.Start();
            context.RenderPage(page, timer.Start());
            _times?.AddPage(page.Path, elapsed.Time, context.Builder.Length);
            timer.Stop();
            onRendered(page, Finish(context));
            _idle.Add(context);
            return null;
        }
        catch (ScriptRuntimeException exception)
        {
            // The state of the context is unknown now: it is not used again.
            return exception is not ScriptAbortException || IsFirstToStop(stop)
                ? new(page, ToDiagnostic(exception, page)) : null;
        }
    }

    /// <summary>Puts the policy into a rendered page.</summary>
    private ReadOnlySpan<byte> Finish(PageContext context)
    {
        context.Finished.Clear();
        context.Policy.Write(context.Builder.WrittenSpan, context.Finished);
        foreach (var hash in context.Policy.Scripts)
        {
            _scripts.TryAdd(hash, true);
        }

        foreach (var hash in context.Policy.Styles)
        {
            _styles.TryAdd(hash, true);
        }

        return context.Finished.WrittenSpan;
    }

    private static bool IsFirstToStop(CancellationTokenSource stop)
    {
        lock (stop)
        {
            var isFirst = !stop.IsCancellationRequested;
            stop.Cancel();
            return isFirst;
        }
    }

    private Diagnostic ToDiagnostic(ScriptRuntimeException exception, PlannedPage page)
    {
        var (file, span) = _scope.Templates.Locate(exception.Span)
            ?? (SourceFile.Missing($"templates/{page.Template}.html"), default);
        var seconds = _timeLimit.TotalSeconds;
        var known = exception as TemplateException;
        var (message, help) = exception is ScriptAbortException
            ? (string.Create(
                CultureInfo.InvariantCulture,
                $"the template ran for more than {seconds} {(seconds == 1 ? "second" : "seconds")}"), null)
            : known is not null ? (ScribanMessage.ToSentence(known.OriginalMessage), known.Help)
            : ScribanMessage.ExplainFailure(exception.OriginalMessage);
        return new(known?.Rule ?? Rules.TemplateFailed, file, span, message, help);
    }

    /// <summary>
    /// Reports a mistake that fails many pages once, with the first of them that has a content file.
    /// </summary>
    private static Diagnostic[] Merge(IEnumerable<PageFailure> failures) =>
    [
        .. failures.GroupBy(f => (f.Diagnostic.File, f.Diagnostic.Span, f.Diagnostic.Message))
            .Select(group => group.First().Diagnostic with { Context = Context([.. group.Select(f => f.Page)]) }),
    ];

    private static string Context(IReadOnlyList<PlannedPage> pages)
    {
        var named = pages.Select(p => p.ContentFile).OfType<SourceFile>().FirstOrDefault()?.Path ?? pages[0].Path;
        var others = pages.Count - 1;
        var more = others == 0 ? "" : $" and {others} more {(others == 1 ? "page" : "pages")}";
        return $"while rendering {named}{more}";
    }

    /// <summary>Why a page could not be rendered.</summary>
    private sealed record PageFailure(PlannedPage Page, Diagnostic Diagnostic);
}
