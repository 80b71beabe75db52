using System.Collections.Concurrent;

namespace SiteGen.Rendering;

/// <summary>
/// How long pages and templates take to render. It is asked for only when somebody wants to know: measuring each partial
/// takes time itself.
/// </summary>
public sealed class RenderTimes
{
    private readonly ConcurrentQueue<PageTime> _pages = new();
    private readonly ConcurrentDictionary<string, TemplateTime> _templates = new(StringComparer.Ordinal);

    /// <summary>All pages, the slowest first.</summary>
    public IReadOnlyList<PageTime> Pages => [.. _pages.OrderByDescending(p => p.Time).ThenBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>All templates, the one that took most time first.</summary>
    public IReadOnlyList<TemplateTime> Templates => [.. _templates.Values.OrderByDescending(t => t.Time).ThenBy(t => t.Name, StringComparer.Ordinal)];

    internal void AddPage(string path, TimeSpan time, int bytes) => _pages.Enqueue(new(path, time, bytes));

    internal void AddTemplate(string name, TimeSpan time) =>
        _templates.AddOrUpdate(name, (_, t) => new(name, 1, t), (_, known, t) => known with { Count = known.Count + 1, Time = known.Time + t }, time);
}

/// <summary>How long a page took.</summary>
/// <param name="Path">The site path.</param>
/// <param name="Time">From its first template to its last byte, other pages rendered at the same time notwithstanding.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record PageTime(string Path, TimeSpan Time, int Bytes);

/// <summary>How long a template took, in all pages together.</summary>
/// <param name="Name">Without folder <c>templates</c> and extension: <c>partials/quote-card</c>.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="Time">Without the time of the partials that it includes, summed over all threads.</param>
public sealed record TemplateTime(string Name, int Count, TimeSpan Time);
