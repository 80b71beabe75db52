using System.Globalization;

namespace SiteGen.Files;

/// <summary>
/// Where the changed files of a build wait, inside the output folder and so on its disk, until the whole site is ready.
/// Each build has a folder of its own in it: what another one could not put back is not lost before there is a new site.
/// </summary>
internal sealed class StagingFolder
{
    /// <summary>What it is called, below the output folder.</summary>
    public const string Name = ".sitegen-staging";

    private readonly string _all;

    /// <param name="root">The output folder.</param>
    public StagingFolder(string root)
    {
        _all = System.IO.Path.Combine(root, Name);
        var number = 0;
        do
        {
            Path = System.IO.Path.Combine(_all, (number++).ToString(CultureInfo.InvariantCulture));
        }
        while (System.IO.Path.Exists(Path));
    }

    /// <summary>The folder of this build; it is there after <see cref="Create"/>.</summary>
    public string Path { get; }

    /// <summary>Makes the folder.</summary>
    public void Create()
    {
        // Nothing is written behind a link.
        if (new DirectoryInfo(_all).LinkTarget is not null)
        {
            Directory.Delete(_all);
        }

        Directory.CreateDirectory(Path);
    }

    /// <summary>Removes what this build put there; what cannot be removed is for the next build to remove.</summary>
    public void Remove() => Try(() =>
    {
        DeleteFolder(Path);
        if (Directory.Exists(_all) && !Directory.EnumerateFileSystemEntries(_all).Any())
        {
            Directory.Delete(_all);
        }
    });

    /// <summary>Removes what all builds put there.</summary>
    public void RemoveAll() => Try(() => DeleteFolder(_all));

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
