using System.Text.RegularExpressions;

namespace SiteGen.Dates;

/// <summary>Why a text is not a date, and which part of it is wrong.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Start">The 0-based UTF-16 offset of the wrong part in the text.</param>
/// <param name="Length">Its length in UTF-16 units: at least 1, and 0 only if the text is empty.</param>
/// <param name="Message">One sentence in lower case without a full stop, as in "February 2023 has 28 days".</param>
/// <param name="Suggestion">
/// A date to write instead of the whole text, which <see cref="EdtfDate.TryParse"/> accepts; <see langword="null"/> if
/// what is meant is not certain.
/// </param>
public sealed record DateError(DateErrorKind Kind, int Start, int Length, string Message, string? Suggestion)
{
    internal static DateError Malformed(int start, int length, string message, string? suggestion = null) =>
        new(DateErrorKind.Malformed, start, length, message, suggestion);

    internal static DateError Malformed(Capture wrong, string message, string? suggestion) =>
        Malformed(wrong.Index, wrong.Length, message, suggestion);
}
