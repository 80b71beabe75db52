using System.Collections;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Markup;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>Reads the font that the settings name for cards: <c>cards: {font: media/fonts/NAME.ttf}</c>.</summary>
internal static class SiteFontReader
{
    /// <summary>The code points from here on are of no script.</summary>
    private const int End = 0x40000;

    /// <summary>The name of the table <c>GSUB</c>, which chooses the forms of letters.</summary>
    private const uint Substitution = 0x47535542;

    /// <summary>Returns the font; null if there is none, or if it cannot be used, which is reported.</summary>
    public static SiteFont? Read(SiteSettings settings, SiteFolder folder, List<Diagnostic> diagnostics)
    {
        if (settings.CardFont is not { } written)
        {
            return null;
        }

        var path = LinkAddress.Resolve(settings.File.Path, written.Text) is { } resolved
            ? LinkAddress.BelowContent(resolved) : "";
        if (!folder.Media.TryGetValue(path, out var file))
        {
            return Refuse(
                $"there is no font '{written.Text}'",
                LinkAddress.NearestMedia(written.Text, folder.Media.Keys)
                    ?? "fonts are in content/media: write 'media/fonts/…'");
        }

        if (RealFile.ReadAllBytes(file, Limits.CardFont, out _) is not { } content)
        {
            return Refuse(
                $"'{written.Text}' has more than {Limits.Size(Limits.CardFont)}",
                "use a font of one script, or leave out the characters that the site does not have");
        }

        return CharactersOf(content) is { } characters ? new(content, characters)
            : Refuse($"'{written.Text}' is not a font", "use a file of the type .ttf or .otf");

        SiteFont? Refuse(string message, string help)
        {
            diagnostics.Add(new(Rules.CardFontUnusable, settings.File, written.Span, message, help));
            return null;
        }
    }

    /// <summary>The characters of a font; null if the file is none.</summary>
    private static BitArray? CharactersOf(byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        using var typeface = SKTypeface.FromData(data);
        if (typeface is null || typeface.GlyphCount == 0)
        {
            return null;
        }

        using var font = new SKFont(typeface);
        var isShaping = typeface.TryGetTableData(Substitution, out _);
        var characters = new BitArray(End);
        for (var character = 0x20; character < End; character++)
        {
            characters[character] = font.GetGlyph(character) != 0 && (isShaping || !NeedsShaping(character));
        }

        return characters;
    }

    /// <summary>
    /// Whether a character is of a script whose letters change beside others: Arabic, Syriac, those of India, Burmese,
    /// Khmer, Mongolian. Without the table for it they would be drawn wrong.
    /// </summary>
    private static bool NeedsShaping(int character) => character
        is (>= 0x600 and < 0x10A0) or (>= 0x1700 and < 0x18B0) or (>= 0x1A00 and < 0x1D00);
}
