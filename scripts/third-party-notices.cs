// Writes THIRD-PARTY-NOTICES.txt from what is restored: run `dotnet run scripts/third-party-notices.cs`. With --check
// it writes nothing, and fails if the file is out of date.
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

const string NoticesFile = "THIRD-PARTY-NOTICES.txt";
var root = Path.GetFullPath(Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".", ".."));
var packageFolder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

// Text that several packages share is printed once, under the first.
var printedUnder = new Dictionary<string, string>();
var notices = new StringBuilder("""
    SiteGen is licensed under the MIT License (see LICENSE). It contains the works below, each under its own license.
    This file is written by scripts/third-party-notices.cs. Executables also contain parts of .NET; its notices are
    beside them.

    """.ReplaceLineEndings("\n"));

using (var vendored = JsonDocument.Parse(Read("scripts/vendored.json")))
{
    foreach (var work in vendored.RootElement.EnumerateArray())
    {
        string Value(string name) => work.GetProperty(name).GetString()!;
        var notice = Read(Value("notice"));
        // The notice of a script is the comment at its top.
        notice = notice.StartsWith("/*!", StringComparison.Ordinal)
            ? notice[3..notice.IndexOf("*/", StringComparison.Ordinal)] : notice;
        AddWork($"{Value("name")} {Value("version")} ({Value("kind")})", Value("license"), Value("url"), notice);
    }
}

foreach (var (id, version) in ShippedPackages())
{
    AddPackage(id, version);
}

var path = Path.Combine(root, NoticesFile);
if (!args.Contains("--check"))
{
    File.WriteAllText(path, notices.ToString());
    return 0;
}

if (File.Exists(path) && File.ReadAllText(path) == notices.ToString())
{
    return 0;
}

Console.Error.WriteLine($"{NoticesFile} is out of date: run 'dotnet run scripts/third-party-notices.cs'");
return 1;

// The packages whose files are part of the command, from the lock file of the command.
IEnumerable<(string Id, string Version)> ShippedPackages()
{
    using var lockFile = JsonDocument.Parse(Read("src/SiteGen.Cli/packages.lock.json"));
    var packages = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    var platforms = lockFile.RootElement.GetProperty("dependencies").EnumerateObject();
    foreach (var package in platforms.SelectMany(platform => platform.Value.EnumerateObject()))
    {
        // Projects have no version, and tools of the build are not passed on.
        if (package.Value.TryGetProperty("resolved", out var version)
            && package.Name is not ("MinVer" or "Microsoft.NET.ILLink.Tasks"))
        {
            packages[package.Name] = version.GetString()!;
        }
    }

    return packages.Select(p => (p.Key, p.Value));
}

void AddPackage(string id, string version)
{
    var folder = Path.Combine(packageFolder, id.ToLowerInvariant(), version);
    var metadata = XDocument.Load(Path.Combine(folder, id.ToLowerInvariant() + ".nuspec")).Root!.Elements().First();
    string? Value(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
    var license = Value("license") ?? throw new InvalidDataException($"{id} {version} names no license");
    string[] Texts(string name) =>
    [
        .. Directory.EnumerateFiles(folder).Order(StringComparer.OrdinalIgnoreCase)
            .Where(f => Path.GetFileName(f).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(File.ReadAllText),
    ];
    var licenseTexts = Texts("LICENSE");
    if (licenseTexts.Length == 0)
    {
        var copyright = Value("copyright") ?? Value("authors")!;
        copyright = copyright.StartsWith("Copyright", StringComparison.Ordinal) ? copyright : $"Copyright {copyright}";
        licenseTexts = [$"{copyright}\n\n{Read($"scripts/licenses/{license}.txt")}"];
    }

    AddWork($"{id} {version}", license, Value("projectUrl") ?? "", [.. licenseTexts, .. Texts("THIRD-PARTY")]);
}

void AddWork(string name, string license, string url, params string[] texts)
{
    notices.Append($"\n{new string('=', 120)}\n{name}\n{license}, {url}\n{new string('=', 120)}\n");
    foreach (var text in texts.Select(t => t.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim()))
    {
        var isNew = printedUnder.TryAdd(text, name);
        notices.Append(isNew ? $"\n{text}\n" : $"\nThe text is the same as under {printedUnder[text]}.\n");
    }
}

string Read(string file) => File.ReadAllText(Path.Combine(root, file));
