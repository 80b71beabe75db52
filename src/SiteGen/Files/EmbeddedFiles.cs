using System.Reflection;

namespace SiteGen.Files;

/// <summary>Files that travel inside the tool.</summary>
internal static class EmbeddedFiles
{
    /// <summary>The files below a folder, with their paths below it, in ordinal order.</summary>
    /// <param name="prefix">The folder, with a slash behind it.</param>
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
