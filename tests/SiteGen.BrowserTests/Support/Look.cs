namespace SiteGen.BrowserTests.Support;

/// <summary>The browser that looks at a page.</summary>
internal sealed record Look
{
    /// <summary>The width of the viewport in CSS pixels. WCAG's success criterion 1.4.10, Reflow, has 320.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the viewport in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Whether the reader prefers dark colours.</summary>
    public bool IsDark { get; init; }

    /// <summary>Whether the scripts of the page run; those of tests always do.</summary>
    public bool HasScripts { get; init; } = true;

    /// <summary>Whether the reader has a touch screen.</summary>
    public bool HasTouch { get; init; }

    /// <summary>Whether the reader asked for less motion.</summary>
    public bool HasReducedMotion { get; init; }
}
