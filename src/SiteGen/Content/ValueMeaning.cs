namespace SiteGen.Content;

/// <summary>What the words mean that a key of the front matter or the settings allows.</summary>
internal static class ValueMeaning
{
    /// <summary>
    /// Returns what a value tells readers, or what it does, in a sentence without a full stop; null for an unknown one.
    /// </summary>
    /// <param name="key">The key: <c>status</c>.</param>
    /// <param name="value">A value that the key allows: <c>disputed</c>.</param>
    public static string? Of(string key, string value) => (key, value) switch
    {
        ("wording", "verbatim") => "the words themselves, as they were said or written",
        ("wording", "official-translation") => "a translation that the speaker or their organization published",
        ("wording", "translation") => "a translation by somebody else; `original` can have the words that were said",
        ("wording", "back-translation") =>
            "translated back from a translation, because the original words are not available",
        ("wording", "paraphrase") => "what was said, in other words",
        ("wording", "reported-speech") => "what was said, as somebody else reports it",
        ("wording", "transcript") => "written down from a recording, by a person or a machine",

        ("unwritten", "error") => "a link to nothing is an error",
        ("unwritten", "text") => "it is plain text, with a note, so that a site in the making can be published",

        ("feeds", "full") => "an entry has the whole text",
        ("feeds", "summary") => "an entry has a sentence or two, and a quotation all its words",

        ("elision", "checked") => "an editor looked at what `[…]` leaves out: it does not change the meaning",

        ("status", "attributed") => "the source says that the speaker said it; shown without a mark",
        ("status", "unverified") => "the editors have not seen the words in the source itself",
        ("status", "disputed") => "somebody disputes that the speaker said it",
        ("status", "misattributed") =>
            "the speaker did not say it; it is never listed among their quotations, and the page says so",
        ("status", "retracted") => "the source has withdrawn it",

        ("type", "glossary") => "a plain page whose headings are terms: `[[term]]` links to one",
        ("type", "article") => "an article in a newspaper or magazine",
        ("type", "op-ed") => "an opinion piece in a newspaper or magazine",
        ("type", "blog-post") => "a post in a blog",
        ("type", "social-post") => "a post in a social network",
        ("type", "email") => "an email",
        ("type", "letter") => "a letter",
        ("type", "court-filing") => "a document filed with a court",
        ("type", "interview") => "an interview, in print or recorded",
        ("type", "podcast") => "an episode of a podcast",
        ("type", "speech") => "a speech or a talk",
        ("type", "hearing") => "a hearing of a court or a parliament",
        ("type", "book") => "a book",
        ("type", "paper") => "a scientific paper",
        ("type", "report") => "a report of an organization",
        ("type", "press-release") => "a press release or an announcement",
        ("type", "video") => "a video",
        ("type", "web-page") => "any other page on the web",
        ("type", "map") => "a map",
        ("type", "film") => "a film for the cinema or for television",
        ("type", "diary") => "a diary or a journal",
        ("type", "manuscript") => "a manuscript, or a typescript, that was not published",
        ("type", "dataset") => "data, such as a table or a database",
        ("type", "transcript") => "a record of what was spoken, such as the minutes of a meeting",

        ("access", "public") => "everybody can read it",
        ("access", "private") => "not open to the public; shown as “not public”",

        ("importance", "major") => "a decisive event: larger on the timeline, and on the home page",
        ("importance", "minor") => "any other event",

        ("search", "built-in") => "a search that needs no server",
        ("search", "pagefind") => "the search of [Pagefind](https://pagefind.app), which you install; `build` runs it",
        ("search", "off") => "no search page",
        _ => null,
    };
}
