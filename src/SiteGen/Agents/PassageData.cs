using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>What was found of a passage of a text, as data.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Position">Where the passage is in the text.</param>
/// <param name="Difference">The words that differ, as far as they may be shown; null for none.</param>
internal sealed record PassageData(DraftFinding Found, LinePosition Position, string? Difference)
{
    /// <summary>How much of a passage is shown, in characters.</summary>
    private const int MostShown = 300;

    /// <summary>How many other quotations with the same words are named.</summary>
    private const int MostOthers = 5;

    /// <summary>The JSON Schema of a passage.</summary>
    public const string Schema = """
        {
          "type": "object",
          "properties": {
            "status": {
              "type": "string",
              "description": "How certain the attribution of the quotation with these words is."
            },
            "warning": {"type": "string", "description": "What must be said wherever the words are cited."},
            "line": {"type": "integer"},
            "column": {"type": "integer"},
            "words": {"type": "string", "description": "The passage; cut if it is long."},
            "level": {
              "enum": ["exact", "typographic", "elided", "altered", "elsewhere", "nowhere", "ambiguous", "unarchived"]
            },
            "found": {"type": "boolean", "description": "Whether a source or a quotation has these words."},
            "proven": {"type": "boolean", "description": "Whether they are proven as words of a quotation."},
            "quote": {"type": "string", "description": "The id of the quotation; #1 for a version of it."},
            "quote_url": {"type": "string"},
            "speakers": {"type": "array", "items": {"type": "object"}},
            "misattributed_to": {"type": "array", "items": {"type": "object"}},
            "attribution": {"type": "string"},
            "date": {"type": "string"},
            "wording": {"type": "string"},
            "verification": {"type": "string", "description": "What readers of the site are told of the quotation."},
            "source": {"type": "object"},
            "difference": {
              "type": "string",
              "description": "[-words of the source or quotation-]{+words of the text+}"
            },
            "omitted": {"type": "integer", "description": "How many words are left out."},
            "concerns": {"type": "array", "items": {"type": "string"}},
            "in_brackets": {
              "type": "array",
              "items": {"type": "string"},
              "description": "What the writer put into the words in brackets; nobody said it."
            },
            "note": {"type": "string"},
            "also": {
              "type": "array",
              "items": {"type": "object"},
              "description": "Other quotations with the same words."
            }
          },
          "required": ["line", "column", "words", "level", "found", "proven"]
        }
        """;

    /// <summary>Returns the data of a passage.</summary>
    /// <param name="site">The site.</param>
    /// <param name="draft">The text.</param>
    /// <param name="found">What was found.</param>
    /// <param name="shown">What the program has seen of archived texts.</param>
    public static PassageData Of(AgentSite site, SourceFile draft, DraftFinding found, ShownTexts shown)
    {
        string? difference = null;
        if (found.QuotedDifference is { IsSame: false } quoted)
        {
            // The words of quotations are published.
            difference = quoted.ToLine();
        }
        else if (found.Finding is { Difference: { IsSame: false } changed, Text: { } text })
        {
            difference = shown.MayShow(text.SourceId) ? changed.ToLine(most: Surroundings.Longest) : null;
        }

        return new(found, draft.GetPosition(found.Passage.Span.Start), difference);
    }

    private VerificationLevel Level => Found.Finding.Level;

    /// <summary>The quotation that has the words, or is closest to them; null for none.</summary>
    private VerifiableText? Quotation =>
        Found.Quotation ?? (Found.Quotations.Count > 0 ? Found.Quotations[0].Text : null);

    private bool IsFound => Level.IsVerified() || Level == VerificationLevel.Unarchived
        || (Level == VerificationLevel.Ambiguous && (Found.Finding.Occurrences > 0 || Found.Quotations.Count > 0));

