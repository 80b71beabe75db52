using SiteGen.Cards;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Moves;

/// <summary>The poster of a topic, and where its files are.</summary>
/// <param name="Path">The site path of the SVG file: <c>/stances/openness.svg</c>.</param>
/// <param name="Content">What is on it.</param>
/// <param name="HasPicture">Whether it is also drawn as a PNG.</param>
internal sealed record MovesPoster(string Path, Poster Content, bool HasPicture)
{
    private const int MostTold = 5;

    /// <summary>The site path of the picture for social networks; null for none.</summary>
    public string? PicturePath => HasPicture ? System.IO.Path.ChangeExtension(Path, ".png") : null;

    /// <summary>The text alternative.</summary>
    public string Alt => Content.Alt;

    public static MovesPoster Of(TopicMoves moves, SiteGraph graph, SpeakerColors colors)
    {
        var (topic, settings, language) = (moves.Topic, graph.Settings, graph.Language);
        var latest = moves.Speakers.SelectMany(s => s.Dated).Select(t => t.Quote).Max(Chronology.Quotes)!;
        var content = new Poster
        {
            Title = CardCharacters.Simplify(language.Say("poster.title", ("topic", topic.Title))),
            Caption = CaptionOf(moves, language),
            Date = language.Say("poster.latest", ("date", language.Dates.Long(latest.Date!))),
            Site = CardCharacters.Simplify(settings.Title),
            Address = (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/'),
            Alt = AltOf(moves, language),
            Language = settings.Language,
            Colors = [.. moves.Speakers.Select(s => s.Entity is { } entity ? colors.Of(entity) : null)],
            Drawing = moves.Graphic.Draw(new(Width: 1104, LevelWidth: 150, NameWidth: 170, FontSize: 14)),
            Picture = DrawPicture(moves.Graphic),
        };
        var path = $"/stances/{topic.Path.TrimEnd('/').Split('/')[^1]}.svg";
        return new(path, content, settings.Outputs.Cards && content.CanBeDrawn(graph.CardFont));
    }

    /// <summary>The drawing with as many rows as a card has room for.</summary>
    private static MovesDrawing DrawPicture(MovesGraphic graphic)
    {
        var frame = PosterDrawing.Frame;
        while (true)
        {
            var drawing = graphic.Draw(frame);
            if (drawing.Height <= PosterDrawing.MostHeight || frame.MostRows == 1)
            {
                return drawing;
            }

            // Rows first come closer, then there are fewer.
            frame = frame.RowHeight > PosterDrawing.SmallestRow
                ? frame with { RowHeight = frame.RowHeight - 1 }
                : frame with { MostRows = frame.MostRows - 1 };
        }
    }

    private static string CaptionOf(TopicMoves moves, Language language) => language.Say(
        "poster.caption",
        ("speakers", language.Say("count.speakers", moves.Speakers.Count)),
        ("quotations", language.Say("poster.dated_quotations", moves.Count)));

    /// <summary>"Who moved: Openness of models. OpenAI, from Keep closed (2020) to Publish some (2025)."</summary>
    private static string AltOf(TopicMoves moves, Language language)
    {
        var topic = ("topic", moves.Topic.Title);
        if (moves.MovedCount == 0)
        {
            return language.Say("poster.alt", topic, ("text", CaptionOf(moves, language)));
        }

        var moved = moves.Speakers.Where(s => s.HasMoved).Take(MostTold).Select(s => language.Say(
            "poster.speaker_moved", ("name", s.Name), ("stances", StancesOf(s, language))));
        return language.Say("poster.alt_moved", topic, ("moved", string.Join("; ", moved)));
    }

    /// <summary>"Keep closed (2020), then Publish some (2025)".</summary>
    private static string StancesOf(MovingSpeaker speaker, Language language) => Turns(speaker.Dated)
        .Select(t => language.Say(
            "poster.stance_in", ("stance", t.Stance.Label), ("year", language.Dates.Year(t.Quote.Date!.Year))))
        .Aggregate((all, next) => language.Say("poster.then", ("stances", all), ("stance", next)));

    private static IEnumerable<StanceTaken> Turns(IReadOnlyList<StanceTaken> dated) =>
        dated.Where((taken, i) => i == 0 || dated[i - 1].Stance != taken.Stance);
}
