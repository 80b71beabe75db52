using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// The tool <c>find_words</c>. Of archived texts it shows the words that were asked for, and a few characters around
/// them; which are long enough that one call does not list what a text has.
/// </summary>
internal static class FindWordsTool
{
    /// <summary>The fewest letters and digits to look for; in scripts without spaces, half of them.</summary>
    private const int FewestLetters = 8;

    private const int MostPlaces = 20;

    public static AgentTool Tool { get; } = new()
    {
        Name = "find_words",
        Title = "Find words, exactly",
        Description = "Finds words that follow each other, in the quotations of the site and in the texts of its "
            + "sources that are kept on this machine: with source, position, page or time, and at most 32 characters "
            + "before and after. Typography and letter case do not matter.",
        Fields =
        [
            new("words", ToolFieldType.Text, string.Create(CultureInfo.InvariantCulture,
                $"Words as they follow each other, of at least {FewestLetters} letters."))
            {
                IsRequired = true,
                Range = (1, 1_000),
            },
            new("source", ToolFieldType.Text, "Only in this source: an id or a title.") { Range = (1, 500) },
            new("limit", ToolFieldType.Number, "How many quotations, and how many places in texts, at most.")
            {
                Range = (1, MostPlaces),
                Default = 10,
            },
        ],
        OutputSchema = $$"""
            {
              "type": "object",
              "properties": {
                "quotations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "in": {
                        "type": "string",
                        "description": "words, original (before translation), or a version that a source prints"
                      },
                      "quotation": {{QuotationData.Schema}}
                    },
                    "required": ["in", "quotation"]
                  }
                },
                "places": {
                  "type": "array",
                  "description": "Where texts of sources have the words.",
                  "items": {
                    "type": "object",
                    "properties": {
                      "source": {"type": "object"},
                      "start": {"type": "integer"},
                      "end": {"type": "integer"},
                      "page": {"type": "string"},
                      "time": {"type": "string"},
                      "before": {"type": "string"},
                      "words": {"type": "string"},
                      "after": {"type": "string"}
                    },
                    "required": ["source", "start", "end", "words"]
                  }
                },
                "searched_texts": {"type": "integer", "description": "How many texts of sources were searched."},
                "has_more": {"type": "boolean"}
              },
              "required": ["quotations", "places", "searched_texts", "has_more"]
            }
            """,
        Answer = Answer,
    };

    private static AgentAnswer Answer(ToolCall call)
    {
        var (site, arguments) = (call.Site, call.Arguments);
        var words = FoldedText.OfWords(arguments.Text("words")!);
        if (CountLetters(words.Text) < FewestLetters)
        {
            return new AgentAnswer.Failed(string.Create(CultureInfo.InvariantCulture,
                $"'words' has fewer than {FewestLetters} letters: give more of the words"));
        }

        Entity? only = null;
        if (arguments.Text("source") is { } name
            && (only = site.Entities.Find(name, EntityKinds.Source, out var problem)) is null)
        {
            return new AgentAnswer.Failed(problem!);
        }

        var limit = arguments.Number("limit");
        var quotations = site.Verification.Texts
            .Where(t => (only is null || t.Text.Source == only)
                && WordsFinder.Find(new(t.Text.Words), words).Any())
            .Take(limit + 1).ToArray();
        var texts = site.Archive.Texts.Where(t => only is null || t.SourceId == only.Id).ToArray();
        var places = texts
            .SelectMany(t => WordsFinder.Find(site.Archive.SearchableOf(t), words)
                .Select(p => (Text: t, p.Start, p.End)))
            .Take(limit + 1).ToArray();
        var hasMore = quotations.Length > limit || places.Length > limit;
        (quotations, places) = ([.. quotations.Take(limit)], [.. places.Take(limit)]);
        Place[] shown = [.. places.Select(p => new Place(
            p.Text, p.Start, p.End,
            Surroundings.Of(p.Text.Text, p.Start, p.End), call.Shown.MayShow(p.Text.SourceId)))];
        return AgentAnswer.Of(
            json =>
            {
                json.WriteStartArray("quotations");
                foreach (var text in quotations)
                {
                    json.WriteStartObject();
                    json.WriteString("in", PartOf(text.Text));
                    json.WritePropertyName("quotation");
                    QuotationData.Write(json, site, text.Text.Quote);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("places");
                Array.ForEach(shown, p => p.Write(json, site));
                json.WriteEndArray();
                json.WriteNumber("searched_texts", texts.Length);
                json.WriteBoolean("has_more", hasMore);
            },
            TextOf(site, quotations, shown, texts.Length));
    }

    private static string TextOf(AgentSite site, VerifiedText[] quotations, Place[] places, int texts)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{quotations.Length} quotations, {places.Length} places in {texts:#,0} texts of sources.\n\n");
        foreach (var quotation in quotations)
        {
            var part = PartOf(quotation.Text);
            text.Append(part == "words" ? "" : $"[{part} of:]\n")
                .Append(QuotationData.TextOf(site, quotation.Text.Quote)).Append("\n\n");
        }

        foreach (var place in places)
        {
            text.Append(place.ToText()).Append('\n');
        }

        return text.ToString();
    }

    private static string PartOf(VerifiableText text) => text.Version switch
    {
        0 => "words",
        VerifiableText.Original => "original",
        var version => string.Create(CultureInfo.InvariantCulture, $"version {version}"),
    };

    private static int CountLetters(string text) => text.EnumerateRunes()
        .Where(WordBoundary.IsWordCharacter).Sum(r => WordBoundary.IsUnspaced(r) ? 2 : 1);

    /// <summary>A place in an archived text.</summary>
    private sealed record Place(
        Evidence.ArchivedText Text, int Start, int End, Surroundings Around, bool MayShow)
    {
        private string Words => WhiteSpace.Collapse(Text.Text[Start..End]);

        public void Write(System.Text.Json.Utf8JsonWriter json, AgentSite site)
        {
            var (start, end) = Text.ToCharacters(Start, End);
            var position = Text.PositionAt(Start);
            json.WriteStartObject();
            json.WritePropertyName("source");
            var source = (Source)site.Graph.Find(EntityKind.Source, Text.SourceId)!;
            QuotationData.WriteSource(json, site, source, source.Url, null, null);
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            QuotationData.WriteText(json, "page", VerificationLine.PageOf(position));
            QuotationData.WriteText(json, "time", VerificationLine.TimeOf(position));
            QuotationData.WriteText(json, "before", MayShow ? Around.Before : null);
            json.WriteString("words", Words);
            QuotationData.WriteText(json, "after", MayShow ? Around.After : null);
            json.WriteEndObject();
        }

        public string ToText()
        {
            var position = Text.PositionAt(Start);
            string?[] parts =
            [
                $"source:{Text.SourceId}",
                VerificationLine.PageOf(position) is { } page ? $"page {page}" : null,
                VerificationLine.TimeOf(position),
            ];
            var words = MayShow ? $"…{Around.Before}[{Words}]{Around.After}…" : $"[{Words}]";
            return $"{string.Join(", ", parts.OfType<string>())}: {words}";
        }
    }
}
