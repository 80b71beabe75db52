using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Dates;

namespace SiteGen.Citations;

/// <summary>Writes works as BibTeX, with the fields of biblatex, so that dates keep their precision.</summary>
internal static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}%&#_$~^");

    /// <summary>Writes several works as UTF-8.</summary>
    public static byte[] Write(IEnumerable<CitedWork> works) =>
        Encoding.UTF8.GetBytes(string.Concat(works.Select(work => $"{Write(work)}\n\n")));

    /// <summary>Writes one work, without a trailing line end.</summary>
    public static string Write(CitedWork work)
    {
        var text = new StringBuilder($"@{BibTexType(work.Type)}{{{work.Id},\n");
        AddVerbatim("title", work.Title);
        Add("author", work.Authors.Count == 0 ? null : string.Join(" and ", work.Authors.Select(NameOf)));
        AddVerbatim(work.Type is "article" or "op-ed" ? "journaltitle" : "publisher", work.Publisher);
        Add("booktitle", work.Container is null ? null : Escape(work.Container));
        AddVerbatim("organization", work.Site);
        // biblatex reads EDTF but for choices and years of more than four digits.
        Add("date", work.Date is { Choices.Count: 0, Year: >= -9999 and <= 9999 } date ? date.ToString() : null);
        Add("year", work.Date is null ? null : YearOf(work.Date));
        Add("url", work.Url is null ? null : EscapeBraces(work.Url));
        Add("urldate", work.Accessed?.ToString());
        Add("langid", work.Language);
        Add("note", work.QuotedFrom is null ? null : Escape($"Quoted from: {work.QuotedFrom}"));
        return text.Append('}').ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
            }
        }

        // A second pair of braces keeps the letter case of a title, and a name in one piece.
        void AddVerbatim(string name, string? value) => Add(name, value is null ? null : $"{{{Escape(value)}}}");
    }

    private static string YearOf(EdtfDate date) => date switch
    {
        { Choices.Count: > 0 } or { Year: < 0 or > 9999 } => DateText.Long(date),
        _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static string NameOf(CitedName name) =>
        name.SortName is not null ? Escape(name.SortName) : $"{{{Escape(name.Name)}}}";

    private static string EscapeBraces(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '%' or '&' or '#' or '_' or '$' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string BibTexType(string type) => type switch
    {
        "article" or "op-ed" or "paper" => "article",
        "book" => "book",
        "report" => "report",
        "blog-post" or "social-post" or "web-page" or "press-release" or "podcast" => "online",
        "video" => "video",
        "letter" or "email" => "letter",
        "court-filing" => "legal",
        _ => "misc",
    };
}
