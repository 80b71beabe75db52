namespace SiteGen.Diagnostics;

/// <summary>One kind of mistake that SiteGen finds. The catalogue is <see cref="Rules"/>.</summary>
/// <param name="Code">The stable code, e.g. <c>SG0203</c>; the first two digits name the group.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What is wrong, in a few words, for lists.</param>
public sealed record Rule(string Code, Severity Severity, string Title);
