namespace SiteGen.Text;

/// <summary>Splits and joins texts at white space, as Unicode defines it.</summary>
internal static class WhiteSpace
{
    /// <summary>Returns the words of a text: what is between runs of white space, none of them empty.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns a trimmed text with each run of white space replaced by a single space.</summary>
    public static string Collapse(string text) => string.Join(' ', Split(text));
}
