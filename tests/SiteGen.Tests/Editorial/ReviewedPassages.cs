namespace SiteGen.Tests.Editorial;

/// <summary>
/// Passages of the site that name a living person without a link, each read by an editor, with the reason why it needs
/// none. A passage that changes, or gets a link, leaves the list.
/// </summary>
internal static class ReviewedPassages
{
    public static IReadOnlyList<ReviewedPassage> All { get; } =
    [
        new("content/people/andrej-karpathy.md", "Anthropic made the AI system", "It is about this site."),
        new("content/people/dario-amodei.md", "Anthropic made the AI system", "It is about this site."),
    ];
}
