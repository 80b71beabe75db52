namespace SiteGen.Evidence;

/// <summary>The words for <see cref="ArchiveRole"/> in files.</summary>
public static class ArchiveRoles
{
    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ArchiveRole>().Select(Name)];

    /// <summary>Returns the word for a role: <c>original</c>, <c>copy</c>, <c>report</c>.</summary>
    public static string Name(ArchiveRole role) => role switch
    {
        ArchiveRole.Original => "original",
        ArchiveRole.Copy => "copy",
        _ => "report",
    };

    /// <summary>Returns the role with a word that is one of <see cref="Names"/>.</summary>
    internal static ArchiveRole Parse(string word) => Enum.GetValues<ArchiveRole>().First(r => Name(r) == word);
}
