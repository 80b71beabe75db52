using SiteGen.Diagnostics;
using SiteGen.Pages;

namespace SiteGen.Cli.Terminal;

/// <summary>An exception that nothing expects: a mistake in SiteGen.</summary>
internal static class Bug
{
    /// <summary>The variable that, if it is set, adds where in the program it happened.</summary>
    private const string Trace = "SITEGEN_TRACE";

    /// <summary>Reports exceptions of all threads in this way.</summary>
    public static void Watch() => AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
    {
        if (thrown.ExceptionObject is Exception exception)
        {
            Environment.Exit(Print(exception));
        }
    };

    /// <summary>Prints what happened, and how to report it, on one line.</summary>
    /// <returns>The exit status to end with.</returns>
    public static int Print(Exception exception)
    {
        var isTraced = Environment.GetEnvironmentVariable(Trace) is { Length: > 0 };
        Console.Error.WriteLine(Describe(exception, isTraced));
        if (isTraced)
        {
            Console.Error.WriteLine(exception);
        }

        return ExitStatus.Bug;
    }

    /// <summary>Returns what happened, and how to report it, on one line.</summary>
    internal static string Describe(Exception exception, bool isTraced)
    {
        var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        var place = Generator.Repository.Length > 0
            ? $"at https://github.com/{Generator.Repository}/issues" : "to those you have SiteGen from";
        return DiagnosticFormatter.OneLine(
            $"sitegen: this is a mistake in SiteGen {Generator.Version}: {cause.GetType().Name}: "
            + $"{cause.Message.Trim()} Please report it {place}, with the command"
            + (isTraced ? "." : $" and what it prints if {Trace}=1 is set."));
    }
}
