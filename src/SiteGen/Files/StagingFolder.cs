using System.Globalization;

namespace SiteGen.Files;

/// <summary>
/// The folder of a build inside the output folder, and so on the same disk. New files wait there for the commit, and
/// the files that they replace are kept there until it succeeds: as second links while they are still in their places.
/// </summary>
/// <remarks>
/// Each build has its own: if a rollback fails, the previous files stay there until a later build succeeds.
/// </remarks>
internal sealed class StagingFolder
{
    /// <summary>The name of the folder of all builds, below the output folder.</summary>
    public const string Name = ".sitegen-staging";

    private readonly string _path;
    private int _replacedCount;

    private StagingFolder(string path) => _path = path;

    private string NewFiles => Path.Combine(_path, "new");

    private string ReplacedFiles => Path.Combine(_path, "replaced");

    /// <summary>Creates the folder, and the output folder if it does not exist.</summary>
    public static StagingFolder Create(string root, Rollback rollback)
    {
        rollback.CreateFolder(root);
        var parent = Path.Combine(root, Name);
        // A link would lead out of the output folder.
        if (new DirectoryInfo(parent).LinkTarget is not null)
        {
            Directory.Delete(parent);
        }
        else if (File.Exists(parent))
        {
            throw new OutputRefusedException(
                $"'{parent}' is a file, but SiteGen needs a folder of that name; remove it");
        }

        var number = 0;
        while (Path.Exists(PathOf(number)))
        {
            number++;
        }

        var staging = new StagingFolder(PathOf(number));
        // On rollback a folder is deleted only if it is empty, so replaced files that could not be moved back stay.
        rollback.CreateFolder(staging.ReplacedFiles);
        Directory.CreateDirectory(staging.NewFiles);
        rollback.Add(() => Directory.Delete(staging.NewFiles, recursive: true));
        return staging;

        string PathOf(int number) => Path.Combine(parent, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Deletes the staging folders of all builds, as far as possible; the next build deletes the rest.
    /// </summary>
    public static void DeleteAll(string root)
    {
        var path = Path.Combine(root, Name);
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The path of a new file or folder.</summary>
    /// <param name="path">Its path below the output folder.</param>
    public string NewPath(string path) => Path.Combine(NewFiles, path);

    /// <summary>Returns a path for the next file that is replaced or removed.</summary>
    public string NextReplacedPath() =>
        Path.Combine(ReplacedFiles, (_replacedCount++).ToString(CultureInfo.InvariantCulture));
}
