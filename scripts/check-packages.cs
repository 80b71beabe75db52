// Fails if a package of the solution, or one that it brings along, has a known vulnerability or is deprecated: run
// `dotnet run scripts/check-packages.cs`. With files as arguments, it reads these reports of `dotnet package list
// --format json` instead of making them. A source that knows no vulnerabilities, such as a mirror, is named; on GitHub
// that is a failure too.
using System.Diagnostics;
using System.Text.Json;

var root = Path.GetFullPath(Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".", ".."));
string[] reports =
    args.Length > 0 ? [.. args.Select(File.ReadAllText)] : [Report("--vulnerable"), Report("--deprecated")];
var problems = new SortedSet<string>(StringComparer.Ordinal);
foreach (var report in reports)
{
    using var json = JsonDocument.Parse(report);
    // A report on sources that could not be read has no packages either.
    foreach (var problem in Items(json.RootElement, "problems"))
    {
        problems.Add(problem.GetProperty("text").GetString()!.Trim());
    }

    foreach (var package in Items(json.RootElement, "projects").SelectMany(p => Items(p, "frameworks"))
        .SelectMany(f => Items(f, "topLevelPackages").Concat(Items(f, "transitivePackages"))))
    {
        var name = $"{package.GetProperty("id").GetString()} {package.GetProperty("resolvedVersion").GetString()}";
        problems.UnionWith(Items(package, "vulnerabilities").Select(v =>
            $"{name}: vulnerable ({v.GetProperty("severity")}), {v.GetProperty("advisoryurl")}"));
        problems.UnionWith(Items(package, "deprecationReasons").Select(r => $"{name}: deprecated ({r.GetString()})"));
    }
}

foreach (var problem in problems)
{
    Console.Error.WriteLine(problem);
}

var isBlind = args.Length == 0 && !await KnowVulnerabilities(reports[0]);
if (isBlind)
{
    Console.Error.WriteLine("No source of packages knows vulnerabilities: they were not checked.");
}

return problems.Count > 0 || (isBlind && Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true") ? 1 : 0;

string Report(string kind)
{
    string[] arguments = ["package", "list", kind, "--include-transitive", "--format", "json", "--no-restore"];
    var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = root };
    using var process = Process.Start(start)!;
    var report = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return report;
}

static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
    element.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

// Whether one of the sources of a report has the resource https://learn.microsoft.com/nuget/api/vulnerability-info.
static async Task<bool> KnowVulnerabilities(string report)
{
    using var json = JsonDocument.Parse(report);
    using var client = new HttpClient();
    foreach (var source in Items(json.RootElement, "sources").Select(s => s.GetString()!)
        .Where(s => s.StartsWith("https:", StringComparison.Ordinal)))
    {
        using var index = JsonDocument.Parse(await client.GetStringAsync(source));
        if (Items(index.RootElement, "resources").Any(r => r.GetProperty("@type").GetString()!
            .StartsWith("VulnerabilityInfo/", StringComparison.Ordinal)))
        {
            return true;
        }
    }

    return false;
}
