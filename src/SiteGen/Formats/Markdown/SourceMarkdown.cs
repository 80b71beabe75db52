using SiteGen.Citations;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes what is known of a source.</summary>
internal static class SourceMarkdown
{
    /// <summary>Writes the citation of a source, its address and its facts.</summary>
    public static void Write(MarkdownPage page, Source source)
    {
        var (graph, language) = (page.Graph, page.Language);
        page.Paragraph(Citation.Of(graph, source).Text);
        page.Item(MarkdownEscape.Of(language.SourceType(source.Type)));
        page.Item(source.IsPrivate ? MarkdownEscape.Of(language.Say("source.not_public")) : null);
        page.Fact(language.Say("stances.date"), page.Date(source.Date));
        page.Item(source.Url is null ? null : MarkdownPage.Address(source.Url));
        page.Fact(
            language.Say("source.doi"), source.DoiUrl is null ? null : MarkdownPage.Address(source.DoiUrl));
        page.Fact(language.Say("source.isbn"), source.Isbn is null ? null : MarkdownEscape.Of(source.Isbn));
        page.Fact(
            language.Say("source.shelf_mark"), source.ShelfMark is null ? null : MarkdownEscape.Of(source.ShelfMark));
        page.Fact(
            language.Say("source.licence"), source.Licence is null ? null : MarkdownEscape.Of(source.Licence));
        foreach (var copy in PublicCopy.Of(page.Verification.ArchiveLock, source))
        {
            page.Fact(language.Say("source.copy"), MarkdownPage.Address(copy.Address));
        }

        WriteSentence(page, "source.seen", "date", page.Date(source.Accessed));
        var copies = ArchivedCopy.Of(graph, page.Verification.ArchiveLock, source).Select(c => c.Text);
        WriteSentence(page, "source.kept", "copies", MarkdownEscape.Of(language.Listed(copies)));
        WriteSentence(page, "source.language", "language", source.Language);
        WriteSentence(page, "source.translated_from", "language", source.TranslatedFrom);
        page.EndItems();
    }

    private static void WriteSentence(MarkdownPage page, string key, string name, string? value) =>
        page.Item(string.IsNullOrEmpty(value) ? null : page.Language.Say(key, (name, value)));
}
