namespace SiteGen.Citations;

/// <summary>The names by which babel and biblatex know languages.</summary>
internal static class BabelLanguage
{
    /// <summary>
    /// Returns the name of a language by its BCP 47 tag: <c>ngerman</c> for <c>de</c>; a language without one keeps its
    /// tag.
    /// </summary>
    public static string Of(string tag) => tag.ToLowerInvariant() switch
    {
        "en-us" => "american",
        "en-gb" => "british",
        "en-ca" => "canadian",
        "en-au" => "australian",
        "de-at" => "naustrian",
        "de-ch" => "nswissgerman",
        "pt-br" => "brazilian",
        var lower => lower.Split('-')[0] switch
        {
            "af" => "afrikaans",
            "ar" => "arabic",
            "bg" => "bulgarian",
            "ca" => "catalan",
            "cs" => "czech",
            "cy" => "welsh",
            "da" => "danish",
            "de" => "ngerman",
            "el" => "greek",
            "en" => "english",
            "eo" => "esperanto",
            "es" => "spanish",
            "et" => "estonian",
            "eu" => "basque",
            "fa" => "persian",
            "fi" => "finnish",
            "fr" => "french",
            "ga" => "irish",
            "gl" => "galician",
            "he" => "hebrew",
            "hi" => "hindi",
            "hr" => "croatian",
            "hu" => "magyar",
            "id" => "indonesian",
            "is" => "icelandic",
            "it" => "italian",
            "ja" => "japanese",
            "ko" => "korean",
            "la" => "latin",
            "lt" => "lithuanian",
            "lv" => "latvian",
            "nb" or "no" => "norsk",
            "nl" => "dutch",
            "nn" => "nynorsk",
            "pl" => "polish",
            "pt" => "portuguese",
            "ro" => "romanian",
            "ru" => "russian",
            "sk" => "slovak",
            "sl" => "slovene",
            "sr" => "serbian",
            "sv" => "swedish",
            "th" => "thai",
            "tr" => "turkish",
            "uk" => "ukrainian",
            "vi" => "vietnamese",
            "zh" => "chinese",
            _ => tag,
        },
    };
}
