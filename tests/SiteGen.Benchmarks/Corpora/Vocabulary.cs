namespace SiteGen.Benchmarks.Corpora;

/// <summary>
/// Words with the frequencies of a natural language: a few are everywhere, most are rare (Zipf's law). The common ones
/// are English. The rare ones are made of syllables, some with accents, so that a search index has a realistic number
/// of terms.
/// </summary>
internal sealed class Vocabulary
{
    private const int RareCount = 6000;

    /// <summary>Exponent and shift of the Zipf–Mandelbrot law, about those of English prose.</summary>
    private const double Exponent = 1.05;
    private const double Shift = 2.7;

    private static readonly string[] Common = """
        the of and to in a is that for it was on with as be by at from this which or an have not were had but
        they one all their has been there more when can would other about into than its time some could them
        these may then first any only new also after many most between being through over such where how because
        each during before under same while since without state world even should work both part great against
        small place number water public long house little large old system country group problem fact different
        school service community power order general however years people development national process position
        question report local possible control social form history member change interest important field study
        area
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Onsets =
        "b br c ch cl d dr f fl g gr h j l m n p pl pr r s sh sp st t th tr v w".Split(' ');

    private static readonly string[] Nuclei = "a e i o u a e i o ea ou io é ü".Split(' ');
    private static readonly string[] Codas = ["", "", "n", "r", "s", "t", "l", "m", "nd", "rk", "st"];

    private static readonly string[] Endings =
        ["", "", "", "s", "ed", "ing", "er", "ly", "tion", "ment", "al", "ous", "ity"];

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _cumulativeWeights;

    /// <param name="random">The source of the rare words, and of the choice among all words.</param>
    public Vocabulary(Random random)
    {
        _random = random;
        var words = Common.ToHashSet(StringComparer.Ordinal);
        var all = new List<string>(Common);
        while (all.Count < Common.Length + RareCount)
        {
            if (MakeWord() is var word && words.Add(word))
            {
                all.Add(word);
            }
        }

        _words = [.. all];
        _cumulativeWeights = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _cumulativeWeights.Length; i++)
        {
            sum += 1 / Math.Pow(i + 1 + Shift, Exponent);
            _cumulativeWeights[i] = sum;
        }
    }

    /// <summary>Returns a random word; frequent words are likelier.</summary>
    public string NextWord()
    {
        var index = Array.BinarySearch(_cumulativeWeights, _random.NextDouble() * _cumulativeWeights[^1]);
        return _words[Math.Min(index < 0 ? ~index : index, _words.Length - 1)];
    }

    /// <summary>Returns a random rare word, capitalized as a name is.</summary>
    public string NextName() => Capitalize(_words[Common.Length + _random.Next(RareCount)]);

    /// <summary>Makes the first letter a capital.</summary>
    public static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string MakeWord()
    {
        var word = Pick(Onsets) + Pick(Nuclei) + Pick(Codas);
        return (_random.Next(3) > 0 ? word + Pick(Onsets) + Pick(Nuclei) : word) + Pick(Endings);
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}
