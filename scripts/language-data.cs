// Writes src/SiteGen/Languages/cldr.txt from Unicode's CLDR: run `dotnet run scripts/language-data.cs FOLDER`, where
// FOLDER is the node_modules of npm's cldr-core, cldr-dates-full, cldr-localenames-full, cldr-misc-full and
// cldr-numbers-full of one version.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

var root = Path.GetFullPath(Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".", ".."));
var folder = args[0];
var version = (string)Json("cldr-core/package.json")["version"]!;
var plurals = Json("cldr-core/supplemental/plurals.json")["supplemental"]!["plurals-type-cardinal"]!.AsObject();
var ordinals = Json("cldr-core/supplemental/ordinals.json")["supplemental"]!["plurals-type-ordinal"]!.AsObject();
var systems = Json("cldr-core/supplemental/numberingSystems.json")["supplemental"]!["numberingSystems"]!;
var coverage = Json("cldr-core/coverageLevels.json")["effectiveCoverageLevels"]!.AsObject();

// Languages that are covered, and their regions and scripts where these differ.
var tags = Directory.EnumerateDirectories(Path.Combine(folder, "cldr-dates-full/main"))
    .Select(d => Path.GetFileName(d)!)
    .Where(t => coverage.ContainsKey(t) && t != "und" && !t.StartsWith("en-", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal);
var languages = tags.ToDictionary(t => t, Read);
languages["en-US"] = new(languages["en"]);
// The words between two dates and the order of the house: "2 to 5 March 2018", in America "March 2 to 5, 2018".
Set("en", ("and", "{0} and {1}|{0}, {1}|{0}, {1}|{0} and {1}"), ("or", "{0} or {1}|{0}, {1}|{0}, {1}|{0} or {1}"),
    ("day", "d MMMM y"), ("day-in-year", "d MMMM"), ("days", "d to d MMMM y"), ("days-of-months", "d MMMM to d MMMM y"),
    ("months-of-year", "MMMM to MMMM y"), ("short-day", "d MMM y"), ("short-day-in-year", "d MMM"),
    ("short-days", "d to d MMM y"), ("short-days-of-months", "d MMM to d MMM y"),
    ("short-months-of-year", "MMM to MMM y"),
    ("short-days-in-year", "d to d MMM"), ("short-days-of-months-in-year", "d MMM to d MMM"),
    ("short-months-in-year", "MMM to MMM"), ("years", "y to y"), ("interval", "{0} to {1}"), ("ad-year", "G y"));
Set("en-US", [.. languages["en"].Select(v => (v.Key, v.Value))]);
Set("en-US", ("day", "MMMM d, y"), ("day-in-year", "MMMM d"), ("days", "MMMM d to d, y"),
    ("days-of-months", "MMMM d to MMMM d, y"), ("short-day", "MMM d, y"), ("short-day-in-year", "MMM d"),
    ("short-days", "MMM d to d, y"), ("short-days-of-months", "MMM d to MMM d, y"),
    ("short-days-in-year", "MMM d to d"),
    ("short-days-of-months-in-year", "MMM d to MMM d"));
// The marks of newspapers, where CLDR has those of keyboards.
foreach (var tag in languages.Keys.Where(t => t is "es" or "ar" || t.StartsWith("ar-", StringComparison.Ordinal)))
{
    Set(tag, ("quotes", "«|»|“|”"));
}

var output = new StringBuilder($"# CLDR {version}, written by scripts/language-data.cs.\n");
foreach (var (tag, values) in languages.OrderBy(l => l.Key, StringComparer.Ordinal))
{
    var parent = tag.Contains('-') ? languages.GetValueOrDefault(tag[..tag.LastIndexOf('-')])
        ?? languages.GetValueOrDefault(tag.Split('-')[0]) : null;
    var own = values.Where(v => parent?.GetValueOrDefault(v.Key) != v.Value).ToList();
    if (own.Count > 0)
    {
        output.Append(CultureInfo.InvariantCulture, $"[{tag}]\n");
        own.ForEach(v => output.Append(CultureInfo.InvariantCulture, $"{v.Key} {v.Value}\n"));
    }
}

File.WriteAllText(Path.Combine(root, "src/SiteGen/Languages/cldr.txt"), output.ToString());
return 0;

void Set(string tag, params (string Key, string Value)[] values) =>
    Array.ForEach(values, v => languages[tag][v.Key] = v.Value);

JsonNode Json(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, path)))!;

