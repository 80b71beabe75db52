using System.Reflection;

namespace SiteGen.Pages;

/// <summary>The name and version of SiteGen, for pages that name the program they were made with.</summary>
public static class Generator
{
    /// <summary>The version of SiteGen: <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(Generator).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>
    /// The repository on GitHub whose workflow built this program, <c>owner/name</c>; empty if none did.
    /// </summary>
    public static string Repository { get; } = typeof(Generator).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "GitHubRepository")?.Value ?? "";

    /// <summary>
    /// What servers are told about the program that asks: <c>SiteGen/0.1.0 (+https://github.com/owner/name)</c>.
    /// </summary>
    public static string UserAgent { get; } =
        $"SiteGen/{Version}" + (Repository.Length > 0 ? $" (+https://github.com/{Repository})" : "");

    /// <summary><c>SiteGen 0.1.0</c></summary>
    public static string Name { get; } = $"SiteGen {Version}";
}
