namespace SiteGen.Dates;

/// <summary>The English names of the months, which the site prints and the contract refuses to read.</summary>
internal static class EnglishMonth
{
    private const int AbbreviationLength = 3;

    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The name of a month, 1 to 12, as in "February".</summary>
    public static string Name(int month) => Names[month - 1];

    /// <summary>The first three letters of a month, 1 to 12, as in "Feb".</summary>
    public static string Abbreviation(int month) => Names[month - 1][..AbbreviationLength];

    /// <summary>The month, 1 to 12, that a word names in full or cut to three letters or more; otherwise 0.</summary>
    public static int Read(ReadOnlySpan<char> word)
    {
        if (word.Length < AbbreviationLength)
        {
            return 0;
        }

        for (var month = 1; month <= Names.Length; month++)
        {
            if (Name(month).AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month;
            }
        }

        return 0;
    }
}
