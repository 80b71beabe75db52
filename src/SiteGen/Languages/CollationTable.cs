using System.Collections.Concurrent;
using System.Globalization;

namespace SiteGen.Languages;

/// <summary>
/// The collation elements of letters in a language, from <c>collation.txt</c>: 16 bits of primary weight, 8 of
/// secondary and 8 of tertiary weight.
/// </summary>
internal sealed class CollationTable
{
    private static readonly ConcurrentDictionary<string, CollationTable> Read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The weight of the first letter of all.</summary>
    private const uint FirstLetter = 0x2A00;

    private readonly Dictionary<string, uint[]> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _longest = [];
    private readonly Dictionary<string, uint[]> _common;
    private (uint First, uint Last)? _script;

    private CollationTable(Dictionary<string, uint[]> common) => _common = common;

    /// <summary>Returns the table of the language of a tag.</summary>
    public static CollationTable Of(string tag) => Read.GetOrAdd(tag, ReadAll);

    /// <summary>
    /// Returns the elements of the longest sequence of letters at an offset that the table has, and its length; 0 for
    /// none.
    /// </summary>
    public (uint[] Elements, int Length) Match(string text, int at)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(text[at]), text.Length - at); length > 0; length--)
        {
            if (_own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var own))
            {
                return (own, length);
            }
        }

        var one = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return _common.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, one), out var elements)
            ? (elements, one) : ([], 0);
    }

    /// <summary>Returns a primary weight with the script of the language before all others.</summary>
    public uint Lead(uint primary) => _script is not var (first, last) || primary < FirstLetter ? primary
        : primary >= first && primary <= last ? primary : primary + 0x10000;

    private static CollationTable ReadAll(string tag)
    {
        var wanted = LanguageTag.WithParents(tag);
        var tables = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var common = new Dictionary<string, uint[]>(StringComparer.Ordinal);
        List<string>? lines = null;
        var isCommon = true;
        foreach (var line in ResourceLines.Of("languages/collation.txt"))
        {
            if (line[0] == '[')
            {
                isCommon = false;
                var name = line[1..^1];
                lines = wanted.Contains(name, StringComparer.OrdinalIgnoreCase) ? tables[name] = [] : null;
            }
            else if (isCommon)
            {
                Add(common, line);
            }
            else
            {
                lines?.Add(line);
            }
        }

        var table = new CollationTable(common);
        foreach (var line in wanted.FirstOrDefault(tables.ContainsKey) is { } found ? tables[found] : [])
        {
            if (line.StartsWith("first ", StringComparison.Ordinal))
            {
                var ends = line.Split(' ');
                table._script = (Hex(ends[1]), Hex(ends[2]));
                continue;
            }

            var letters = Add(table._own, line);
            table._longest[letters[0]] = Math.Max(table._longest.GetValueOrDefault(letters[0]), letters.Length);
        }

        return table;
    }

    private static string Add(Dictionary<string, uint[]> table, string line)
    {
        // Characters that do not count have no elements.
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var (codes, weights) = end < 0 ? (line, "") : (line[..end], line[(end + 1)..]);
        var letters = "";
        foreach (var code in codes.AsSpan().Split('+'))
        {
            letters += char.ConvertFromUtf32((int)Hex(codes.AsSpan()[code]));
        }

        var elements = weights.Length == 0 ? [] : new uint[weights.AsSpan().Count(' ') + 1];
        var count = 0;
        foreach (var element in weights.AsSpan().Split(' '))
        {
            if (count < elements.Length)
            {
                elements[count++] = Hex(weights.AsSpan()[element]);
            }
        }

        table[letters] = elements;
        return letters;
    }

    private static uint Hex(ReadOnlySpan<char> text) =>
        uint.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
