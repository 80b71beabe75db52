// Writes src/SiteGen/Text/canonical.txt from Unicode's data: run `dotnet run scripts/canonical-data.cs FOLDER`, where
// FOLDER has UnicodeData.txt and CompositionExclusions.txt of https://www.unicode.org/Public/17.0.0/ucd/.
using System.Globalization;
using System.Text;

const string Version = "17.0.0";
var root = Path.GetFullPath(Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".", ".."));
var exclusionLines = File.ReadAllLines(Path.Combine(args[0], "CompositionExclusions.txt"));
if (!exclusionLines[0].Contains(Version, StringComparison.Ordinal))
{
    Console.Error.WriteLine($"{args[0]} does not have the data of Unicode {Version}");
    return 2;
}

var excluded = exclusionLines.Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).Select(Parse).ToHashSet();
var classes = new SortedDictionary<int, int>();
var decompositions = new SortedDictionary<int, int[]>();
var forms = new SortedDictionary<int, int[]>();
foreach (var line in File.ReadLines(Path.Combine(args[0], "UnicodeData.txt")))
{
    var fields = line.Split(';');
    var (code, mapping) = (Parse(fields[0]), fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    if (fields[3] != "0")
    {
        classes.Add(code, int.Parse(fields[3], CultureInfo.InvariantCulture));
    }

    if (mapping is [['<', ..], ..])
    {
        var letters = Array.ConvertAll(mapping[1..], Parse);
        // Marks on a space and the ornaments of Arabic are no letters.
        if (IsPrintedForm(code) && letters[0] != ' ')
        {
            forms.Add(code, letters);
        }
    }
    else if (mapping.Length > 0)
    {
        decompositions.Add(code, Array.ConvertAll(mapping, Parse));
    }
}

var output = new StringBuilder($"# Unicode {Version}, written by scripts/canonical-data.cs.\n");
output.Append("# Canonical combining classes other than 0: first, last, class.\n");
for (var i = 0; i < 0x110000; i++)
{
    if (classes.TryGetValue(i, out var value))
    {
        var first = i;
        while (classes.TryGetValue(i + 1, out var next) && next == value)
        {
            i++;
        }

        output.Append(CultureInfo.InvariantCulture, $"c {first:X} {i:X} {value}\n");
    }
}

// Singletons, and letters that begin with a mark, are never composed again.
output.Append("# Canonical decompositions: d, or x if they are not composed again.\n");
foreach (var (code, parts) in decompositions)
{
    var isExcluded = excluded.Contains(code) || parts.Length == 1
        || classes.ContainsKey(code) || classes.ContainsKey(parts[0]);
    output.Append(CultureInfo.InvariantCulture, $"{(isExcluded ? 'x' : 'd')} {code:X}{Join(parts)}\n");
}

output.Append("# Ligatures, and the forms of letters at the beginning, in the middle and at the end of words.\n");
foreach (var (code, letters) in forms)
{
    output.Append(CultureInfo.InvariantCulture, $"l {code:X}{Join(letters)}\n");
}

File.WriteAllText(Path.Combine(root, "src", "SiteGen", "Text", "canonical.txt"), output.ToString());
return 0;

static int Parse(string code) => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

static string Join(int[] codes) =>
    string.Concat(codes.Select(c => " " + c.ToString("X", CultureInfo.InvariantCulture)));

// Latin digraphs; Latin, Armenian and Hebrew ligatures; Arabic presentation forms.
static bool IsPrintedForm(int code) => code is (>= 0x132 and <= 0x133) or (>= 0x1C4 and <= 0x1CC)
    or (>= 0x1F1 and <= 0x1F3) or 0x587 or (>= 0xFB00 and <= 0xFB17) or (>= 0xFB20 and <= 0xFB28) or 0xFB4F
    or (>= 0xFB50 and <= 0xFDFB) or (>= 0xFE70 and <= 0xFEFC);
