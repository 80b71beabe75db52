using System.Buffers;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Citations;

/// <summary>
/// Writes works as BibTeX. The entry types and dates are those of biblatex; where it has two names for a field, the one
/// that classic BibTeX knows is written (<c>journal</c>, <c>address</c>, <c>institution</c>).
/// </summary>
internal static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}%&#_$~^");

    /// <summary>Writes several works as UTF-8.</summary>
    public static byte[] Write(IEnumerable<CitedWork> works) =>
        Encoding.UTF8.GetBytes(string.Concat(works.Select(work => $"{Write(work)}\n\n")));

    /// <summary>Writes one work, without a trailing line end.</summary>
    public static string Write(CitedWork work)
    {
        var type = CitedType.Of(work);
        var text = new StringBuilder(512).Append('@').Append(type.BibTex).Append('{').Append(work.Id).Append(",\n");
        AddVerbatim("title", work.Title);
        AddNames("author", work.Authors);
        AddNames("editor", work.Editors);
        AddNames("translator", work.Translators);
        AddOptions(work);
        var (container, publisher) = FieldsOf(type.BibTex, work);
        AddVerbatim(container.Name, container.Value);
        AddVerbatim(publisher.Name, publisher.Value);
        // What it is, where the entry type does not say it.
        Add("type", type.BibTex is "misc" or "unpublished" or "report" ? ValueLabel.Of(work.Type) : null);
        Add("edition", EscapeText(work.Edition));
        Add("volume", EscapeText(work.Volume));
        Add("number", EscapeText(work.Issue));
        Add("pages", work.Pages is null ? null : Escape(Citation.PageRange().Replace(work.Pages, "--")));
        Add("address", EscapeText(work.Place));
        Add("date", work.Date is null ? null : BibTexDate.Of(work.Date));
        Add("year", work.Date is null ? null : BibTexDate.YearOf(work.Date, work.SiteLanguage.Dates));
        Add("doi", work.Doi is null ? null : EscapeBraces(work.Doi));
        Add("isbn", work.Isbn);
        Add("url", work.Url is null ? null : EscapeBraces(work.Url));
        Add("urldate", work.Accessed is null ? null : BibTexDate.Of(work.Accessed));
        Add("langid", work.Language is null ? null : EscapeText(BabelLanguage.Of(work.Language)));
        Add("origlanguage", work.TranslatedFrom is null ? null : EscapeText(BabelLanguage.Of(work.TranslatedFrom)));
        Add("library", EscapeText(work.ShelfMark));
        Add("note", EscapeText(work.Note));
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

        void AddNames(string field, IReadOnlyList<CitedName> names) =>
            Add(field, names.Count == 0 ? null : string.Join(" and ", names.Select(NameOf)));

        void AddOptions(CitedWork cited)
        {
            var names = cited.Authors.Concat(cited.Editors).Concat(cited.Translators);
            // Particles stay with the family name when it stands alone.
            Add("options", names.Any(n => n.Parts?.Particle is not null) ? "useprefix=true" : null);
        }
    }

    /// <summary>The fields for the work it appeared in and for who published it, by entry type.</summary>
    private static ((string Name, string? Value) Container, (string Name, string? Value) Publisher) FieldsOf(
        string type, CitedWork work) => type switch
        {
            // Where no newspaper or journal is named, its publisher is: the same words, as a rule.
            "article" => (
                ("journal", work.Container ?? work.Publisher),
                ("publisher", work.Container is null ? null : work.Publisher)),
            "book" => (("series", work.Container), ("publisher", work.Publisher)),
            "report" => (("series", work.Container), ("institution", work.Publisher)),
            "online" => (("booktitle", work.Container), ("organization", work.Site ?? work.Publisher)),
            "misc" or "unpublished" => (("booktitle", work.Container), ("howpublished", work.Site ?? work.Publisher)),
            "jurisdiction" => (("booktitle", work.Container), ("institution", work.Publisher)),
            _ => (("booktitle", work.Container), ("publisher", work.Publisher)),
        };

    private static string NameOf(CitedName name)
    {
        if (name.Parts is not { IsFamilyFirst: false } parts || HasAnd(name.Parts.Family) || HasAnd(name.Parts.Given))
        {
            return $"{{{Escape(name.Name)}}}";
        }

        // BibTeX takes small words in the middle of a family name for the end of a particle.
        var family = parts.Family.Split(' ').Any(w => w.Length > 0 && char.IsLower(w[0])) && parts.Family.Contains(' ')
            ? $"{{{Escape(parts.Family)}}}" : Escape(parts.Family);
        string?[] particles = [parts.DroppingParticle, parts.Particle];
        var last = string.Join(' ', [.. particles.OfType<string>().Select(Escape), family]);
        return parts.Suffix is null
            ? $"{last}, {Escape(parts.Given)}" : $"{last}, {Escape(parts.Suffix)}, {Escape(parts.Given)}";

        static bool HasAnd(string text) => $" {text} ".Contains(" and ", StringComparison.OrdinalIgnoreCase);
    }

    private static string EscapeBraces(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string? EscapeText(string? text) => text is null ? null : Escape(text);

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        // BibTeX counts braces regardless of backslashes. Pandoc does not know the names of braces.
        var areBalanced = HasBalancedBraces(text);
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append(areBalanced ? "\\{" : "\\textbraceleft{}"),
                '}' => escaped.Append(areBalanced ? "\\}" : "\\textbraceright{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '%' or '&' or '#' or '_' or '$' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool HasBalancedBraces(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
