using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>
/// A drawing of who moved: a band for each level of a scale, time from left to right, and in it the stances of each
/// speaker, joined by a line. Lengths are in units of the drawing.
/// </summary>
public sealed record MovesDrawing
{
    /// <summary>Its measures.</summary>
    public required MovesFrame Frame { get; init; }

    /// <summary>The height.</summary>
    public required double Height { get; init; }

    /// <summary>Where time begins.</summary>
    public required double PlotLeft { get; init; }

    /// <summary>Where time ends; names follow.</summary>
    public required double PlotRight { get; init; }

    /// <summary>The years, from left to right.</summary>
    public required IReadOnlyList<MovesYear> Years { get; init; }

    /// <summary>The middles of the breaks: narrow years without a label, in which nobody spoke.</summary>
    public required IReadOnlyList<double> Breaks { get; init; }

    /// <summary>The bands, from the top.</summary>
    public required IReadOnlyList<DrawnLevel> Levels { get; init; }

    /// <summary>The speakers that have marks of their own, in the order of the content.</summary>
    public required IReadOnlyList<DrawnSpeaker> Speakers { get; init; }

    /// <summary>Stances for which there is no room, gathered by level and time.</summary>
    public required IReadOnlyList<MovesGroup> Groups { get; init; }

    /// <summary>Whether a year is narrower than another.</summary>
    public required bool IsByDensity { get; init; }

    /// <summary>Draws who moved; null if nobody took a stance.</summary>
    /// <param name="content">What to draw.</param>
    /// <param name="frame">The measures.</param>
    /// <param name="labels">Writes the years.</param>
    internal static MovesDrawing? Of(MovesContent content, MovesFrame frame, DateFormat labels) =>
        content.Speakers.Count == 0 ? null : new MovesLayout(content, frame, labels).Draw();
}

/// <summary>A year, and its label, which begins there; empty where there is no room.</summary>
public sealed record MovesYear(int Year, double X, string Label);

/// <summary>A band.</summary>
/// <param name="Label">The lines of its label.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height.</param>
public sealed record DrawnLevel(IReadOnlyList<string> Label, double Top, double Height);

/// <summary>A speaker with marks.</summary>
/// <param name="Index">The index in <see cref="MovesContent.Speakers"/>.</param>
/// <param name="Path">The line between their marks, as the data of an SVG path; empty for a single mark.</param>
/// <param name="Points">Their marks, in order of time.</param>
/// <param name="Name">Their name beside the last mark; null if there is no room.</param>
public sealed record DrawnSpeaker(int Index, string Path, IReadOnlyList<MovesPoint> Points, PlacedText? Name);

/// <summary>A mark: a dot for a day, and a bar for a date that is known less exactly.</summary>
/// <param name="Stances">The indexes of the stances that it shows, in order of time.</param>
/// <param name="Left">The left edge of the period, or the middle of a dot.</param>
/// <param name="Right">The right edge of the period, or the middle of a dot.</param>
/// <param name="Y">The middle.</param>
/// <param name="Words">A few words above it; null for none.</param>
/// <param name="IsTurn">Whether the speaker changed position to it, or from it.</param>
public sealed record MovesPoint(
    IReadOnlyList<int> Stances, double Left, double Right, double Y, PlacedText? Words, bool IsTurn)
{
    /// <summary>The middle.</summary>
    public double X => Length.Round((Left + Right) / 2);
}

/// <summary>Several stances in one mark.</summary>
/// <param name="Members">The speaker and the stance of each, as indexes.</param>
/// <param name="X">The middle.</param>
/// <param name="Y">The middle.</param>
public sealed record MovesGroup(IReadOnlyList<(int Speaker, int Stance)> Members, double X, double Y);

/// <summary>A line of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">The middle of its row.</param>
/// <param name="Width">More than it needs in any common font.</param>
public sealed record PlacedText(string Text, double X, double Y, double Width);
