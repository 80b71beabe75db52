using System.Globalization;
using SiteGen.Cards;
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
        var (topic, settings) = (moves.Topic, graph.Settings);
        var latest = moves.Speakers.SelectMany(s => s.Dated).Select(t => t.Quote).Max(Chronology.Quotes)!;
        var content = new Poster
        {
            Title = CardCharacters.Simplify($"Who moved: {topic.Title}"),
            Caption = CaptionOf(moves),
            Date = $"Latest quotation: {graph.Language.Dates.Long(latest.Date!)}",
            Site = CardCharacters.Simplify(settings.Title),
            Address = (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/'),
            Alt = AltOf(moves, graph),
            Language = settings.Language,
            Colors = [.. moves.Speakers.Select(s => s.Entity is { } entity ? colors.Of(entity) : null)],
            Drawing = moves.Graphic.Draw(new(Width: 1104, LevelWidth: 150, NameWidth: 170, FontSize: 14)),
            Picture = DrawPicture(moves.Graphic),
        };
        var path = $"/stances/{topic.Path.TrimEnd('/').Split('/')[^1]}.svg";
        return new(path, content, settings.Outputs.Cards && content.CanBeDrawn);
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

    private static string CaptionOf(TopicMoves moves)
    {
        var (speakers, quotes) = (moves.Speakers.Count, moves.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{speakers:#,0} {(speakers == 1 ? "speaker" : "speakers")}, {quotes:#,0} dated "
            + $"{(quotes == 1 ? "quotation" : "quotations")}. Lines only connect what one speaker said.");
    }

    /// <summary>"Who moved: Openness of models. OpenAI, from Keep closed (2020) to Publish some (2025)."</summary>
    private static string AltOf(TopicMoves moves, SiteGraph graph)
    {
        var dates = graph.Language.Dates;
        var moved = moves.Speakers.Where(s => s.HasMoved).Take(MostTold).Select(s =>
            $"{s.Name}: " + string.Join(
                ", then ", Turns(s.Dated).Select(t => $"{t.Stance.Label} ({dates.Year(t.Quote.Date!.Year)})")));
        return $"Who moved: {moves.Topic.Title}. "
            + (moves.MovedCount > 0 ? string.Join("; ", moved) + "." : CaptionOf(moves));
    }

    private static IEnumerable<StanceTaken> Turns(IReadOnlyList<StanceTaken> dated) =>
        dated.Where((taken, i) => i == 0 || dated[i - 1].Stance != taken.Stance);
}
