namespace SiteGen.Content;

/// <summary>Labels for values of the front matter in formats for programs, which are English on every site.</summary>
internal static class ValueLabel
{
    /// <summary>
    /// Returns a value as a label: "Back-translation" for <c>back-translation</c>, "Official translation" for
    /// <c>official-translation</c>.
    /// </summary>
    public static string Of(string value) => value switch
    {
        "op-ed" => "Op-ed",
        "back-translation" => "Back-translation",
        _ => char.ToUpperInvariant(value[0]) + value[1..].Replace('-', ' '),
    };
}
