using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds pictures with so many pixels that browsers take gigabytes to show them, however small their files are.
/// </summary>
internal static class LargePictures
{
    /// <summary>Returns a diagnostic for each picture in media that is too large.</summary>
    public static IEnumerable<Diagnostic> Find(SiteFolder folder)
    {
        foreach (var path in folder.Media.Keys)
        {
            if (folder.PictureSizes.TryGetValue(path, out var size) && !MediaName.IsSvg(path)
                && size.Width * size.Height > Limits.Pixels)
            {
                yield return new(
                    Rules.FileTooLarge, SourceFile.Missing($"content/{path}"), default,
                    string.Create(
                        CultureInfo.InvariantCulture, $"the picture has {size.Width:#,0} × {size.Height:#,0} pixels")
                        + $", and at most {Limits.Pixels / 1_000_000} million are published",
                    "make it smaller");
            }
        }
    }
}
