namespace SiteGen.Dates;

/// <summary>Why a text was refused as a date, and where.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Start">Where the wrong part starts, as a 0-based UTF-16 offset into the text.</param>
/// <param name="Length">Its length in UTF-16 units: at least 1, and 0 only if the text is empty.</param>
/// <param name="Message">One sentence in lower case without a full stop, as in "February 2023 has 28 days".</param>
/// <param name="Suggestion">
/// What could stand in place of the whole text, which is then accepted; <see langword="null"/> if nothing is likely or
/// more than one thing is.
/// </param>
public sealed record DateError(DateErrorKind Kind, int Start, int Length, string Message, string? Suggestion);
