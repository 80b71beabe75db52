using SiteGen.Content;
using SiteGen.Languages;

namespace SiteGen.Pages.Lists;

/// <summary>The words that count and head the entities of a kind.</summary>
internal static class KindNoun
{
    /// <summary>The key of the phrase that counts them: "812 quotations".</summary>
    public static string CountKeyOf(EntityKind kind) =>
        kind == EntityKind.Quote ? "count.quotations" : "count." + kind.Folder();

    /// <summary>The plural as a heading: "Quotations".</summary>
    public static string Title(EntityKind kind, Language language) => language.Say("sections." + kind.Folder());
}
