namespace SiteGen.Files;

/// <summary>The content of a new site, its README and its workflow, which travel inside the tool.</summary>
public static class EmbeddedStarter
{
    /// <summary>The files, with their paths below the folder of the site.</summary>
    public static IEnumerable<OutputFile> Read() => EmbeddedFiles.Read("starter/");
}
