using System.Globalization;
using System.Text.Json;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Sharing;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats.Annotations;

/// <summary>
/// A Web Annotation for each quotation that an archived text is known to have, at
/// <c>/quotes/musk-2023-02-17/annotation.json</c>, and a collection of all. docs/data.md explains them.
/// </summary>
internal static class AnnotationFiles
{
    /// <summary>How many annotations a page of the collection has: about 200 KB.</summary>
    public const int PageSize = 100;

    /// <summary>Plans a file for each annotation, the collection and its pages.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, Verification verification)
    {
        AnnotatedWords[] all = [.. Select(graph, verification)];
        foreach (var words in all)
        {
            yield return new(SitePath.ToOutput(AnnotatedWords.PathOf(words.Quote)), () => JsonText.Write(json =>
            {
                json.WriteStartObject();
                AnnotationContext.Write(json, graph.Settings);
                WebAnnotation.Write(json, graph, verification, words);
                json.WriteEndObject();
            }));
        }

        AnnotatedWords[][] pages = [.. all.Chunk(PageSize)];
        yield return new(
            SitePath.ToOutput(AnnotationContext.CollectionPath),
            () => JsonText.Write(json => WriteCollection(json, graph, verification, all, pages.Length)));
        for (var i = 0; i < pages.Length && pages.Length > 1; i++)
        {
            var number = i + 1;
            yield return new(SitePath.ToOutput(PagePath(number)), () => JsonText.Write(json =>
            {
                json.WriteStartObject();
                AnnotationContext.Write(json, graph.Settings);
                WritePage(json, graph, verification, pages[number - 1], number, pages.Length);
                json.WriteEndObject();
            }));
        }
    }

    /// <summary>The site paths of all files.</summary>
    public static IEnumerable<string> Paths(SiteGraph graph, Verification verification)
    {
        string[] annotations = [.. Select(graph, verification).Select(w => AnnotatedWords.PathOf(w.Quote))];
        var pages = (annotations.Length + PageSize - 1) / PageSize;
        return annotations.Append(AnnotationContext.CollectionPath)
            .Concat(pages > 1 ? Enumerable.Range(1, pages).Select(PagePath) : []);
    }

    private static IEnumerable<AnnotatedWords> Select(SiteGraph graph, Verification verification) =>
        graph.Quotes.Select(q => AnnotatedWords.Of(graph, verification, q)).OfType<AnnotatedWords>();

    private static string PagePath(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/annotations/{number}.json");

    private static void WriteCollection(
        Utf8JsonWriter json, SiteGraph graph, Verification verification, AnnotatedWords[] all, int pages)
    {
        var settings = graph.Settings;
        json.WriteStartObject();
        AnnotationContext.Write(json, settings);
        json.WriteString("id", settings.Absolute(AnnotationContext.CollectionPath));
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", settings.Title);
        json.WriteNumber("total", all.Length);
        if (pages > 1)
        {
            json.WriteString("first", settings.Absolute(PagePath(1)));
            json.WriteString("last", settings.Absolute(PagePath(pages)));
        }
        else if (pages == 1)
        {
            json.WriteStartObject("first");
            WritePage(json, graph, verification, all, 1, 1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePage(
        Utf8JsonWriter json, SiteGraph graph, Verification verification, AnnotatedWords[] items, int number, int count)
    {
        var settings = graph.Settings;
        // The only page is a part of the collection's file.
        json.WriteString(
            "id",
            settings.Absolute(count > 1 ? PagePath(number) : AnnotationContext.CollectionPath + "#page"));
        json.WriteString("type", "AnnotationPage");
        if (count > 1)
        {
            json.WriteString("partOf", settings.Absolute(AnnotationContext.CollectionPath));
            if (number > 1)
            {
                json.WriteString("prev", settings.Absolute(PagePath(number - 1)));
            }

            if (number < count)
            {
                json.WriteString("next", settings.Absolute(PagePath(number + 1)));
            }
        }

        json.WriteNumber("startIndex", (number - 1) * PageSize);
        json.WriteStartArray("items");
        foreach (var words in items)
        {
            json.WriteStartObject();
            WebAnnotation.Write(json, graph, verification, words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
