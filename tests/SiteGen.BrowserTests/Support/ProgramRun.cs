using System.Diagnostics;
using System.Text;

namespace SiteGen.BrowserTests.Support;

/// <summary>A run of another program that reads what SiteGen writes.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ProgramRun(int Status, string Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program to its end.</summary>
    public static ProgramRun Of(string program, IEnumerable<string> arguments, string input) =>
        Of(program, arguments, Encoding.UTF8.GetBytes(input));

    /// <summary>Runs a program to its end.</summary>
    public static ProgramRun Of(string program, IEnumerable<string> arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        // All that it says is taken while it is given its input, so that neither waits for the other.
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using (var pipe = process.StandardInput.BaseStream)
        {
            pipe.Write(input);
        }

        Assert.True(process.WaitForExit(Longest), $"{program} did not end");
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
