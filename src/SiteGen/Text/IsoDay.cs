using System.Globalization;

namespace SiteGen.Text;

/// <summary>Days as files have them: <c>2026-11-28</c> (ISO 8601).</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Returns a day as text.</summary>
    public static string Format(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a day; null if the text is none.</summary>
    internal static DateOnly? Parse(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
