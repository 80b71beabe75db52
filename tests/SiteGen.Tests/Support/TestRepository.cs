using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>
/// A small site in a git repository of its own, in a temporary folder. Commits have the days that the test gives them.
/// </summary>
internal sealed class TestRepository : IDisposable
{
    private readonly TestSite _whole;

    /// <param name="folder">The folder of the site in the repository; empty for the whole one.</param>
    public TestRepository(string folder = "")
    {
        _whole = new();
        Folder = folder;
        if (folder.Length > 0)
        {
            Directory.Delete(Path.Combine(_whole.Root, "content"), recursive: true);
            Write("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\n");
        }

        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Secret Author");
        Git("config", "user.email", "secret@example.org");
        Git("config", "commit.gpgSign", "false");
        Git("config", "core.autocrlf", "false");
    }

    /// <summary>The folder of the site in the repository.</summary>
    public string Folder { get; }

    /// <summary>The folder of the repository.</summary>
    public string Root => _whole.Root;

    /// <summary>The folder of the site.</summary>
    public string Site => Path.Combine(Root, Folder);

    /// <summary>Writes a file of the site.</summary>
    public void Write(string path, string text) =>
        _whole.Write(Folder.Length == 0 ? path : $"{Folder}/{path}", text);

    /// <summary>Deletes a file of the site.</summary>
    public void Delete(string path) => File.Delete(Path.Combine(Site, path));

    /// <summary>Commits everything, on a day.</summary>
    public void Commit(string day = "2024-05-06", string message = "Secret message", string zone = "+0000")
    {
        Git("add", "--all");
        Run([("GIT_AUTHOR_DATE", $"2001-01-01T12:00:00{zone}"), ("GIT_COMMITTER_DATE", $"{day}T12:00:00{zone}")],
            "commit", "--quiet", "--allow-empty", "-m", message);
    }

    /// <summary>Runs a command of git in the folder of the repository.</summary>
    public string Git(params IEnumerable<string> arguments) => Run([], arguments);

    /// <summary>Runs a command of git with variables of the environment.</summary>
    public string Run(IEnumerable<(string Name, string Value)> variables, params IEnumerable<string> arguments) =>
        RunIn(Root, variables, arguments);

    /// <summary>Runs a command of git in a folder, without the settings of the user and of the system.</summary>
    public static string RunIn(
        string folder, IEnumerable<(string Name, string Value)> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var names = start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToArray();
        foreach (var name in names)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        // Git writes its objects read-only, which some systems do not delete.
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LinkTarget is null)
            {
                file.Attributes = FileAttributes.Normal;
            }
        }

        _whole.Dispose();
    }
}
