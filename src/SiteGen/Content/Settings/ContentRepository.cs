namespace SiteGen.Content.Settings;

/// <summary>The folder of a site in a repository whose files can be edited in the browser.</summary>
public sealed class ContentRepository
{
    /// <summary>The branch if the settings name none.</summary>
    internal const string DefaultBranch = "main";

    private static readonly Forge GitHub = new("/tree/", "/edit/", "/commits/");
    private static readonly Forge GitLab = new("/-/tree/", "/-/edit/", "/-/commits/") { HasGroups = true };
    private static readonly Forge Forgejo = new("/src/branch/", "/_edit/", "/commits/branch/");
    private static readonly Forge Bitbucket = new("/src/", "/src/", "/history-node/", "?mode=edit");

    /// <summary>Parts of the names of hosts. Gitea is the predecessor of Forgejo, which runs Codeberg.</summary>
    private static readonly (string Name, Forge Forge)[] Hosts =
    [
        ("github", GitHub), ("gitlab", GitLab), ("codeberg", Forgejo), ("forgejo", Forgejo), ("gitea", Forgejo),
        ("bitbucket", Bitbucket),
    ];

    private readonly Forge _forge;
    private readonly string _repository;
    private readonly string _branch;
    private readonly string _folder;

    private ContentRepository(Forge forge, string repository, string branch, string folder, bool hasFolder) =>
        (_forge, _repository, _branch, _folder, HasFolder) = (forge, repository, branch, folder, hasFolder);

    /// <summary>Whether the address names a branch and a folder; if not, it is that of the whole repository.</summary>
    public bool HasFolder { get; }

    /// <summary>The host and path of the repository, in lower case: <c>github.com/someone/site</c>.</summary>
    public string Name => _repository[(_repository.IndexOf("://", StringComparison.Ordinal) + 3)..].ToLowerInvariant();

    /// <summary>Reads the address of a repository, or of a folder in it as the browser shows it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="branch">The branch; null if the settings name none.</param>
    /// <returns>The folder; null if it is not known how files are edited there.</returns>
    public static ContentRepository? Parse(string address, string? branch)
    {
        var url = address.AsSpan();
        url = url[..(url.IndexOfAny('?', '#') is >= 0 and var end ? end : url.Length)].TrimEnd('/');
        var text = url.ToString();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var named = Hosts.FirstOrDefault(h => uri.Host.Contains(h.Name, StringComparison.OrdinalIgnoreCase)).Forge;
        // On other hosts, the address of a folder tells. That of GitLab contains what GitHub's does.
        Forge[] forges = named is null ? [GitLab, Forgejo, GitHub] : [named];
        foreach (var forge in forges)
        {
            if (FindFolder(text, forge.Folder) is var (repository, path)
                && (named is null || IsRepository(new(repository), named)))
            {
                var name = branch is not null && (path + "/").StartsWith(branch + "/", StringComparison.Ordinal)
                    ? branch : path.Split('/')[0];
                return new(forge, repository, name, path[name.Length..].Trim('/'), hasFolder: true);
            }
        }

        return named is null || !IsRepository(uri, named) ? null
            : new(named, WithoutSuffix(text), branch ?? DefaultBranch, "", hasFolder: false);
    }

    /// <summary>Returns the address at which a file is edited.</summary>
    /// <param name="path">The path of the file below the site folder.</param>
    public string EditUrl(string path) => UrlOf(_forge.Edit, path) + _forge.EditSuffix;

    /// <summary>Returns the address of the commits that changed a file.</summary>
    /// <param name="path">The path of the file below the site folder.</param>
    public string HistoryUrl(string path) => UrlOf(_forge.History, path);

    /// <summary>Returns the address of a folder of the repository, as the browser shows it.</summary>
    public string FolderUrl(string folder) => _repository + _forge.Folder + Escape(_branch) + "/" + Escape(folder);

    private string UrlOf(string place, string path) =>
        _repository + place + Escape(_branch) + "/" + (_folder.Length == 0 ? "" : Escape(_folder) + "/")
        + Escape(path);

    /// <summary>
    /// Whether an address is that of a repository: owner and name. On GitLab, groups in groups can own it; a page of a
    /// repository has <c>-</c> there.
    /// </summary>
    private static bool IsRepository(Uri address, Forge forge)
    {
        var names = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return forge.HasGroups
            ? names.Length >= 2 && !names.Skip(2).Any(n => n is "-" or "tree" or "blob" or "edit")
            : names.Length == 2;
    }

    /// <summary>Splits an address after the repository, which has an owner and a name.</summary>
    private static (string Repository, string Path)? FindFolder(string address, string marker)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var owner = address.IndexOf('/', host);
        var name = owner < 0 ? -1 : address.IndexOf('/', owner + 1);
        var end = name < 0 ? -1 : address.IndexOf('/', name + 1);
        var at = end < 0 ? -1 : address.IndexOf(marker, end, StringComparison.Ordinal);
        return at < 0 ? null : (WithoutSuffix(address[..at]), address[(at + marker.Length)..]);
    }

    private static string WithoutSuffix(string repository) =>
        repository.EndsWith(".git", StringComparison.Ordinal) ? repository[..^".git".Length] : repository;

    /// <summary>Escapes the segments of a path, which may be escaped already.</summary>
    private static string Escape(string path) =>
        string.Join('/', path.Split('/').Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s))));

    /// <summary>The addresses of a kind of forge.</summary>
    /// <param name="Folder">What is between the repository and the branch in the address of a folder.</param>
    /// <param name="Edit">The same for editing a file.</param>
    /// <param name="History">The same for the commits of a file.</param>
    /// <param name="EditSuffix">What follows the path of the file.</param>
    private sealed record Forge(string Folder, string Edit, string History, string EditSuffix = "")
    {
        /// <summary>Whether the name of a repository can have more than two parts.</summary>
        public bool HasGroups { get; init; }
    }
}
