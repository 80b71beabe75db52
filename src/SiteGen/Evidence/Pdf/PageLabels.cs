using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.Evidence.Pdf;

/// <summary>The printed numbers of pages that a PDF names (ISO 32000-1, 12.4.2).</summary>
internal sealed class PageLabels
{
    /// <summary>The most nodes of the number tree that are read.</summary>
    private const int MaximumNodes = 10_000;

    private readonly SortedList<int, PageRange> _ranges = [];

    /// <summary>Reads them; null if the document names none.</summary>
    public static PageLabels? Read(PdfDocument document)
    {
        try
        {
            var labels = new PageLabels();
            if (Get(document, document.Structure.Catalog.CatalogDictionary, "PageLabels") is DictionaryToken root)
            {
                labels.ReadTree(document, root);
            }

            return labels._ranges.Count == 0 ? null : labels;
        }
        // Damaged labels are no reason to refuse the text.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Returns the printed number of a page; null if it has none.</summary>
    /// <param name="number">The number of the page, counted from 1.</param>
    public string? Of(int number)
    {
        for (var i = _ranges.Count - 1; i >= 0; i--)
        {
            if (_ranges.GetKeyAtIndex(i) <= number - 1)
            {
                var (style, prefix, first) = _ranges.GetValueAtIndex(i);
                var label = prefix + Format(style, first + (number - 1 - _ranges.GetKeyAtIndex(i)));
                return label.Length == 0 ? null : label;
            }
        }

        return null;
    }

    private void ReadTree(PdfDocument document, DictionaryToken root)
    {
        var nodes = new Stack<DictionaryToken>([root]);
        for (var count = 0; nodes.TryPop(out var node) && count < MaximumNodes; count++)
        {
            foreach (var kid in (Get(document, node, "Kids") as ArrayToken)?.Data ?? [])
            {
                if (Resolve(document, kid) is DictionaryToken child)
                {
                    nodes.Push(child);
                }
            }

            var numbers = (Get(document, node, "Nums") as ArrayToken)?.Data ?? [];
            for (var i = 0; i + 1 < numbers.Count; i += 2)
            {
                if (Resolve(document, numbers[i]) is NumericToken index
                    && Resolve(document, numbers[i + 1]) is DictionaryToken range)
                {
                    _ranges[index.Int] = new(
                        (Get(document, range, "S") as NameToken)?.Data ?? "",
                        Get(document, range, "P") is StringToken prefix ? prefix.Data : "",
                        Get(document, range, "St") is NumericToken first ? first.Int : 1);
                }
            }
        }
    }

    private static IToken? Get(PdfDocument document, DictionaryToken dictionary, string key) =>
        dictionary.TryGet(NameToken.Create(key), out var token) ? Resolve(document, token) : null;

    private static IToken? Resolve(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;

    private static string Format(string style, int number) => style switch
    {
        "D" => number.ToString(CultureInfo.InvariantCulture),
        "r" => Roman(number),
        "R" => Roman(number).ToUpperInvariant(),
        "a" => Letters(number),
        "A" => Letters(number).ToUpperInvariant(),
        _ => "",
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 4999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        (int Value, string Digits)[] digits =
        [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ];
        var numeral = "";
        foreach (var (value, text) in digits)
        {
            for (; number >= value; number -= value)
            {
                numeral += text;
            }
        }

        return numeral;
    }

    /// <summary>a to z, then aa to zz, and so on.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 2600 ? number.ToString(CultureInfo.InvariantCulture)
            : new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>Pages that are numbered in one way.</summary>
    /// <param name="Style">The letter of the style; empty for no numbers.</param>
    /// <param name="Prefix">What stands before the number.</param>
    /// <param name="First">The number of the first page.</param>
    private readonly record struct PageRange(string Style, string Prefix, int First);
}
