using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace SiteGen.Evidence.Pdf;

/// <summary>
/// Extracts the text of a PDF (ISO 32000) in the order in which it is read, with a form feed between pages.
/// </summary>
internal static class PdfText
{
    /// <summary>More pages than this are refused.</summary>
    public const int MaximumPages = 20_000;

    /// <summary>The largest text of a document, in UTF-16 units.</summary>
    private const int MaximumLength = 64 * 1024 * 1024;

    /// <summary>
    /// How long reading may take. Parts that draw each other again and again, in two kilobytes, would take for ever,
    /// and the library cannot be stopped.
    /// </summary>
    private static readonly TimeSpan MaximumTime = TimeSpan.FromMinutes(2);

    /// <summary>Extracts the text, or says why that is impossible.</summary>
    public static PdfContent Extract(ReadOnlyMemory<byte> file) => Extract(file, MaximumTime);

    /// <inheritdoc cref="Extract(ReadOnlyMemory{byte})"/>
    /// <param name="file">The file.</param>
    /// <param name="time">How long reading may take.</param>
    internal static PdfContent Extract(ReadOnlyMemory<byte> file, TimeSpan time)
    {
        // A thread that goes on ends with the program.
        var reading = Task.Factory.StartNew(
            () => TryRead(file), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.WaitAny([reading], time) == 0
            ? reading.GetAwaiter().GetResult()
            : PdfContent.Unreadable(
                string.Create(
                    CultureInfo.InvariantCulture, $"reading the PDF takes more than {time.TotalSeconds:0} seconds"),
                "save the pages that are quoted as a PDF of their own");
    }

    private static PdfContent TryRead(ReadOnlyMemory<byte> file)
    {
        try
        {
            return Read(file);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfContent.Unreadable(
                "the PDF needs a password", "save a copy without one ('qpdf --decrypt --password=… in.pdf out.pdf')");
        }
        catch (PdfLimitException exception)
        {
            return PdfContent.Unreadable(exception.Message, "save the pages that are quoted as a PDF of their own");
        }
        // A library that reads files from anywhere may fail in any way.
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            return PdfContent.Unreadable(
                "the PDF is damaged",
                "get it again, or open it, save it as a new file and check that all pages are there");
        }
    }

    private static PdfContent Read(ReadOnlyMemory<byte> file)
    {
        var filters = new LimitedFilters(file.Length);
        var options = new ParsingOptions
        {
            ClipPaths = false,
            SkipMissingFonts = true,
            UseLenientParsing = true,
            FilterProvider = filters,
        };
        using var document = PdfDocument.Open(file, options);
        if (document.NumberOfPages > MaximumPages)
        {
            throw new PdfLimitException($"the PDF has {document.NumberOfPages} pages, more than {MaximumPages}");
        }

        var (text, marks, emptyPages) = (new StringBuilder(), new List<TextMark>(), new List<int>());
        var (letters, unknown) = (0L, 0L);
        var labels = PageLabels.Read(document);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > 1)
            {
                text.Append('\f');
            }

            var page = document.GetPage(number);
            filters.Check();
            if (labels is not null)
            {
                marks.Add(new(MarkKind.PageLabel, text.Length, Label: labels.Of(number)));
            }

            var start = text.Length;
            PageText.Append(page, text, marks);
            letters += page.Letters.Count;
            unknown += page.Letters.Count(l => IsUnknown(l.Value));
            if (text.Length == start)
            {
                emptyPages.Add(number);
            }

            if (text.Length > MaximumLength)
            {
                throw new PdfLimitException("the text of the PDF is larger than any document");
            }
        }

        if (letters == 0)
        {
            return PdfContent.Unreadable(
                "the PDF has no text: its pages are pictures",
                "recognize their text first ('ocrmypdf in.pdf out.pdf'); or type what is quoted into a .txt");
        }

        return unknown * 4 > letters
            ? PdfContent.Unreadable(
                "the fonts of the PDF do not say which letters they draw",
                "recognize the text of its pages ('ocrmypdf --force-ocr in.pdf out.pdf')")
            : new(text.ToString(), marks, document.NumberOfPages, emptyPages);
    }

    /// <summary>Whether a glyph has no character: private use, or nothing at all.</summary>
    private static bool IsUnknown(string value) =>
        value.Length == 0 || value[0] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or '\0';
}
