using System.Globalization;

namespace SiteGen.Markup;

/// <summary>
/// The text of a picture or another file in a text, as Obsidian writes it: a description, and after the last bar the
/// width, or width and height, in pixels: <c>A graph|400</c>, <c>A graph|400x300</c>.
/// </summary>
/// <param name="Text">The description; empty if there is none.</param>
/// <param name="Width">The width; null if it is not given.</param>
/// <param name="Height">The height; null if it is not given.</param>
internal readonly record struct MediaLabel(string Text, int? Width, int? Height)
{
    private const int Largest = 20_000;

    /// <summary>Reads what is between the brackets of a Markdown picture.</summary>
    public static MediaLabel Of(string text)
    {
        var bar = text.LastIndexOf('|');
        return bar >= 0 && Size(text[(bar + 1)..]) is var (width, height)
            ? new(text[..bar].Trim(), width, height) : new(text, null, null);
    }

    /// <summary>Reads what follows the first bar of an embed, which may be only a size; null for nothing.</summary>
    public static MediaLabel OfEmbed(string? label) => label is null ? default(MediaLabel) with { Text = "" }
        : Size(label) is var (width, height) ? new("", width, height)
        : Of(label);

    /// <summary>The size in the page, given that of the file, if it is known.</summary>
    public (long Width, long Height)? In((long Width, long Height)? file) =>
        Width is not { } width ? file
        : Height is { } height ? (width, height)
        : file is ( > 0 and var w, > 0 and var h) ? (width, Math.Max(1, ((width * h) + (w / 2)) / w))
        : (width, 0);

    private static (int Width, int? Height)? Size(string text)
    {
        var parts = text.Trim().Split('x', 'X', '×');
        return parts.Length <= 2 && Number(parts[0]) is { } width
            ? parts.Length == 1 ? (width, null) : Number(parts[1]) is { } height ? (width, height) : null
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= Largest ? number : null;
}
