using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Building;

namespace SiteGen.Cli.Terminal;

/// <summary>Tells the running program from every other version of it: what one has built, another may build differently.</summary>
internal static class ProgramIdentity
{
    /// <summary>
    /// The modules of the command and of the library, the runtime, and the files of the program with their sizes and times, for
    /// the libraries of others in it. Whoever installs it anew builds once without need.
    /// </summary>
    public static string Text() => string.Join('\n',
    [
        $"{typeof(SiteBuilder).Module.ModuleVersionId} {typeof(ProgramIdentity).Module.ModuleVersionId}",
        $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}",
        .. Files().Where(File.Exists).Select(Describe),
    ]);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal)
        .Concat(Environment.ProcessPath is { } program ? [program] : []);

    private static string Describe(string path)
    {
        var file = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }
}
