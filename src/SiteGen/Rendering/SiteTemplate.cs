using Scriban;
using SiteGen.Rendering.Compilation;

namespace SiteGen.Rendering;

/// <summary>A template of the site.</summary>
/// <param name="Name">Its path below <c>templates</c>, without extension: <c>partials/quote-card</c>.</param>
/// <param name="Parsed">The parsed template.</param>
/// <param name="Compiled">The compiled template; null if Scriban has to interpret it.</param>
internal sealed record SiteTemplate(string Name, Template Parsed, Statement? Compiled);
