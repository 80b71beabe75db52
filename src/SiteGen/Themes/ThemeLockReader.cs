using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Themes;

/// <summary>Reads the record of ejected files.</summary>
internal static class ThemeLockReader
{
    /// <summary>
    /// Reads the record; returns an empty one if there is none, and null, with a diagnostic, if it cannot be read.
    /// </summary>
    public static ThemeLock? Read(SourceFile? file, List<Diagnostic> diagnostics)
    {
        if (file is null)
        {
            return ThemeLock.Empty;
        }

        if (!file.IsText)
        {
            return null;
        }

        var mistakes = new List<Diagnostic>();
        if (YamlReader.Read(file, new(0, file.Text.Length), mistakes) is not { } root)
        {
            // Only `theme diff` needs the record: it does not stop the build.
            diagnostics.Add(Invalid(file, mistakes[0].Span, "the file is not as 'sitegen theme eject' writes it"));
            return null;
        }

        var entries = new Dictionary<string, ThemeLockEntry>(StringComparer.Ordinal);
        foreach (var (path, value) in root.Entries)
        {
            if (ReadEntry(value) is not { } entry || !entries.TryAdd(path.Value, entry))
            {
                diagnostics.Add(Invalid(
                    file, path.Span, $"the entry for '{path.Value}' is not as 'sitegen theme eject' writes it"));
                return null;
            }
        }

        return new(entries);
    }

    private static ThemeLockEntry? ReadEntry(YamlNode node) => node is YamlMapping
    {
        Entries: [{ Key.Value: "version", Value: YamlScalar version }, { Key.Value: "hash", Value: YamlScalar hash }],
    } ? new(version.Value, hash.Value) : null;

    private static Diagnostic Invalid(SourceFile file, SourceSpan span, string message) =>
        new(Rules.ThemeLockInvalid, file, span, message, "undo the edit, or delete the entry");
}
