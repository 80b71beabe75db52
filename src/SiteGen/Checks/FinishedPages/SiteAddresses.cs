using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Checks.FinishedPages;

/// <summary>Resolves addresses as a browser does when the site is served at its <c>base_url</c>.</summary>
internal sealed class SiteAddresses
{
    private readonly Uri _home;
    private readonly HashSet<string> _files;
    private readonly HashSet<string> _redirects;

    /// <param name="home">The absolute address of the home page, ending in a slash.</param>
    /// <param name="files">Every file of the site, below the output folder.</param>
    /// <param name="redirects">Site paths that redirect to pages.</param>
    public SiteAddresses(Uri home, IEnumerable<string> files, IEnumerable<string> redirects)
    {
        _home = home;
        BasePath = Uri.UnescapeDataString(home.AbsolutePath);
        _files = files.ToHashSet(StringComparer.Ordinal);
        _redirects = redirects.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The path of the site below the host.</summary>
    public string BasePath { get; }

    /// <summary>All site paths, for "did you mean".</summary>
    public IEnumerable<string> Paths => _files.Select(ToSitePath);

    /// <summary>The site path of a file: <c>people/index.html</c> is <c>/people/</c>.</summary>
    public static string ToSitePath(string file)
    {
        var isIndex = file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal);
        return "/" + (isIndex ? file[..^"index.html".Length] : file);
    }

    /// <summary>The absolute address at which a file is served.</summary>
    public Uri AddressOf(string file) =>
        new(_home, string.Join('/', ToSitePath(file)[1..].Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Resolves an address.</summary>
    /// <param name="from">The absolute address that relative ones are resolved against.</param>
    /// <param name="written">The address as written in the page.</param>
    public AddressTarget Resolve(Uri from, string written)
    {
        written = written.Trim(' ', '\t', '\n', '\r', '\f');
        if (!Uri.TryCreate(from, written, out var address))
        {
            return new(TargetKind.Unreadable, written);
        }

        if (address.Scheme is not ("http" or "https") || !IsOwnHost(address))
        {
            return new(TargetKind.External, written);
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath);
        if (path + "/" == BasePath)
        {
            path += "/";
        }

        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            // An absolute address can be that of another site on the same host; a path outside this site is a mistake.
            return new(IsAbsolute(written) ? TargetKind.External : TargetKind.Outside, path);
        }

        path = path[(BasePath.Length - 1)..];
        return TryFind(path, out var file)
            ? new(TargetKind.Found, path, file, AnchorOf(address)) : new(TargetKind.Missing, path);
    }

    /// <summary>Whether the path exists with a slash at its end.</summary>
    public bool LacksSlash(string path) => _files.Contains(path[1..] + "/index.html");

    /// <summary>Whether an address is on the host of the site; the scheme does not matter.</summary>
    private bool IsOwnHost(Uri address) =>
        string.Equals(address.Authority, _home.Authority, StringComparison.OrdinalIgnoreCase);

    private bool TryFind(string path, [NotNullWhen(true)] out string? file)
    {
        file = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        if (!_files.Contains(file) && _redirects.Contains(path))
        {
            file += "/index.html";
        }

        return _files.Contains(file);
    }

    private static bool IsAbsolute(string written) => written.StartsWith("//", StringComparison.Ordinal)
        || (Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    /// <summary>The anchor an address names; null for none, and for <c>#top</c>, which every page has.</summary>
    private static string? AnchorOf(Uri address)
    {
        var fragment = address.Fragment.Length > 1 ? address.Fragment[1..] : "";
        // What follows `:~:` is for the browser (text fragments), not part of the anchor.
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        fragment = Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
        return fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase) ? null : fragment;
    }
}

/// <summary>The target of an address.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">The site path; for an address outside the site, its path or the whole address.</param>
/// <param name="File">The file, if it exists.</param>
/// <param name="Anchor">The anchor it names in the file; null for none.</param>
internal readonly record struct AddressTarget(TargetKind Kind, string Path, string? File = null, string? Anchor = null);

/// <summary>The kinds of targets of an address.</summary>
internal enum TargetKind
{
    /// <summary>A file of the site.</summary>
    Found,

    /// <summary>A path of the site that does not exist.</summary>
    Missing,

    /// <summary>A path of the same host that is not below the base path.</summary>
    Outside,

    /// <summary>Another site, which is not checked.</summary>
    External,

    /// <summary>Not an address.</summary>
    Unreadable,
}
