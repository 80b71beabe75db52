namespace SiteGen.Files;

/// <summary>Tells which files of a site may be published as they are.</summary>
/// <param name="site">The real path of the site.</param>
internal sealed class PublicFiles(string site)
{
    /// <summary>What a file is that nobody outside may see.</summary>
    public const string Private = "private";

    private const string Outside = "outside the site";

    private readonly string _content = RealPath.Of(Path.Combine(site, "content"));
    private readonly string _templates = RealPath.Of(Path.Combine(site, ThemeFolder.Name));
    private readonly string _output = RealPath.Of(Path.Combine(site, "output"));

    /// <summary>
    /// Whether a real path is in what a site is built from, apart from the files that are published anyway: drafts and
    /// settings would get out.
    /// </summary>
    /// <param name="real">The real path.</param>
    /// <param name="reason">What it is.</param>
    public bool IsSource(string real, out string reason)
    {
        reason = IsInside(real, _content, "media") ? "in 'content', from which only pages are published"
            : IsInside(real, _templates, "assets", "styles") ? "in 'templates', which are not published" : "";
        return reason.Length > 0;
    }

    /// <summary>
    /// Whether a real path is in the usual output folder, or in another to which SiteGen has written: each build would
    /// contain the one before.
    /// </summary>
    /// <param name="real">The real path.</param>
    /// <param name="reason">What it is.</param>
    public bool IsBuilt(string real, out string reason)
    {
        reason = "";
        for (var folder = real; folder is not null && folder != site && RealPath.IsInside(folder, site);
            folder = Path.GetDirectoryName(folder))
        {
            if (IsOutput(folder, out reason))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folder is the usual output folder, which may not exist yet, or another one.</summary>
    /// <param name="folder">The real path of the folder.</param>
    /// <param name="reason">What it is.</param>
    public bool IsOutput(string folder, out string reason)
    {
        reason = folder == _output || File.Exists(Path.Combine(folder, OutputManifest.Name))
            || Directory.Exists(Path.Combine(folder, StagingFolder.Name)) ? "in the output folder" : "";
        return reason.Length > 0;
    }

    /// <summary>Whether a real path is outside the site, or has a name that begins with <c>_</c> or <c>.</c>.</summary>
    /// <param name="real">The real path.</param>
    /// <param name="reason">What it is.</param>
    public bool IsPrivate(string real, out string reason)
    {
        reason = !RealPath.IsInside(real, site) ? Outside
            : Path.GetRelativePath(site, real).Split(Path.DirectorySeparatorChar).Any(s => s[0] is '_' or '.') ? Private
            : "";
        return reason.Length > 0;
    }

    /// <summary>
    /// Whether a real path is outside the site, or has a name that begins with <c>.</c>: no part of the site is there.
    /// </summary>
    /// <param name="real">The real path.</param>
    /// <param name="reason">What it is.</param>
    public bool IsHidden(string real, out string reason)
    {
        reason = !RealPath.IsInside(real, site) ? Outside
            : real.Length > site.Length
                && Path.GetRelativePath(site, real).Split(Path.DirectorySeparatorChar).Any(s => s[0] == '.') ? Private
            : "";
        return reason.Length > 0;
    }

    private static bool IsInside(string real, string folder, params string[] except) => RealPath.IsInside(real, folder)
        && !except.Any(name => RealPath.IsInside(real, Path.Combine(folder, name)));
}
