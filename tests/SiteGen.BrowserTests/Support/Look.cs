namespace SiteGen.BrowserTests.Support;

/// <summary>How a page is looked at.</summary>
internal sealed record Look
{
    /// <summary>Of the viewport, in CSS pixels. 320 is that of WCAG's success criterion 1.4.10, Reflow.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Of the viewport, in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Whether the reader prefers dark colours.</summary>
    public bool IsDark { get; init; }

    /// <summary>Whether scripts of the page run. Those of tests always do.</summary>
    public bool HasScripts { get; init; } = true;

    /// <summary>Whether the reader asked for less motion.</summary>
    public bool HasReducedMotion { get; init; }
}
