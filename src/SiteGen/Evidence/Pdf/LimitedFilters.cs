using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SiteGen.Evidence.Pdf;

/// <summary>
/// The decoders of PdfPig, which refuse streams that a few kilobytes inflate to gigabytes. Pictures are not decoded:
/// only text is wanted.
/// </summary>
internal sealed class LimitedFilters : IFilterProvider
{
    /// <summary>The largest stream, in bytes. The text of a page has a few kilobytes, a font a few megabytes.</summary>
    private const int MaximumLength = 64 * 1024 * 1024;

    /// <summary>Deflate makes at most 1,032 bytes of one, so that smaller streams need not be measured.</summary>
    private const int SmallDeflated = MaximumLength / 1032;

    /// <summary>LZW with codes of up to 12 bits makes at most 2,731 bytes of one.</summary>
    private const int SmallLzw = MaximumLength / 2731;

    /// <summary>Run lengths make at most 64 bytes of one. Only pictures have so many.</summary>
    private const int SmallRuns = MaximumLength / 64;

    /// <summary>
    /// The largest part that draws, in bytes. Letters take about 300 times the memory of what draws them.
    /// </summary>
    private const int MaximumDrawing = 8 * 1024 * 1024;

    /// <summary>
    /// What all parts that draw may have together. Pages may share them: then they count once for each. Most are three
    /// times as large as they are in the file.
    /// </summary>
    private readonly long _maximumTotal;

    private long _total;

    /// <param name="length">The number of bytes of the document.</param>
    public LimitedFilters(int length) => _maximumTotal = (2L * MaximumDrawing) + (30L * length);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Wrap(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Wrap(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(DefaultFilterProvider.Instance.GetAllFilters());

    /// <summary>
    /// Whether a stream is what a page or a form draws: fonts, tables and lists of objects say what they are.
    /// </summary>
    private static bool Draws(DictionaryToken dictionary) =>
        NameIn(dictionary, NameToken.Subtype) is { } kind ? kind == "Form"
        : NameIn(dictionary, NameToken.Type) is null && !dictionary.ContainsKey(NameToken.Length1);

    private static string? NameIn(DictionaryToken dictionary, NameToken key) =>
        dictionary.TryGet(key, out var value) ? (value as NameToken)?.Data ?? "" : null;

    /// <summary>
    /// Throws if the document has drawn too much: the library goes on after mistakes in what is drawn.
    /// </summary>
    /// <exception cref="PdfLimitException">It has.</exception>
    public void Check()
    {
        if (_total > _maximumTotal)
        {
            throw new PdfLimitException("the PDF draws more than any document has to");
        }
    }

    private void Count(int length)
    {
        _total += length > MaximumDrawing ? _maximumTotal + 1 : length;
        Check();
    }

    private IFilter[] Wrap(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => f is FlateFilter or LzwFilter or RunLengthFilter ? new Limited(this, f) : f)];

    private sealed class Limited(LimitedFilters limits, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken dictionary, IFilterProvider filters, int filterIndex)
        {
            limits.Check();
            if (filter switch
            {
                FlateFilter => input.Length > SmallDeflated && IsTooLarge(input),
                LzwFilter => input.Length > SmallLzw && LzwLength.Of(input.Span) > MaximumLength,
                _ => input.Length > SmallRuns,
            })
            {
                throw new PdfLimitException("a part of the PDF is larger than any page");
            }

            var decoded = filter.Decode(input, dictionary, filters, filterIndex);
            if (Draws(dictionary))
            {
                limits.Count(decoded.Length);
            }

            return decoded;
        }

        private static bool IsTooLarge(Memory<byte> input)
        {
            var buffer = new byte[64 * 1024];
            try
            {
                using var inflated = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                for (long length = 0; length <= MaximumLength;)
                {
                    var count = inflated.Read(buffer);
                    if (count == 0)
                    {
                        return false;
                    }

                    length += count;
                }

                return true;
            }
            catch (InvalidDataException)
            {
                // The library reads damaged streams as far as they go.
                return false;
            }
        }
    }
}
