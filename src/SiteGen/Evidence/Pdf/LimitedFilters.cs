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

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Wrap(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Wrap(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(DefaultFilterProvider.Instance.GetAllFilters());

    private static IFilter[] Wrap(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => f is FlateFilter or LzwFilter or RunLengthFilter ? new Limited(f) : f)];

    private sealed class Limited(IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken dictionary, IFilterProvider filters, int filterIndex)
        {
            if (filter switch
            {
                FlateFilter => input.Length > SmallDeflated && IsTooLarge(input),
                LzwFilter => input.Length > SmallLzw && LzwLength.Of(input.Span) > MaximumLength,
                _ => input.Length > SmallRuns,
            })
            {
                throw new PdfLimitException("a part of the PDF is larger than any page");
            }

            return filter.Decode(input, dictionary, filters, filterIndex);
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
