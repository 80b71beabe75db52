using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Checks;

/// <summary>Checks that <c>repository</c> leads to links at which the files of the site can be edited.</summary>
internal static class RepositoryAddress
{
    /// <summary>Returns the mistake in the settings, if there is one.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="sitePath">The folder of the site.</param>
    public static IEnumerable<Diagnostic> Check(SiteSettings settings, string sitePath)
    {
        if (settings.Repository is not { } address)
        {
            yield break;
        }

        if (settings.EditFolder is not { } folder)
        {
            yield return new(Rules.RepositoryIncomplete, settings.File, settings.RepositorySpan,
                $"how to edit files at '{address}' is not known: the pages have no edit links",
                "write the address of the folder as the browser shows it, such as '…/tree/main' or "
                + "'…/src/branch/main'");
        }
        else if (!folder.HasFolder
            && GitCheckout.Find(sitePath) is { Folder: { Length: > 0 } path, Remotes: var remotes }
            // The site may be in a checkout of something else.
            && (remotes.Count == 0 || remotes.Contains(folder.Name)))
        {
            yield return new(Rules.RepositoryIncomplete, settings.File, settings.RepositorySpan,
                $"the site is in the folder '{path}' of its repository, which the address does not name",
                $"write '{folder.FolderUrl(path)}'");
        }
    }
}
