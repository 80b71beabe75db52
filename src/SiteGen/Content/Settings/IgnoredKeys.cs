using SiteGen.Content.Kinds;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Settings;

/// <summary>Keys of front matter that other programs write, and that are left alone.</summary>
internal static class IgnoredKeys
{
    /// <summary>What older versions of Obsidian wrote for <c>tags</c> and <c>cssclasses</c>.</summary>
    public static IReadOnlySet<string> OfObsidian { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "tag", "cssclass" };

    /// <summary>
    /// Returns the keys that a site names, with those of Obsidian; reports those that have a meaning.
    /// </summary>
    public static IReadOnlySet<string> Check(
        IReadOnlyList<LocatedText> named, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (named.Count == 0)
        {
            return OfObsidian;
        }

        var keys = OfObsidian.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, span) in named)
        {
            string[] owners =
            [
                .. EntityKindNames.All.Where(k => KindFields.Of(k).Fields.Has(key)).Select(k => k.Folder()),
            ];
            if (owners.Length == 0)
            {
                keys.Add(key);
            }
            else if (!CommonFields.IsLeftAlone(key))
            {
                var whose = owners.Length == EntityKindNames.All.Length ? "every content file"
                    : string.Join(", ", owners);
                diagnostics.Add(new(
                    Rules.IgnoredKeyUsed, file, span, $"'{key}' cannot be ignored: it is a key of {whose}",
                    "remove it from 'ignored_keys'"));
            }
        }

        return keys;
    }
}
