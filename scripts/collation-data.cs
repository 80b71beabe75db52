// Writes src/SiteGen/Languages/collation.txt, the order of letters by language, from ICU 72 (CLDR 42): run
// `dotnet run scripts/collation-data.cs` where Debian's package libicu72 is installed and .NET uses it.
#:property AllowUnsafeBlocks=true
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

// Alphabets, syllabaries, figures and marks. Ideographs are in the order of their code points, and syllables of Hangul
// in that of their letters.
(int First, int Last)[] ranges =
[
    (0x20, 0x7E), (0xA0, 0x13FF), (0x1780, 0x18AF), (0x1C80, 0x1CBF), (0x1D00, 0x1FFF), (0x2010, 0x205F),
    (0x20A0, 0x20CF),
    (0x2C00, 0x2DFF), (0x3000, 0x3130), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB4F),
];
var output = new StringBuilder("# ICU 72, CLDR 42, written by scripts/collation-data.cs.\n");
var root = Icu.Open("und");
var rootOrder = new SortedDictionary<int, string>();
foreach (var code in ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)))
{
    var text = char.ConvertFromUtf32(code);
    if (char.GetUnicodeCategory(text, 0) == UnicodeCategory.OtherNotAssigned)
    {
        continue;
    }

    // Letters with marks are ordered by their parts, but for some that are letters of their own, such as й. Arabic ones
    // with hamza are not: people look for أ where ا is.
    var parts = text.Normalize(NormalizationForm.FormD);
    var elements = Icu.Elements(root, text);
    var ofParts = string.Join(' ', parts.EnumerateRunes().Select(r => Icu.Elements(root, r.ToString())));
    if (parts == text || (elements != ofParts && code is not (>= 0x622 and <= 0x626)))
    {
        rootOrder.Add(code, elements);
    }
}

output.Append("# Characters and their collation elements.\n");
foreach (var (code, weights) in rootOrder)
{
    output.Append(CultureInfo.InvariantCulture, $"{code:X} {weights}\n");
}

output.Append("# Languages, and what differs in them; the script that comes first is given by its weights.\n");
var written = new Dictionary<string, string>();
foreach (var tag in Icu.Languages())
{
    var collator = Icu.Open(tag);
    var own = Icu.Tailored(collator)
        .Where(s => !s.EnumerateRunes().Any(r =>
            r.Value is (>= 0x3400 and < 0xA000) or (>= 0xAC00 and < 0xD7B0) or >= 0xF900))
        .Where(s => s.IsNormalized(NormalizationForm.FormC) || s.EnumerateRunes().Count() > 1)
        .Select(s => (Text: s.Normalize(NormalizationForm.FormC), Elements: Icu.Elements(collator, s)))
        .Where(s => s.Elements != Icu.Elements(root, s.Text))
        .DistinctBy(s => s.Text).OrderBy(s => s.Text, StringComparer.Ordinal).ToList();
    var lines = new StringBuilder();
    if (Icu.FirstScript(collator) is { } script)
    {
        var weights = rootOrder.Where(r => Icu.ScriptOf(r.Key) == script
                && CharUnicodeInfo.GetUnicodeCategory(r.Key)
                    is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter)
            .Select(r => Convert.ToUInt32(r.Value.Split(' ')[0], 16) >> 16).Where(w => w > 0).ToList();
        lines.Append(CultureInfo.InvariantCulture, $"first {weights.Min():X} {weights.Max():X}\n");
    }

    foreach (var (text, elements) in own)
    {
        var codes = text.EnumerateRunes().Select(r => r.Value.ToString("X", CultureInfo.InvariantCulture));
        lines.Append(CultureInfo.InvariantCulture, $"{string.Join('+', codes)} {elements}\n");
    }

    written[tag] = lines.ToString();
    // Regions are in the order of their language, unless theirs differs.
    var parent = tag.Contains('_') ? written.GetValueOrDefault(tag.Split('_')[0], "") : "";
    if (written[tag] != parent)
    {
        output.Append(CultureInfo.InvariantCulture, $"[{tag.Replace('_', '-')}]\n").Append(lines);
    }
}