    /// <summary>Writes the passage as an object.</summary>
    public void Write(Utf8JsonWriter json, AgentSite site)
    {
        var quotation = Quotation;
        json.WriteStartObject();
        if (quotation is not null)
        {
            QuotationData.WriteAttribution(json, site, quotation.Quote);
        }

        json.WriteNumber("line", Position.Line);
        json.WriteNumber("column", Position.Column);
        json.WriteString("words", Excerpt.Shorten(Found.Passage.Words, MostShown));
        json.WriteString("level", Found.Level);
        json.WriteBoolean("found", IsFound);
        json.WriteBoolean("proven", IsProven(site));
        if (quotation is not null)
        {
            json.WriteString("quote", quotation.Id);
            json.WriteString("quote_url", site.Graph.Settings.Absolute(quotation.Quote.Path));
            QuotationData.WriteDate(json, site, "date", quotation.Quote.Date);
            json.WriteString("wording", quotation.Wording);
            QuotationData.WriteText(json, "verification", LineOf(site)?.Text);
        }

        var id = Found.SourceId ?? quotation?.Source.Id;
        if (id is not null && site.Graph.Find(EntityKind.Source, id) is Source source)
        {
            var position = Found.Finding.Position;
            json.WritePropertyName("source");
            QuotationData.WriteSource(
                json, site, source, source.Url, VerificationLine.PageOf(position), VerificationLine.TimeOf(position));
        }

        QuotationData.WriteText(json, "difference", Difference);
        if (Found.Finding.Omitted > 0)
        {
            json.WriteNumber("omitted", Found.Finding.Omitted);
        }

        WriteTexts(json, "concerns", Concerns);
        WriteTexts(json, "in_brackets", BracketedWords.In(Found.Passage.Words));
        QuotationData.WriteText(json, "note", Note);
        WriteOthers(json, site);
        json.WriteEndObject();
    }

    /// <summary>Returns the passage as text.</summary>
    public string ToText(AgentSite site)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{Position.Line}:{Position.Column} {Found.Level}: “{Excerpt.Shorten(Found.Passage.Words, 100)}”");
        if (Quotation is { } quotation)
        {
            var graph = site.Graph;
            var warning = QuotationData.WarningOf(site, quotation.Quote);
            text.Append(CultureInfo.InvariantCulture,
                $"\n    {(warning is null ? "" : warning + " ")}quote:{quotation.Id}, "
                + $"{graph.AttributionOf(quotation.Quote)}, {(IsProven(site) ? "proven" : "not proven")}");
        }

        Append("source", Found.SourceId);
        Append("difference", Difference);
        foreach (var concern in Concerns)
        {
            Append("leaves out", concern);
        }

        Append("note", Note);
        return text.ToString();

        void Append(string name, string? value) =>
            text.Append(value is null ? "" : $"\n    {name}: {value}");
    }

    /// <summary>What the words that are left out may change; they themselves are not shown.</summary>
    private IEnumerable<string> Concerns => Found.Finding.Omissions.Select(o => o.Concern).OfType<string>();

    private string? Note => Level switch
    {
        VerificationLevel.Absent =>
            "These words are in no text of a source and in no quotation: find out who said them, or paraphrase.",
        VerificationLevel.Altered => "These words differ from what was said: quote the words as they are.",
        VerificationLevel.Ambiguous => "One or two words prove nothing by themselves.",
        VerificationLevel.Unarchived => "The site has this quotation, but no text of its source proves the words.",
        _ when Quotation is null =>
            "The text of the source has these words; the site has no quotation of them, and does not say whose they "
            + "are.",
        _ when Quotation.Version > 0 => "This is a version that another source prints, and no proof of what was said.",
        _ => null,
    };

    private bool IsProven(AgentSite site) => Level.IsVerified() && LineOf(site)?.Outcome.IsProof() == true;

    private VerificationLine? LineOf(AgentSite site) =>
        Quotation is { } quotation && site.Verification.Of(quotation.Quote, quotation.Version) is { } verified
            ? VerificationLine.Of(site.Graph, site.Verification, verified) : null;

    private void WriteOthers(Utf8JsonWriter json, AgentSite site)
    {
        Quote[] others =
        [
            .. Found.Quotations.Select(q => q.Text.Quote).Where(q => q != Quotation?.Quote).Distinct().Take(MostOthers),
        ];
        if (others.Length == 0)
        {
            return;
        }

        json.WriteStartArray("also");
        foreach (var quote in others)
        {
            json.WriteStartObject();
            QuotationData.WriteAttribution(json, site, quote);
            json.WriteString("quote", quote.Id);
            json.WriteString("quote_url", site.Graph.Settings.Absolute(quote.Path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        Array.ForEach(all, json.WriteStringValue);
        json.WriteEndArray();
    }
}
