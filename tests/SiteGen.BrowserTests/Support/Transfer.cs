using System.IO.Compression;

namespace SiteGen.BrowserTests.Support;

/// <summary>The size of files on their way to a reader.</summary>
internal static class Transfer
{
    /// <summary>The length of a text as servers send it, with gzip.</summary>
    public static long Compressed(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.Length;
    }
}
