using Microsoft.AspNetCore.Http;
using SiteGen.Formats;

namespace SiteGen.Cli.Server;

/// <summary>The headers of every answer: those that a site recommends, and one for drafts.</summary>
internal static class ServedHeaders
{
    /// <summary>Adds the headers to a response. Pages have their Content-Security-Policy in addition.</summary>
    public static void AddTo(HttpResponse response)
    {
        foreach (var (name, value) in HostHeaders.OfEveryFile)
        {
            response.Headers[name] = value;
        }

        // Other sites must not use files of a site that is not published yet.
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
