namespace SiteGen.Tests.Support;

/// <summary>The checkout in which the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A site with a page of every kind, whose content only tests use.</summary>
    public static string SampleSite { get; } = Path.Combine(Root, "tests", "SampleSite");

    /// <summary>Reads a text file of the checkout, with line feeds.</summary>
    /// <param name="path">Its path from the root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside a checkout of SiteGen.");
    }
}
