using System.Diagnostics;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Installing;

/// <summary>
/// Somebody with .NET and nothing else: an empty home, no variables but PATH, and a folder as the only source of
/// packages.
/// </summary>
internal sealed class Stranger : IDisposable
{
    private readonly string _packages;

    /// <param name="packages">The folder with the packages that <c>dotnet pack</c> made.</param>
    public Stranger(string packages)
    {
        _packages = packages;
        var folder = Path.Combine(Home, ".nuget", "NuGet");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "NuGet.Config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packages" value="{packages}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Home { get; } = Directory.CreateTempSubdirectory("sitegen-stranger-").FullName;

    /// <summary>
    /// Returns the folder that <c>SITEGEN_PACKAGES</c> names. Without it the test is skipped, or fails with
    /// <c>SITEGEN_REQUIRE_PUBLISHED=1</c>, as in <c>.ci/run</c>.
    /// </summary>
    public static string FindPackages()
    {
        if (Environment.GetEnvironmentVariable("SITEGEN_PACKAGES") is { Length: > 0 } folder)
        {
            return Path.GetFullPath(folder);
        }

        const string Missing = "There are no packages: 'dotnet pack src/SiteGen.Cli -o DIR' makes them, and "
            + "SITEGEN_PACKAGES=DIR names their folder.";
        if (Environment.GetEnvironmentVariable("SITEGEN_REQUIRE_PUBLISHED") == "1")
        {
            Assert.Fail(Missing);
        }

        Assert.Skip(Missing);
        throw new UnreachableException();
    }

    /// <summary>Runs a script in a shell that stops at the first command that fails.</summary>
    /// <param name="script">The lines.</param>
    /// <param name="folder">The working directory, below the home.</param>
    /// <param name="variables">More environment variables.</param>
    public CommandRun RunShell(string script, string folder = ".", params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = Path.Combine(Home, folder),
        };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = Home;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return SiteGenProcess.Run(start);
    }

    /// <summary>Copies the packages into a folder of a repository.</summary>
    public void CopyPackages(string repository)
    {
        var folder = Path.Combine(Home, repository, "packages");
        Directory.CreateDirectory(folder);
        foreach (var package in Directory.EnumerateFiles(_packages, "*.nupkg"))
        {
            File.Copy(package, Path.Combine(folder, Path.GetFileName(package)));
        }
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
