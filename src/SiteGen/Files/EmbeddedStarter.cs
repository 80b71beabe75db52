namespace SiteGen.Files;

/// <summary>The files of a new site (content, README, workflow), embedded in the program.</summary>
public static class EmbeddedStarter
{
    /// <summary>Returns the files, with their paths below the site folder.</summary>
    public static IEnumerable<OutputFile> Read() => EmbeddedFiles.Read("starter/");
}
