using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>Sources as BibTeX, with the fields of biblatex, so that dates keep their precision.</summary>
internal static class BibTex
{
    /// <summary>Writes all sources of a site.</summary>
    public static byte[] Write(SiteGraph graph)
    {
        var text = new StringBuilder();
        foreach (var source in graph.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"@{BibTexType(source.Type)}{{{source.Id},\n");
            Field("title", $"{{{Escape(source.Title)}}}");
            Field("author", source.Authors.Count == 0 ? null : string.Join(" and ", source.Authors.Select(a => BibTexName(graph, a))));
            Field(source.Type is "article" or "op-ed" ? "journaltitle" : "publisher", source.Publisher is null ? null : $"{{{Escape(Bibliography.NameOf(graph, source.Publisher))}}}");
            Field("booktitle", source.Container is null ? null : Escape(source.Container));
            Field("date", source.Date?.ToString());
            Field("year", source.Date is null ? null : source.Date.Year.ToString("0000", CultureInfo.InvariantCulture));
            Field("url", source.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
            Field("urldate", source.Accessed?.ToString());
            Field("langid", source.Language);
            text.Append("}\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    private static string BibTexName(SiteGraph graph, ReferenceOrText name) =>
        graph.Find(name.Reference) is Person { SortName: { } sortName } ? Escape(sortName) : $"{{{Escape(Bibliography.NameOf(graph, name))}}}";

    private static string Escape(string text)
    {
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
