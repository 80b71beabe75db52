using SiteGen.Files;
using SiteGen.History;

namespace SiteGen.Building;

/// <summary>What differs between two states of a site: two folders, or two revisions of its git repository.</summary>
public sealed class SiteDifference
{
    private readonly IReadOnlyList<EntityChange> _changes;

    private SiteDifference(
        IReadOnlyList<EntityChange> changes, IReadOnlyList<(string Name, string Path)> mistakes) =>
        (_changes, Mistakes) = (changes, mistakes);

    /// <summary>The files with mistakes, of which only what can be read was compared.</summary>
    public IReadOnlyList<(string Name, string Path)> Mistakes { get; }

    /// <summary>The differences as lines for readers.</summary>
    public IEnumerable<string> Lines => DifferenceReport.Lines(_changes);

    /// <summary>Writes the differences as JSON.</summary>
    public void WriteJson(Stream output) => DifferenceReport.Write(output, _changes);

    /// <summary>Compares two states.</summary>
    /// <param name="old">A folder that contains <c>content/</c>, or a revision.</param>
    /// <param name="new">The same; null for the files of the site as they are.</param>
    /// <param name="site">The folder of the site, whose repository has the revisions.</param>
    /// <param name="jobs">How many files are read in parallel.</param>
    /// <exception cref="IOException">A state cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file or folder is missing.</exception>
    public static SiteDifference Between(string old, string? @new, string site, int jobs)
    {
        var (before, after) = (Read(old, site, jobs), @new is null
            ? ContentState.Read(ContentFiles.Read(site, jobs), jobs) : Read(@new, site, jobs));
        return new(
            ContentComparison.Between(before.States, after.States),
            [
                .. before.Mistakes.Select(m => (old, m)),
                .. after.Mistakes.Select(m => (@new ?? site, m)),
            ]);
    }

    private static ContentState Read(string name, string site, int jobs)
    {
        if (ContentFiles.AreIn(name))
        {
            return ContentState.Read(ContentFiles.Read(name, jobs), jobs);
        }

        if (GitRepository.Open(site, out var problem) is not { } repository)
        {
            throw new IOException(
                $"'{name}' is no folder with a folder 'content', and no revision can be read: {problem}");
        }

        return repository.Resolve(name) is { } commit
            ? ContentState.Read(ContentFiles.Read(repository, commit, name), jobs)
            : throw new IOException(
                $"'{name}' is neither a folder with a folder 'content' nor a revision of the repository of '{site}'");
    }
}
