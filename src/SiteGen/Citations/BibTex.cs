using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Citations;

/// <summary>Works as BibTeX, with the fields of biblatex, so that dates keep their precision.</summary>
internal static class BibTex
{
    /// <summary>Writes a list of works.</summary>
    public static byte[] Write(IEnumerable<CitedWork> works)
    {
        var text = new StringBuilder();
        foreach (var work in works)
        {
            Write(work, text);
            text.Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes one work, without a line end behind it.</summary>
    public static void Write(CitedWork work, StringBuilder text)
    {
        text.Append('@').Append(BibTexType(work.Type)).Append('{').Append(work.Id).Append(",\n");
        Field("title", Escape(work.Title), isOneName: true);
        Field("author", work.Authors switch { [] => null, [var only] => NameOf(only), _ => string.Join(" and ", work.Authors.Select(NameOf)) });
        Field(work.Type is "article" or "op-ed" ? "journaltitle" : "publisher", work.Publisher is null ? null : Escape(work.Publisher), isOneName: true);
        Field("booktitle", work.Container is null ? null : Escape(work.Container));
        Field("organization", work.Site is null ? null : Escape(work.Site), isOneName: true);
        Field("date", work.Date?.ToString());
        Field("year", work.Date is null ? null : work.Date.Year.ToString("0000", CultureInfo.InvariantCulture));
        Field("url", work.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        Field("urldate", work.Accessed?.ToString());
        Field("langid", work.Language);
        Field("note", work.QuotedFrom is null ? null : Escape($"Quoted from: {work.QuotedFrom}"));
        text.Append('}');

        // A second pair of braces keeps letter case, and a name in one piece.
        void Field(string name, string? value, bool isOneName = false)
        {
            if (value is not null)
            {
                text.Append("  ").Append(name).Append(isOneName ? " = {{" : " = {").Append(value).Append(isOneName ? "}},\n" : "},\n");
            }
        }
    }

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}%&#_$~^");

    private static string NameOf(CitedName name) => name.SortName is not null ? Escape(name.SortName) : $"{{{Escape(name.Name)}}}";

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '%' or '&' or '#' or '_' or '$' => "\\" + c,
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
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
