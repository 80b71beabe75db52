using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The files that texts can show: those of <c>content/media/</c>, and pictures, videos, sound and documents that are
/// beside texts, as Obsidian puts them there. All paths are below <c>content/</c>.
/// </summary>
public sealed class MediaFiles
{
    private readonly HashSet<string> _attachments;
    private readonly IReadOnlyDictionary<string, (long Width, long Height)> _sizes;
    private readonly Lazy<Dictionary<string, string>> _byForm;
    private readonly Lazy<ILookup<string, string>> _byName;

    /// <param name="media">The files of <c>content/media/</c>.</param>
    /// <param name="attachments">The files elsewhere, which are published only if a text shows them.</param>
    /// <param name="sizes">How many pixels pictures have.</param>
    public MediaFiles(
        IEnumerable<string> media,
        IEnumerable<string> attachments,
        IReadOnlyDictionary<string, (long Width, long Height)> sizes)
    {
        Paths = media.ToHashSet(StringComparer.Ordinal);
        _attachments = attachments.ToHashSet(StringComparer.Ordinal);
        _sizes = sizes;
        _byForm = new(() => All.GroupBy(p => CanonicalForm.Compose(p)).ToDictionary(
            g => g.Key, g => g.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal));
        _byName = new(() => All.ToLookup(p => FoldName(Path.GetFileName(p)), StringComparer.Ordinal));
    }

    /// <summary>No files.</summary>
    public static MediaFiles None { get; } = new([], [], new Dictionary<string, (long, long)>());

    /// <summary>The files of <c>content/media/</c>.</summary>
    public IReadOnlySet<string> Paths { get; }

    /// <summary>The names of all files.</summary>
    public IEnumerable<string> Names => All.Select(p => Path.GetFileName(p));

    private IEnumerable<string> All => Paths.Concat(_attachments);

    /// <summary>Whether a file is published only because a text shows it.</summary>
    public bool IsAttachment(string path) => _attachments.Contains(path);

    /// <summary>How many pixels a picture has; null if that is unknown.</summary>
    public (long Width, long Height)? SizeOf(string path) => _sizes.TryGetValue(path, out var size) ? size : null;

    /// <summary>
    /// Returns a file by its path; null if there is none. macOS writes accents of names in another way than people do;
    /// both are the same name.
    /// </summary>
    public string? Find(string path) => Paths.Contains(path) || _attachments.Contains(path) ? path
        : path.Length > 0 ? _byForm.Value.GetValueOrDefault(CanonicalForm.Compose(path)) : null;

    /// <summary>
    /// Returns the files whose path is, or ends with, a name, in ordinal order. If letter case tells one of them apart,
    /// it is the only one.
    /// </summary>
    public IReadOnlyList<string> FindByName(string name)
    {
        name = name.TrimStart('/');
        if (Find(name) is { } whole)
        {
            return [whole];
        }

        var folded = FoldName(name);
        string[] found =
        [
            .. _byName.Value[FoldName(Path.GetFileName(name))]
                .Where(p => FoldName(p) is var f && (f == folded || f.EndsWith("/" + folded, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        var exact = found.Where(p => p.EndsWith("/" + name, StringComparison.Ordinal)).ToArray();
        return found.Length > 1 && exact.Length == 1 ? exact : found;
    }

    /// <summary>Whether texts look the same with these files as with others.</summary>
    public bool IsLike(MediaFiles other) => Paths.SetEquals(other.Paths) && _attachments.SetEquals(other._attachments)
        && _sizes.Count == other._sizes.Count && _sizes.All(s => other.SizeOf(s.Key) == s.Value);

    private static string FoldName(string name) => CanonicalForm.Compose(name).ToLowerInvariant();
}
