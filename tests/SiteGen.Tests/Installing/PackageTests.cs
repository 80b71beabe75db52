using System.Diagnostics;
using System.Text.Json;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Installing;

/// <summary>Which packages of others SiteGen is built from, and that it is from no others.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-packages-").FullName;

    private static string[] Projects => [.. Directory.EnumerateFiles(
        Repository.Root, "*.csproj", SearchOption.AllDirectories)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_project_has_a_lock_with_the_hash_of_every_package()
    {
        Assert.NotEmpty(Projects);
        Assert.All(Projects, project =>
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));
            Assert.All(
                json.RootElement.GetProperty("dependencies").EnumerateObject()
                    .SelectMany(p => p.Value.EnumerateObject())
                    .Where(p => p.Value.GetProperty("type").GetString() is not "Project"),
                p => Assert.NotEqual("", p.Value.GetProperty("contentHash").GetString()));
        });
    }

    [Fact]
    public void A_restore_that_is_locked_refuses_another_version()
    {
        foreach (var file in (string[])[
            "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
            "src/SiteGen/SiteGen.csproj", "src/SiteGen/packages.lock.json"])
        {
            var target = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, file), target);
        }

        var versions = Path.Combine(_folder, "Directory.Packages.props");
        File.WriteAllText(versions, File.ReadAllText(versions).Replace(
            "\"Markdig\" Version=\"", "\"Markdig\" Version=\"9", StringComparison.Ordinal));
        // As workflows restore.
        var (status, output) = Run(
            [("CI", "true")], "restore", Path.Combine(_folder, "src/SiteGen/SiteGen.csproj"));

        Assert.Equal(1, status);
        Assert.Contains("NU1004", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Continuous_integration_restores_what_is_locked_and_checks_packages()
    {
        var script = Repository.Read(".ci/run");

        Assert.Contains("\ndotnet restore SiteGen.sln --locked-mode\n", script, StringComparison.Ordinal);
        Assert.Matches("(?m)^check '.*' dotnet run scripts/check-packages.cs$", script);
    }

    [Fact]
    public void A_package_that_is_vulnerable_or_deprecated_is_a_failure()
    {
        var sound = Write("sound.json", """{"version": 1, "projects": [{"path": "a.csproj"}]}""");
        // As `dotnet package list --vulnerable --format json` and `--deprecated` write it.
        var vulnerable = Write("vulnerable.json", """
            {"version": 1, "projects": [{"path": "a.csproj", "frameworks": [{"framework": "net10.0",
              "transitivePackages": [{"id": "Newtonsoft.Json", "resolvedVersion": "12.0.1", "vulnerabilities": [
                {"severity": "High", "advisoryurl": "https://github.com/advisories/GHSA-5crp-9r3c-p9vr"}]}]}]}]}
            """);
        var deprecated = Write("deprecated.json", """
            {"version": 1, "projects": [{"path": "a.csproj", "frameworks": [{"framework": "net10.0",
              "topLevelPackages": [{"id": "Old", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.0",
                "deprecationReasons": ["Legacy"]}]}]}]}
            """);
        var script = Path.Combine(Repository.Root, "scripts/check-packages.cs");

        Assert.Equal((0, ""), Run([], "run", script, sound));
        Assert.Equal(
            (1, "Newtonsoft.Json 12.0.1: vulnerable (High), https://github.com/advisories/GHSA-5crp-9r3c-p9vr\n"
                + "Old 1.0.0: deprecated (Legacy)\n"),
            Run([], "run", script, sound, vulnerable, deprecated));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Status, string Output) Run((string, string)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
