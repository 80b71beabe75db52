using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The program <c>git</c>, run so that it reads and does nothing else: no hook, pager, filter, signature program or
/// network, no question, and no repository but the one that contains the folder.
/// </summary>
internal sealed class GitProgram
{
    /// <summary>
    /// In place of settings of the user or the repository that would change what git prints, or start programs.
    /// </summary>
    private static readonly string[] Settings =
    [
        "core.quotePath=off", "core.fsmonitor=false", $"core.hooksPath={NoFile}", "log.showSignature=false",
        "log.showRoot=true", "log.follow=false", "log.diffMerges=separate", "diff.relative=false",
        "protocol.allow=never",
    ];

    /// <summary>
    /// Variables that say how git is installed. All others of git are taken away: those of a hook, such as
    /// <c>GIT_DIR</c>, would lead to another repository.
    /// </summary>
    private static readonly string[] Kept =
    [
        "GIT_EXEC_PATH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
    ];

    private readonly string _program;

    private GitProgram(string program) => _program = program;

    private static string NoFile => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <summary>
    /// Finds the program on PATH; null if it is not installed. A relative folder there does not count.
    /// </summary>
    public static GitProgram? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(File.Exists) is { } program ? new(program) : null;

    /// <summary>Starts a command. The caller reads its output to the end.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public Process Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] all =
        [
            "--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs",
            .. Settings.SelectMany(s => (string[])["-c", s]), .. arguments,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(k =>
            k.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) && !Kept.Contains(k)).ToArray())
        {
            start.Environment.Remove(name);
        }

        (start.Environment["GIT_TERMINAL_PROMPT"], start.Environment["GIT_NO_LAZY_FETCH"]) = ("0", "1");
        (start.Environment["GIT_GRAFT_FILE"], start.Environment["LC_ALL"]) = (NoFile, "C");
        try
        {
            return Process.Start(start)!;
        }
        catch (ExternalException exception)
        {
            throw new IOException($"cannot run '{_program}': {exception.Message}", exception);
        }
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="IOException">It cannot be run, or prints more than <see cref="Limits.GitOutput"/>.</exception>
    public GitResult Run(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        process.StandardInput.Close();
        // Both streams are read at the same time: if one were full, the program would wait forever.
        var errors = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var stream = process.StandardOutput.BaseStream;
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (output.Length + count > Limits.GitOutput)
            {
                process.Kill();
                throw new IOException(
                    $"git lists more than {Limits.Size(Limits.GitOutput)}: the repository is too large");
            }

            output.Write(buffer, 0, count);
        }

        process.WaitForExit();
        return new(process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }
}

/// <summary>What a command of git printed.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record GitResult(int Status, byte[] Output, string Errors)
{
    /// <summary>Whether it worked.</summary>
    public bool IsOk => Status == 0;

    /// <summary>The output as text, without the line end.</summary>
    public string Line => Encoding.UTF8.GetString(Output).TrimEnd('\n', '\r');

    /// <summary>The first line of what it complains about.</summary>
    public string Reason => Errors.Split('\n')[0].Trim() is { Length: > 0 } line ? line : $"exit status {Status}";
}
