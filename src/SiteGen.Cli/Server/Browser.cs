using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>The user's default browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address, or says why it cannot.</summary>
    public static void Open(string address)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(address) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
        try
        {
            using var process = Process.Start(start);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            var reason = DiagnosticFormatter.OneLine(exception.Message);
            Console.Error.WriteLine($"sitegen: cannot open the browser: {reason}; go to {address}");
        }
    }
}
