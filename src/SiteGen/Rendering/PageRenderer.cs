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
    /// <summary>No honest page takes a hundredth of this.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly RenderScope _scope;
    private readonly ConcurrentBag<PageContext> _idle = [];

    public PageRenderer(SiteGraph graph, PagePlan plan, TemplateSet templates)
    {
        _scope = new RenderScope(graph, plan, templates);
    }

    /// <summary>Renders all pages of the plan, in parallel; the results are in the order of the plan.</summary>
    public (IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) RenderAll(int jobs)
    {
        var pages = _scope.Plan.Pages;
        var results = new (OutputFile? File, Diagnostic? Diagnostic)[pages.Count];
        ParallelLoop.Run(pages.Count, jobs, i => results[i] = Render(pages[i]));
        return ([.. results.Select(r => r.File).OfType<OutputFile>()], Merge(results.Select(r => r.Diagnostic).OfType<Diagnostic>()));
    }

    /// <summary>Renders one page; null with a diagnostic when its template fails.</summary>
    public (OutputFile? File, Diagnostic? Diagnostic) Render(PlannedPage page)
    {
        var context = _idle.TryTake(out var idle) ? idle : new PageContext(_scope);
        try
        {
            using var clock = new CancellationTokenSource(TimeLimit);
            context.RenderPage(page, clock.Token);
            var file = new OutputFile(page.OutputPath, context.Builder.ToArray());
            _idle.Add(context);
            return (file, null);
        }
        catch (ScriptRuntimeException exception)
        {
            // The context may be left in the middle of something: it is not used again.
            return (null, Explain(exception, page));
        }
    }

    private Diagnostic Explain(ScriptRuntimeException exception, PlannedPage page)
    {
        var (file, span) = _scope.Templates.Locate(exception.Span) ?? (SourceFile.Missing($"templates/{page.Template}.html"), default);
        var message = exception is ScriptAbortException ? $"the template ran for more than {TimeLimit.TotalSeconds:0} seconds"
            : TemplateSet.Sentence(exception.OriginalMessage);
        var known = exception as TemplateMemberException;
        return new(known?.Rule ?? Rules.TemplateFailed, file, span, message, known?.Help, $"while rendering {page.ContentFile?.Path ?? page.Path}");
    }

    /// <summary>One mistake in a template fails many pages: it is reported once, with the first of them.</summary>
    private static Diagnostic[] Merge(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.GroupBy(d => (d.File, d.Span, d.Message)).Select(group => group.Count() is var count && count == 1 ? group.First()
            : group.First() with { Context = string.Create(CultureInfo.InvariantCulture, $"{group.First().Context} and {count - 1} more {(count == 2 ? "page" : "pages")}") }),
    ];

}