var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".";
var target = Path.Combine(here, "../src/SiteGen/Languages");
File.WriteAllText(Path.Combine(target, "collation.txt"), output.ToString());

internal static partial class Icu
{
    private const string Library = "libicui18n.so.72", Common = "libicuuc.so.72";

    public static nint Open(string tag) => ucol_open(tag, out _);

    public static IEnumerable<string> Languages() =>
        Enumerable.Range(0, ucol_countAvailable()).Select(i => Marshal.PtrToStringUTF8(ucol_getAvailable(i))!)
            .Where(t => t is not ("zh_Hant" or "en_US_POSIX") && !t.StartsWith("zh", StringComparison.Ordinal));

    public static string Elements(nint collator, string text)
    {
        var elements = ucol_openElements(collator, text, text.Length, out _);
        var found = new List<string>();
        while (ucol_next(elements, out _) is var element and not -1)
        {
            found.Add(((uint)element).ToString("X", CultureInfo.InvariantCulture));
        }

        ucol_closeElements(elements);
        return string.Join(' ', found);
    }

    public static int? FirstScript(nint collator)
    {
        var codes = new int[64];
        var count = ucol_getReorderCodes(collator, codes, codes.Length, out _);
        return codes.Take(count).Cast<int?>().FirstOrDefault(c => c < 0x1000);
    }

    public static int ScriptOf(int code) => uscript_getScript(code, out _);

    public static IEnumerable<string> Tailored(nint collator)
    {
        var set = ucol_getTailoredSet(collator, out _);
        var name = new char[64];
        for (var i = 0; i < uset_getItemCount(set); i++)
        {
            var length = uset_getItem(set, i, out var first, out var last, name, name.Length, out _);
            if (length > 0)
            {
                yield return new string(name, 0, length);
                continue;
            }

            for (var code = first; code <= last; code++)
            {
                if (code is not (>= 0xD800 and <= 0xDFFF))
                {
                    yield return char.ConvertFromUtf32(code);
                }
            }
        }
    }

    [LibraryImport(Library, EntryPoint = "ucol_open_72", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ucol_open(string tag, out int error);

    [LibraryImport(Library, EntryPoint = "ucol_countAvailable_72")]
    private static partial int ucol_countAvailable();

    [LibraryImport(Library, EntryPoint = "ucol_getAvailable_72")]
    private static partial nint ucol_getAvailable(int index);

    [LibraryImport(Library, EntryPoint = "ucol_openElements_72", StringMarshalling = StringMarshalling.Utf16)]
    private static partial nint ucol_openElements(nint collator, string text, int length, out int error);

    [LibraryImport(Library, EntryPoint = "ucol_next_72")]
    private static partial int ucol_next(nint elements, out int error);

    [LibraryImport(Library, EntryPoint = "ucol_closeElements_72")]
    private static partial void ucol_closeElements(nint elements);

    [LibraryImport(Library, EntryPoint = "ucol_getTailoredSet_72")]
    private static partial nint ucol_getTailoredSet(nint collator, out int error);

    [LibraryImport(Library, EntryPoint = "ucol_getReorderCodes_72")]
    private static partial int ucol_getReorderCodes(nint collator, [Out] int[] codes, int size, out int error);

    [LibraryImport(Common, EntryPoint = "uscript_getScript_72")]
    private static partial int uscript_getScript(int code, out int error);

    [LibraryImport(Common, EntryPoint = "uset_getItemCount_72")]
    private static partial int uset_getItemCount(nint set);

    [LibraryImport(Common, EntryPoint = "uset_getItem_72", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int uset_getItem(
        nint set, int index, out int first, out int last, [Out] char[] text, int size, out int error);
}
