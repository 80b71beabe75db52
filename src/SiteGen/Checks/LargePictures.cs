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
    private static readonly string[] Extensions = [".png", ".gif", ".jpg", ".jpeg", ".webp"];

    /// <summary>Returns a diagnostic for each picture in media that is too large.</summary>
    public static IReadOnlyList<Diagnostic> Find(SiteFolder folder, int jobs)
    {
        var pictures = folder.Media
            .Where(m => Extensions.Contains(Path.GetExtension(m.Key), StringComparer.OrdinalIgnoreCase)).ToArray();
        var found = new Diagnostic?[pictures.Length];
        ParallelLoop.Run(pictures.Length, jobs, i =>
        {
            if (PictureSize.Of(pictures[i].Value) is var (width, height) && width * height > Limits.Pixels)
            {
                found[i] = new(
                    Rules.FileTooLarge, SourceFile.Missing($"content/{pictures[i].Key}"), default,
                    string.Create(CultureInfo.InvariantCulture, $"the picture has {width:#,0} × {height:#,0} pixels")
                        + $", and at most {Limits.Pixels / 1_000_000} million are published",
                    "make it smaller");
            }
        });
        return [.. found.OfType<Diagnostic>()];
    }
}
