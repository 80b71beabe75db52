namespace SiteGen.Evidence.Mail;

/// <summary>The words of a message or a saved page.</summary>
/// <param name="Subject">The subject; null if it has none.</param>
/// <param name="Plain">The words as plain text; null if there are none.</param>
/// <param name="Html">The words as an HTML page; null if there is none.</param>
internal sealed record MimeContent(string? Subject, string? Plain, string? Html);
