namespace SiteGen.Dates;

/// <summary>
/// The forms of dates that <see cref="EdtfDate"/> reads, for everything that explains them: new files, schemas and the
/// documentation.
/// </summary>
public static class DateForms
{
    /// <summary>An example of each form, with its meaning in a few words.</summary>
    public static IReadOnlyList<(string Example, string Meaning)> All { get; } =
    [
        ("2018", "a year"),
        ("2018-02", "a month"),
        ("2018-02-20", "a day"),
        ("2018~", "approximate"),
        ("2018?", "uncertain"),
        ("2018%", "both"),
        ("2018/2019-05", "an interval"),
        ("2018/..", "since then"),
        ("../2018", "until then"),
    ];

    /// <summary>All forms on one line.</summary>
    public static string Text { get; } = Join(All);

    /// <summary>Returns forms as text.</summary>
    internal static string Join(IEnumerable<(string Example, string Meaning)> forms) =>
        string.Join(", ", forms.Select(f => $"{f.Example} {f.Meaning}"));
}
