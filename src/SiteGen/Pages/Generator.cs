using System.Reflection;

namespace SiteGen.Pages;

/// <summary>The name and version of SiteGen, for pages that name the program they were made with.</summary>
public static class Generator
{
    /// <summary>The version of SiteGen: <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(Generator).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>
    /// The repository on GitHub that this program was built in: <c>owner/name</c>. Empty for a build of one's own.
    /// </summary>
    public static string Repository { get; } = typeof(Generator).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value is { } url
        ? new Uri(url).AbsolutePath.Trim('/')
        : "";

    /// <summary><c>SiteGen 0.1.0</c></summary>
    public static string Name { get; } = $"SiteGen {Version}";
}
