using System.Collections.Concurrent;

namespace SiteGen.Rendering;

/// <summary>
/// How long pages and templates take to render. Optional, because measuring each partial takes time itself.
/// </summary>
public sealed class RenderTimes
{
    private readonly ConcurrentQueue<PageTime> _pages = new();
    private readonly ConcurrentDictionary<string, TemplateTime> _templates = new(StringComparer.Ordinal);

    /// <summary>All pages, slowest first.</summary>
    public IReadOnlyList<PageTime> Pages =>
        [.. _pages.OrderByDescending(p => p.Time).ThenBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>All templates, slowest first.</summary>
    public IReadOnlyList<TemplateTime> Templates =>
        [.. _templates.Values.OrderByDescending(t => t.Time).ThenBy(t => t.Name, StringComparer.Ordinal)];

    internal void AddPage(string path, TimeSpan time, int bytes) => _pages.Enqueue(new(path, time, bytes));

    internal void AddTemplate(string name, TimeSpan time) => _templates.AddOrUpdate(
        name,
        _ => new(name, 1, time),
        (_, total) => total with { Count = total.Count + 1, Time = total.Time + time });
}

/// <summary>How long a page took.</summary>
/// <param name="Path">The site path.</param>
/// <param name="Time">Wall time, while other threads render other pages.</param>
/// <param name="Bytes">The length of the page.</param>
public sealed record PageTime(string Path, TimeSpan Time, int Bytes);

/// <summary>How long a template took, on all pages together.</summary>
/// <param name="Name">Its path below <c>templates</c>, without extension: <c>partials/quote-card</c>.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="Time">Without the partials that it includes, summed over all threads.</param>
public sealed record TemplateTime(string Name, int Count, TimeSpan Time);
