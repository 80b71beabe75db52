using System.CommandLine;
using System.Globalization;

namespace SiteGen.Cli.Commands;

/// <summary>
/// Shell completion by the protocol of <c>dotnet-suggest</c>: <c>sitegen "[suggest:11]" "sitegen bui"</c> prints what may
/// stand at the 11th character, a line each. System.CommandLine answers it itself only for a command that is named after
/// the program's file.
/// </summary>
internal static class Completion
{
    private const string Directive = "[suggest";

    /// <summary>Answers a request for completions; false when the arguments are none.</summary>
    public static bool TryAnswer(Command root, string[] args, TextWriter output)
    {
        if (args.Length is 0 or > 2 || !args[0].StartsWith(Directive, StringComparison.Ordinal) || !args[0].EndsWith(']'))
        {
            return false;
        }

        var line = args.Length == 2 ? args[1] : "";
        var position = int.TryParse(args[0].AsSpan(Directive.Length).Trim(":]"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? Math.Min(given, line.Length) : line.Length;
        foreach (var completion in root.Parse(line).GetCompletions(position))
        {
            output.WriteLine(completion.Label);
        }

        return true;
    }
}
