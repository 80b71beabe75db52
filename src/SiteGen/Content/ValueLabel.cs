namespace SiteGen.Content;

/// <summary>Values of the format for readers.</summary>
public static class ValueLabel
{
    /// <summary>A value as a reader would say it: <c>back-translation</c> is "Back-translation", <c>official-translation</c> "Official translation".</summary>
    public static string Of(string value) => value switch
    {
        "op-ed" => "Op-ed",
        "back-translation" => "Back-translation",
        _ => char.ToUpperInvariant(value[0]) + value[1..].Replace('-', ' '),
    };
}
