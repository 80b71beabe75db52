using Scriban;

namespace SiteGen.Rendering.Compilation;

/// <summary>A template of the site.</summary>
/// <param name="Name">Its name, without folder <c>templates</c> and extension.</param>
/// <param name="Source">What it was parsed to.</param>
/// <param name="Body">What it was compiled to; null where it uses something that only the template engine can run.</param>
internal sealed record CompiledTemplate(string Name, Template Source, Statement? Body);
