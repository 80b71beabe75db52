namespace SiteGen.Dates;

/// <summary>The English names of the months, which people write in content by mistake.</summary>
internal static class EnglishMonth
{
    private const int ShortestLength = 3;

    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The name of a month, 1 to 12, as in "February".</summary>
    public static string Name(int month) => Names[month - 1];

    /// <summary>The month, 1 to 12, whose name starts with a word of three letters or more; 0 if none does.</summary>
    public static int Read(string word) => word.Length < ShortestLength
        ? 0
        : Array.FindIndex(Names, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1;
}
