using System.Reflection;

namespace SiteGen.Files;

/// <summary>Reads files that are embedded in the library.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Reads the files below a folder, in ordinal order; their paths are relative to it.</summary>
    /// <param name="prefix">The folder, with a slash at its end.</param>
    public static IEnumerable<OutputFile> Read(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var path = name.Replace('\\', '/');
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                yield return new(path[prefix.Length..], bytes);
            }
        }
    }
}
