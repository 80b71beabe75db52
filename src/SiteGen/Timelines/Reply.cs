namespace SiteGen.Timelines;

/// <summary>A reply from one entry to another.</summary>
/// <param name="Answer">The index of the answer in <see cref="DrawingContent.Dates"/>.</param>
/// <param name="Said">The index of the entry that it answers.</param>
public readonly record struct Reply(int Answer, int Said);
