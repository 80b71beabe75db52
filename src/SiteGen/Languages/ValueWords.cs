namespace SiteGen.Languages;

/// <summary>What readers call values of the front matter.</summary>
internal static class ValueWords
{
    /// <summary>A wording as a label of its own: "Back-translation".</summary>
    public static string Wording(this Language language, string value) => language.Say("wordings." + KeyOf(value));

    /// <summary>A wording in a list: "back-translation".</summary>
    public static string WordingInList(this Language language, string value) =>
        language.Say("wordings_in_list." + KeyOf(value));

    /// <summary>A wording in brackets after the name of a source.</summary>
    public static string WordingInBrackets(this Language language, string value) =>
        language.Say("wordings_in_brackets." + KeyOf(value));

    /// <summary>A status as a label of its own: "Disputed".</summary>
    public static string Status(this Language language, string value) => language.Say("statuses." + KeyOf(value));

    /// <summary>A status in a list or in brackets: "disputed".</summary>
    public static string StatusInList(this Language language, string value) =>
        language.Say("statuses_in_list." + KeyOf(value));

    /// <summary>A type of source as a label of its own: "Blog post".</summary>
    public static string SourceType(this Language language, string value) =>
        language.Say("source_types." + KeyOf(value));

    /// <summary>A type of source in a list: "blog post".</summary>
    public static string SourceTypeInList(this Language language, string value) =>
        language.Say("source_types_in_list." + KeyOf(value));

    /// <summary>The key of the phrase of a value: <c>blog_post</c>.</summary>
    public static string KeyOf(string value) => value.Replace('-', '_');
}
