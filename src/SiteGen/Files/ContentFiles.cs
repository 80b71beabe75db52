using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The texts of a site in one state, in a folder or in a commit of git: what two states are compared by.
/// </summary>
/// <param name="Content">The Markdown files below <c>content/</c>, by path.</param>
/// <param name="Settings"><c>content/site.yaml</c>; null if there is none.</param>
/// <param name="LanguageFiles">The settings in other languages, and the words of the interface.</param>
/// <param name="Lockfile"><c>content/quotes.lock.yaml</c>; null if there is none.</param>
/// <param name="Diagnostics">Problems with encoding, links and special files.</param>
public sealed record ContentFiles(
    IReadOnlyList<SourceFile> Content,
    SourceFile? Settings,
    IReadOnlyList<SourceFile> LanguageFiles,
    SourceFile? Lockfile,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    private const string Folder = "content/";

    /// <summary>Whether a folder has a site.</summary>
    internal static bool AreIn(string root) =>
        root.Length > 0 && !root.Contains('\0') && Directory.Exists(Path.Combine(root, "content"));

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="root">The folder that contains <c>content/</c>.</param>
    /// <param name="jobs">How many files are read in parallel.</param>
    /// <exception cref="IOException">There is no site in the folder, or a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file or folder is missing.</exception>
    public static ContentFiles Read(string root, int jobs)
    {
        SiteFolder.RequireContent(root);
        var diagnostics = new List<Diagnostic>();
        var files = new SiteTree(root, jobs, diagnostics).List("content", "media")
            .ToLookup(f => ContentRoles.Of(f.Path));
        return new(
            Decode(ContentRole.Content),
            Decode(ContentRole.Settings).SingleOrDefault(),
            Decode(ContentRole.Language),
            Decode(ContentRole.Lockfile, Limits.Lockfile).SingleOrDefault(),
            diagnostics);

        SourceFile[] Decode(ContentRole role, int limit = Limits.TextFile) =>
            SiteFolder.Decode([.. files[role]], Folder, jobs, null, diagnostics, limit);
    }

    /// <summary>Reads the files of a commit.</summary>
    /// <exception cref="IOException">The commit cannot be read, or has no folder <c>content</c>.</exception>
    internal static ContentFiles Read(GitRepository repository, string commit, string name)
    {
        var listed = repository.ListContent(commit).Where(f => ContentRoles.IsListed(f.Path)).ToArray();
        if (listed.Length == 0)
        {
            throw new IOException($"there is no folder 'content' with files in '{name}'");
        }

        var diagnostics = new List<Diagnostic>();
        using var objects = repository.OpenObjects();
        var files = listed.Select(f => (Role: ContentRoles.Of(f.Path), f.Path, f.Hash))
            .Where(f => LimitOf(f.Role) > 0)
            .Select(f => (f.Role, File: Decode(objects, f.Path, f.Hash, f.Role, diagnostics)))
            .ToLookup(f => f.Role, f => f.File);
        return new(
            [.. files[ContentRole.Content]],
            files[ContentRole.Settings].SingleOrDefault(),
            [.. files[ContentRole.Language]],
            files[ContentRole.Lockfile].SingleOrDefault(),
            diagnostics);
    }

    /// <summary>Reads a file of a commit.</summary>
    /// <param name="objects">What reads it.</param>
    /// <param name="path">Its path below <c>content/</c>.</param>
    /// <param name="hash">The hash of its content.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="diagnostics">Receives what is wrong with its encoding.</param>
    internal static SourceFile Decode(
        GitObjects objects, string path, string hash, ContentRole role, List<Diagnostic> diagnostics)
    {
        var file = objects.ReadText(Folder + path, hash, LimitOf(role), out var invalidAt);
        if (!file.IsText || invalidAt >= 0)
        {
            diagnostics.Add(SiteFolder.NotText(file, Math.Max(invalidAt, 0)));
        }

        return file;
    }

    /// <summary>The maximum size of a file; 0 for files that are not compared.</summary>
    private static int LimitOf(ContentRole role) => role switch
    {
        ContentRole.Content or ContentRole.Settings or ContentRole.Language => Limits.TextFile,
        ContentRole.Lockfile => Limits.Lockfile,
        _ => 0,
    };
}