SortedDictionary<string, string> Read(string tag)
{
    var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
    var names = Json($"cldr-localenames-full/main/{tag}/languages.json")["main"]![tag]!["localeDisplayNames"]!;
    var own = (string?)names["languages"]?[tag] ?? (string?)names["languages"]?[tag.Split('-')[0]];
    if (own is { } name)
    {
        // Names begin as in a list of languages, whatever the language does within a sentence.
        values["name"] = CultureInfo.InvariantCulture.TextInfo.ToUpper(name[..1]) + name[1..];
    }

    var calendar = Json($"cldr-dates-full/main/{tag}/ca-gregorian.json")
        ["main"]![tag]!["dates"]!["calendars"]!["gregorian"]!;
    Months(calendar, "wide", "months", values);
    Months(calendar, "abbreviated", "short-months", values);
    values["eras"] = $"{calendar["eras"]!["eraAbbr"]!["0"]}|{calendar["eras"]!["eraAbbr"]!["1"]}";

    var formats = calendar["dateTimeFormats"]!["availableFormats"]!;
    var intervals = calendar["dateTimeFormats"]!["intervalFormats"]!;
    var day = (string)calendar["dateFormats"]!["long"]!;
    var monthDay = (string?)formats["MMMMd"] ?? (string)formats["MMMd"]!;
    values["day"] = day;
    values["month"] = Named("yMMMM") ?? Named("yMMM")!;
    values["year"] = Named("y")!;
    values["era-year"] = Named("Gy")!;
    values["short-day"] = Named("yMMMd")!;
    values["short-month"] = Named("yMMM")!;
    values["day-in-year"] = monthDay;
    values["short-day-in-year"] = Named("MMMd")!;
    values["short-month-in-year"] = Named("MMM")!;
    values["short-days-in-year"] = Interval("MMMd", "d")!;
    values["short-days-of-months-in-year"] = Interval("MMMd", "M")!;
    values["short-months-in-year"] = Interval("MMM", "M")!;
    values["days"] = Days(day, Interval("yMMMd", "d")!);
    values["days-of-months"] = DaysOfMonths(day, Interval("yMMMd", "M")!);
    values["months-of-year"] = Interval("yMMMM", "M") ?? Interval("yMMM", "M")!;
    values["short-days"] = Interval("yMMMd", "d")!;
    values["short-days-of-months"] = Interval("yMMMd", "M")!;
    values["short-months-of-year"] = Interval("yMMM", "M")!;
    values["years"] = Interval("y", "y")!;
    values["interval"] = (string)intervals["intervalFormatFallback"]!;

    var misc = $"cldr-misc-full/main/{tag}";
    var lists = Json($"{misc}/listPatterns.json")["main"]![tag]!["listPatterns"]!;
    values["and"] = List(lists["listPattern-type-standard"]!);
    values["or"] = List(lists["listPattern-type-or"]!);
    var marks = Json($"{misc}/delimiters.json")["main"]![tag]!["delimiters"]!;
    values["quotes"] = string.Join('|', marks["quotationStart"], marks["quotationEnd"],
        marks["alternateQuotationStart"], marks["alternateQuotationEnd"]);
    var characters = Json($"{misc}/characters.json")["main"]![tag]!["characters"]!;
    values["index"] = ((string?)characters["index"] ?? "").Trim('[', ']').Replace("{", "").Replace("}", "");
    var layout = Json($"{misc}/layout.json")["main"]![tag]!["layout"]!["orientation"]!;
    values["direction"] = (string)layout["characterOrder"]! == "right-to-left" ? "rtl" : "ltr";

    var numbers = Json($"cldr-numbers-full/main/{tag}/numbers.json")["main"]![tag]!["numbers"]!;
    var system = (string)numbers["defaultNumberingSystem"]!;
    var symbols = numbers[$"symbols-numberSystem-{system}"]!;
    values["numbers"] = string.Join('|', symbols["decimal"], symbols["group"],
        numbers["minimumGroupingDigits"], systems[system]!["_digits"]);
    values["number"] = (string)numbers[$"decimalFormats-numberSystem-{system}"]!["standard"]!;

    Rules(plurals, "plural", tag, values);
    Rules(ordinals, "ordinal", tag, values);
    return values;

    string? Named(string skeleton) => (string?)formats[skeleton];

    string? Interval(string skeleton, string field) => (string?)intervals[skeleton]?[field];
}

static void Months(JsonNode calendar, string width, string key, SortedDictionary<string, string> values)
{
    var format = Names("format");
    values[key] = format;
    // In some languages the name of a month alone has another form than in a date.
    if (Names("stand-alone") is var alone && alone != format)
    {
        values[key + "-alone"] = alone;
    }

    string Names(string form) => string.Join('|', Enumerable.Range(1, 12).Select(m =>
        (string)calendar["months"]![form]![width]![m.ToString(CultureInfo.InvariantCulture)]!));
}

static void Rules(JsonObject rules, string key, string tag, SortedDictionary<string, string> values)
{
    foreach (var (name, rule) in rules[tag]?.AsObject() ?? rules[tag.Split('-')[0]]?.AsObject() ?? [])
    {
        var category = name["pluralRule-count-".Length..];
        if (category != "other")
        {
            values[$"{key}-{category}"] = ((string)rule!).Split('@')[0].Trim();
        }
    }
}

static string List(JsonNode patterns) =>
    string.Join('|', patterns["2"], patterns["start"], patterns["middle"], patterns["end"]);

// CLDR has no intervals with full names of months: the pattern of one day gets the signs between the two days of the
// short interval.
static string Days(string day, string interval) =>
    Field().Replace(day, m => m.Value[0] == 'd' ? $"d{Between(interval)}d" : m.Value);

static string DaysOfMonths(string day, string interval)
{
    var fields = Field().Matches(day).Where(m => m.Value[0] is 'd' or 'M' or 'L').ToList();
    var (from, to) = (fields[0].Index, fields[^1].Index + fields[^1].Length);
    return day[..to] + Between(interval) + day[from..];
}

// The text before the first field that an interval has twice.
static string Between(string interval)
{
    var fields = Field().Matches(interval).Where(m => m.Value[0] != '\'').ToList();
    var second = fields.FindIndex(f => fields.Find(o => Kind(o) == Kind(f)) != f);
    var end = fields[second - 1].Index + fields[second - 1].Length;
    return interval[end..fields[second].Index];

    static char Kind(Match field) => field.Value[0] == 'L' ? 'M' : field.Value[0];
}

internal static partial class Program
{
    // A field of a pattern, or words in quotation marks.
    [GeneratedRegex("'[^']*'|y+|M+|L+|d+|G+")]
    private static partial Regex Field();
}
