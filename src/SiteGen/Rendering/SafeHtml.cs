namespace SiteGen.Rendering;

/// <summary>A string that is HTML already, which templates write without escaping.</summary>
internal sealed record SafeHtml(string Html);
