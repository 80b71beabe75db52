using System.Text;
using SiteGen.Files;

namespace SiteGen.Formats;

/// <summary>
/// The headers that hosts should send: a file <c>_headers</c>, which Netlify, Cloudflare Pages and others read. Other
/// hosts need them in their settings, and GitHub Pages cannot send any.
/// </summary>
public static class HostHeaders
{
    /// <summary>The path of the file.</summary>
    public const string Path = "_headers";

    /// <summary>Longer lines are refused by Cloudflare Pages.</summary>
    private const int MaxLine = 2000;

    /// <summary>
    /// The headers of every file, besides the Content-Security-Policy: files are what their type says, other sites
    /// learn only the host from which a reader comes, and pages cannot ask for camera, microphone or place.
    /// </summary>
    public static IReadOnlyList<(string Name, string Value)> OfEveryFile { get; } =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ];

    /// <summary>Plans the file.</summary>
    /// <param name="policy">
    /// Writes the policy that all pages share: that of the site, with the inline code of all pages.
    /// </param>
    public static PlannedFile Plan(Func<string> policy) => new(Path, () => Encoding.UTF8.GetBytes(Write(policy())));

    private static string Write(string policy)
    {
        var text = new StringBuilder("# Written by SiteGen. A file static/_headers takes its place.\n/*\n");
        // Every page has its own policy too, so nothing is lost where the one for all is too long for a line.
        var line = $"  Content-Security-Policy: {policy}\n";
        text.Append(line.Length <= MaxLine ? line : "");
        foreach (var (name, value) in OfEveryFile)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}
