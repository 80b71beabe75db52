using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>The browser of whoever uses this machine.</summary>
internal static class Browser
{
    /// <summary>Opens an address; says so where that cannot be done.</summary>
    public static void Open(string address)
    {
        try
        {
            // Windows knows by itself what opens an address.
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            Console.Error.WriteLine($"sitegen: the browser cannot be opened: {exception.Message}; go to {address}");
        }
    }
}
