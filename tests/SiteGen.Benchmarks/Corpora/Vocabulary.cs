namespace SiteGen.Benchmarks.Corpora;

/// <summary>
/// Words as frequent as those of a language: a few are everywhere, most of them rare (Zipf's law). Those that are everywhere
/// are English; the others are made of syllables, some with accents, so that an index has as many terms as it would.
/// </summary>
internal sealed class Vocabulary
{
    private const int Rare = 6000;

    /// <summary>Exponent and shift of Zipf and Mandelbrot, about those of English prose.</summary>
    private const double Exponent = 1.05;
    private const double Shift = 2.7;

    private static readonly string[] Common = """
        the of and to in a is that for it was on with as be by at from this which or an have not were had but they one all their has
        been there more when can would other about into than its time some could them these may then first any only new also after
        many most between being through over such where how because each during before under same while since without state world
        even should work both part great against small place number water public long house little large old system country group
        problem fact different school service community power order general however years people development national process
        position question report local possible control social form history member change interest important field study area
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Onsets = "b br c ch cl d dr f fl g gr h j l m n p pl pr r s sh sp st t th tr v w".Split(' ');
    private static readonly string[] Nuclei = "a e i o u a e i o ea ou io é ü".Split(' ');
    private static readonly string[] Codas = ["", "", "n", "r", "s", "t", "l", "m", "nd", "rk", "st"];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "er", "ly", "tion", "ment", "al", "ous", "ity"];

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _weights;

    /// <param name="random">Makes the words, and chooses among them.</param>
    public Vocabulary(Random random)
    {
        _random = random;
        var words = Common.ToHashSet(StringComparer.Ordinal);
        var all = new List<string>(Common);
        while (all.Count < Common.Length + Rare)
        {
            if (MakeWord() is var word && words.Add(word))
            {
                all.Add(word);
            }
        }

        _words = [.. all];
        _weights = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += 1 / Math.Pow(i + 1 + Shift, Exponent);
            _weights[i] = sum;
        }
    }

    /// <summary>A word, the more likely the more frequent it is.</summary>
    public string Word()
    {
        var found = Array.BinarySearch(_weights, _random.NextDouble() * _weights[^1]);
        return _words[Math.Min(found < 0 ? ~found : found, _words.Length - 1)];
    }

    /// <summary>A rare word with a capital, as names are.</summary>
    public string Name() => Capitalize(_words[Common.Length + _random.Next(Rare)]);

    /// <summary>A word with a capital.</summary>
    public static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string MakeWord()
    {
        var word = Pick(Onsets) + Pick(Nuclei) + Pick(Codas);
        return (_random.Next(3) > 0 ? word + Pick(Onsets) + Pick(Nuclei) : word) + Pick(Endings);
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}
