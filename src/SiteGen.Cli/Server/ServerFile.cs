namespace SiteGen.Cli.Server;

/// <summary>The files that the server brings along.</summary>
internal static class ServerFile
{
    /// <summary>Reads one of them.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(ServerFile).Assembly.GetManifestResourceStream("server/" + name)
            ?? throw new InvalidOperationException($"the file 'server/{name}' is not in the program");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
