using System.Collections;
using System.Globalization;

namespace SiteGen.Text;

/// <summary>
/// What Unicode says about canonically equal characters (https://unicode.org/reports/tr15/), from <c>canonical.txt</c>.
/// .NET has these tables only with ICU, which invariant globalization leaves out.
/// </summary>
internal sealed class CanonicalData
{
    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<char, string> _printedForms = [];

    /// <summary>The characters that are not the canonical form of themselves.</summary>
    private readonly HashSet<int> _excluded = [];

    /// <summary>The characters that may join or swap with those before them.</summary>
    private readonly HashSet<int> _dependent = [];

    /// <summary>The characters of the basic plane that are excluded or dependent.</summary>
    private readonly BitArray _isAffected = new(char.MaxValue + 1);

    private CanonicalData()
    {
        foreach (var line in ReadLines())
        {
            var fields = line.Split(' ');
            var codes = Array.ConvertAll(
                fields[1..], f => int.Parse(f, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            switch (fields[0])
            {
                case "c":
                    for (var code = codes[0]; code <= codes[1]; code++)
                    {
                        _classes.Add(code, byte.Parse(fields[3], CultureInfo.InvariantCulture));
                        _dependent.Add(code);
                    }

                    break;
                case "l":
                    _printedForms.Add((char)codes[0], string.Concat(codes[1..].Select(char.ConvertFromUtf32)));
                    break;
                default:
                    AddDecomposition(codes, isExcluded: fields[0] == "x");
                    break;
            }
        }

        // A character that begins with such a character is one.
        _dependent.UnionWith(_decompositions.Where(d => _dependent.Contains(d.Value.First)).Select(d => d.Key));
        // The vowels and final consonants of Hangul.
        _dependent.UnionWith(Enumerable.Range(0x1161, 21));
        _dependent.UnionWith(Enumerable.Range(0x11A8, 27));
        foreach (var code in _dependent.Concat(_excluded).Where(c => c <= char.MaxValue))
        {
            _isAffected[code] = true;
        }
    }

    /// <summary>The data, read on first use.</summary>
    public static CanonicalData Instance { get; } = new();

    /// <summary>
    /// Returns whether a character is the canonical form of itself and has nothing to do with those before it.
    /// </summary>
    public bool IsInert(char c) => !_isAffected[c];

    /// <summary>Returns whether a character may join or swap with those before it.</summary>
    public bool IsDependent(int code) => _dependent.Contains(code);

    /// <summary>Returns whether a character is not the canonical form of itself.</summary>
    public bool IsExcluded(int code) => _excluded.Contains(code);

    /// <summary>Returns the canonical combining class.</summary>
    public byte ClassOf(int code) => _classes.GetValueOrDefault(code);

    /// <summary>
    /// Returns the two characters that a character is equal to; the second is 0 if it is only one. Null if there are
    /// none.
    /// </summary>
    public (int First, int Second)? Decompose(int code) =>
        _decompositions.TryGetValue(code, out var parts) ? parts : null;

    /// <summary>Returns the character that two characters are equal to, or null.</summary>
    public int? Compose(int first, int second) =>
        _compositions.TryGetValue((first, second), out var composed) ? composed : null;

    /// <summary>
    /// Returns the letters of a ligature, or of a form that a letter has at its place in a word; null for any other
    /// character.
    /// </summary>
    public string? LettersOf(char printedForm) => printedForm is (>= '\u0132' and <= '\u0587') or >= '\uFB00'
        ? _printedForms.GetValueOrDefault(printedForm)
        : null;

    private void AddDecomposition(int[] codes, bool isExcluded)
    {
        var (code, first, second) = (codes[0], codes[1], codes.Length > 2 ? codes[2] : 0);
        _decompositions.Add(code, (first, second));
        if (isExcluded)
        {
            _excluded.Add(code);
        }
        else
        {
            _compositions.Add((first, second), code);
            _dependent.Add(second);
        }
    }

    private static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("unicode/canonical.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
