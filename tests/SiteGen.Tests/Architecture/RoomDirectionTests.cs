using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Architecture;

/// <summary>
/// The rooms depend on each other in one direction, and only one room knows each library. The rooms are namespaces, so
/// the source says it all.
/// </summary>
public partial class RoomDirectionTests
{
    /// <summary>From the ground up: a room may use those of lower numbers, and itself.</summary>
    private static readonly Dictionary<string, int> Floor = new()
    {
        ["Text"] = 0,
        ["Diagnostics"] = 1,
        ["Dates"] = 1,
        ["Html"] = 1,
        ["Timelines"] = 2,
        ["Files"] = 2,
        ["Content"] = 3,
        ["Quotations"] = 4,
        ["Markup"] = 5,
        ["Linking"] = 6,
        ["Cards"] = 7,
        ["Citations"] = 7,
        ["Pages"] = 8,
        ["Rendering"] = 9,
        ["Formats"] = 9,
        ["Checking"] = 10,
        ["Searching"] = 10,
        ["Building"] = 11,
    };

    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["YamlDotNet"] = "Content",
        ["Markdig"] = "Markup",
        ["Scriban"] = "Rendering",
        ["AngleSharp"] = "Html",
        ["DiffPlex"] = "Quotations",
        ["SkiaSharp"] = "Cards",
        ["HarfBuzzSharp"] = "Cards",
    };

    private static string Library => Path.Combine(Repository.Root, "src", "SiteGen");

    [Fact]
    public void Every_room_has_its_floor()
    {
        var rooms = Directory.EnumerateDirectories(Library).Select(Path.GetFileName).Where(d => d is not ("bin" or "obj")).Order();
        Assert.Equal(Floor.Keys.Order(), rooms);
    }

    [Fact]
    public void Rooms_use_only_rooms_below_them()
    {
        var wrong = new List<string>();
        foreach (var (file, room, text) in Files())
        {
            foreach (var used in RoomNames().Matches(text).Select(m => m.Groups[1].Value).Distinct())
            {
                if (used != room && Floor.TryGetValue(used, out var floor) && floor >= Floor[room])
                {
                    wrong.Add($"{file}: {room} uses {used}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Each_library_is_known_to_one_room()
    {
        var wrong = Files().SelectMany(f => Libraries.Where(l => l.Value != f.Room && Regex.IsMatch(f.Text, $@"\b{l.Key}\b\s*[.;]"))
            .Select(l => $"{f.File} uses {l.Key}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_room_Files_touches_the_disk()
    {
        var wrong = Files().Where(f => f.Room != "Files" && DiskCalls().IsMatch(f.Text)).Select(f => f.File);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_library_knows_neither_console_nor_clock_nor_chance()
    {
        var wrong = Files().Where(f => Impurities().IsMatch(f.Text)).Select(f => f.File).Except([Path.Combine("Text", "Elapsed.cs")]);
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string File, string Room, string Text)> Files() =>
        Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Select(path => (File: Path.GetRelativePath(Library, path), Text: WithoutComments(File.ReadAllText(path))))
            .Where(f => !f.File.StartsWith("obj", StringComparison.Ordinal) && !f.File.StartsWith("bin", StringComparison.Ordinal))
            .Select(f => (f.File, f.File.Split(Path.DirectorySeparatorChar)[0], f.Text));

    private static string WithoutComments(string source) => Regex.Replace(source, @"//.*", "");

    [GeneratedRegex(@"(?:SiteGen\.|(?<=[\s(<!])(?=[A-Z]\w+\.[A-Z]))(Text|Diagnostics|Dates|Html|Files|Content|Quotations|Timelines|Markup|Linking|Cards|Citations|Pages|Rendering|Formats|Checking|Building)\b\.?")]
    private static partial Regex RoomNames();

    [GeneratedRegex(@"\b(File|Directory)\.(Read|Write|Open|Exists|Enumerate|Create|Delete|Move|Copy)|new FileInfo|new DirectoryInfo|FileStream")]
    private static partial Regex DiskCalls();

    [GeneratedRegex(@"\bConsole\.|DateTime(Offset)?\.(Now|UtcNow|Today)|Stopwatch|new Random|Random\.Shared|Guid\.NewGuid")]
    private static partial Regex Impurities();
}
