using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The parts of a reference as written: <c>person:ada</c>, <c>people/ada</c>, <c>content/people/ada.md</c>.
/// </summary>
/// <param name="Kind">The kind before the colon; null for none.</param>
/// <param name="Folder">The folders before the last slash, as far as they are named; empty for none.</param>
/// <param name="Id">The id or the name.</param>
internal readonly record struct WrittenReference(EntityKind? Kind, string Folder, string Id)
{
    private const string Extension = ".md";

    /// <summary>Reads a reference.</summary>
    public static WrittenReference Parse(string text)
    {
        text = CanonicalForm.Of(text);
        if (text.AsSpan().IndexOfAny(':', '/', '.') < 0)
        {
            return new(null, "", text);
        }

        var colon = text.IndexOf(':');
        if (colon > 0 && EntityKindNames.FromName(text.AsSpan(0, colon).Trim()) is { } kind)
        {
            return new(kind, "", text[(colon + 1)..].Trim());
        }

        // Obsidian writes paths that begin at the vault, or in another setting at the file.
        var path = text.AsSpan();
        while (path.StartsWith("../") || path.StartsWith("./") || path.StartsWith("/"))
        {
            path = path[(path.IndexOf('/') + 1)..];
        }

        path = path.StartsWith("content/") ? path["content/".Length..] : path;
        path = path.Length > Extension.Length && path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? path[..^Extension.Length] : path;
        var slash = path.LastIndexOf('/');
        return new(null, slash < 0 ? "" : path[..slash].ToString(), path[(slash + 1)..].ToString());
    }

    /// <summary>Whether it may name an entity of a kind that is in the file <paramref name="path"/>.</summary>
    public bool MayBe(EntityKind kind, string path)
    {
        if (Kind is { } written)
        {
            return written == kind;
        }

        if (Folder.Length == 0 || Folder.Equals(kind.Folder(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var folder = CanonicalForm.Of(path[..Math.Max(path.LastIndexOf('/'), 0)]);
        return folder.EndsWith("/" + Folder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Returns what is the same for names that count as equal: letter case, the encoding of accents and the number of
    /// spaces do not matter, as in Obsidian.
    /// </summary>
    public static string KeyOf(string name) => CanonicalForm.Of(WhiteSpace.Collapse(name)).ToUpperInvariant();
}
