using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Data;

/// <summary>
/// Runs scripts of this folder with Node.js and a package of npm, which is not part of this repository: a variable of
/// the environment names its folder.
/// </summary>
internal static class NodeProgram
{
    /// <summary>Runs a script, or ends the test where Node.js or the package is missing.</summary>
    /// <param name="script">The script, which gets the folder of the package as its argument.</param>
    /// <param name="variable">The variable that names the folder of the package.</param>
    /// <param name="package">The name of the package in npm.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <returns>What it writes to standard output.</returns>
    public static string Run(string script, string variable, string package, string input)
    {
        var node = Requirement.OnPath("node").FirstOrDefault();
        var folder = Environment.GetEnvironmentVariable(variable);
        if (node is null || folder is null || !File.Exists(Path.Combine(folder, "package.json")))
        {
            Requirement.Missing(node is null ? "There is no node on PATH: install it ('apt-get install nodejs')."
                : $"There is no {package}: unpack what 'npm pack {package}' fetches, and name its folder 'package' in "
                    + $"{variable}.");
        }

        var path = Path.Combine(Repository.Root, "tests", "SiteGen.BrowserTests", "Data", script);
        var run = ProgramRun.Of(node, [path, folder], input);
        Assert.True(run.Status == 0, run.Errors);
        return run.Output;
    }
}
