using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Bibliography;

/// <summary>Readers of bibliographies that are not ours: Pandoc with its citeproc, and Biber.</summary>
internal static class BibliographyReaders
{
    /// <summary>What Pandoc makes of standard input, or the end of the test where it is not there.</summary>
    public static string Pandoc(IEnumerable<string> arguments, string input)
    {
        var (status, output, errors) = ProgramRun.Of(Require("pandoc"), arguments, input);
        Assert.True(status == 0, errors);
        Assert.Equal("", errors);
        return output;
    }

    /// <summary>The messages of Biber about a file, without those for information.</summary>
    public static string Biber(string path)
    {
        var (status, output, errors) = ProgramRun.Of(
            Require("biber"), ["--tool", "--nolog", "--output-file", path + ".read", path], "");
        Assert.True(status == 0, output + errors);
        return string.Join('\n', output.Split('\n').Where(l =>
            l.StartsWith("WARN", StringComparison.Ordinal)
            || l.StartsWith("ERROR", StringComparison.Ordinal))) + errors;
    }

    private static string Require(string program)
    {
        if (Requirement.OnPath(program).FirstOrDefault() is { } path)
        {
            return path;
        }

        Missing(program);
        throw new UnreachableException();
    }

    [DoesNotReturn]
    private static void Missing(string program) =>
        Requirement.Missing($"There is no {program} on PATH: install it ('apt-get install {program}').");
}
