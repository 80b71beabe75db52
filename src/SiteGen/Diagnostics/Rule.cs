namespace SiteGen.Diagnostics;

/// <summary>A kind of mistake. <see cref="Rules"/> lists them all.</summary>
/// <param name="Code">The stable code, such as <c>SG0203</c>; the first two digits are its group.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record Rule(string Code, Severity Severity, string Title);
