namespace SiteGen.Languages;

/// <summary>Language tags (BCP 47, https://www.rfc-editor.org/info/bcp47).</summary>
internal static class LanguageTag
{
    /// <summary>Returns the language of a tag, without its script and region: <c>de</c> of <c>de-AT</c>.</summary>
    public static string LanguageOf(string tag) => Canonical(tag).Split('-')[0];

    /// <summary>
    /// Returns a tag and the shorter ones it belongs to: <c>zh-Hant-HK</c>, <c>zh-Hant</c>, <c>zh</c>.
    /// </summary>
    public static IReadOnlyList<string> WithParents(string tag)
    {
        var tags = new List<string>();
        for (var shorter = Canonical(tag); shorter.Length > 0;)
        {
            tags.Add(shorter);
            shorter = shorter[..Math.Max(0, shorter.LastIndexOf('-'))];
        }

        return tags;
    }

    // Chinese is written in another script in these regions. The other tags are old ones of languages in the data.
    private static string Canonical(string tag) => tag.ToLowerInvariant().Split('-') switch
    {
        ["zh", "tw"] => "zh-Hant",
        ["zh", "hk"] => "zh-Hant-HK",
        ["zh", "mo"] => "zh-Hant-MO",
        ["iw", .. var rest] => string.Join('-', ["he", .. rest]),
        ["in", .. var rest] => string.Join('-', ["id", .. rest]),
        ["nb", .. var rest] => string.Join('-', ["no", .. rest]),
        _ => tag,
    };
}
