namespace SiteGen.Languages;

/// <summary>The lines of a table that is part of the program.</summary>
internal static class ResourceLines
{
    /// <summary>Returns the lines of a resource, without comments.</summary>
    public static IEnumerable<string> Of(string name)
    {
        using var stream = typeof(ResourceLines).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..])
            {
                yield return line;
            }
        }
    }
}
