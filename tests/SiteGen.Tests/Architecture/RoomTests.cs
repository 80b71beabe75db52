using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Conditions;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SiteGen.Tests.Architecture;

/// <summary>
/// The compiled library keeps to the table of rooms in docs/architecture.md: who may use whom, and who alone knows a
/// library, the disk or the clock. The compiler leaves no trace of constants and <c>nameof</c>; everything else counts.
/// </summary>
public partial class RoomTests
{
    /// <summary>Parts of the platform that one room alone may use, as the table calls them.</summary>
    private static readonly Dictionary<string, string> Platform = new()
    {
        ["the disk"] =
            @"^System\.IO\.(File|Directory|FileInfo|DirectoryInfo|FileSystemInfo|FileStream|RandomAccess|DriveInfo"
            + @"|FileSystemWatcher|Enumeration\..*|IsolatedStorage\..*|MemoryMappedFiles\..*)$",
        ["HTTP"] = @"^System\.Net\.(Http|Sockets)\.",
    };

    /// <summary>The one class that measures time; what it says gets into no file.</summary>
    private const string Clock = "SiteGen.Text.Elapsed";

    public static TheoryData<string> Rooms => [.. Room.All.Select(r => r.Name)];

    public static TheoryData<string> Libraries => [.. CompiledLibrary.Libraries];

    public static TheoryData<string> Parts => [.. Platform.Keys];

    [Fact]
    public void Every_namespace_is_a_room_of_the_table_and_every_room_is_a_namespace() =>
        Assert.Equal(
            Room.All.Select(r => r.Name).Order(),
            CompiledLibrary.Types.Select(t => t.Namespace.FullName.Split('.')[1]).Distinct().Order());

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_rooms_above_it_in_the_table(string name)
    {
        var room = Room.All.Single(r => r.Name == name);
        var forbidden = CompiledLibrary.Types.Where(
            t => Room.Of(t.Namespace.FullName) is not { } other || !room.MayUse(other));

        AssertHolds(In(r => r == room).Should().NotDependOnAny(forbidden));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_known_to_the_rooms_of_one_row(string assembly)
    {
        var owners = Room.All.Where(r => r.Knows.Any(known => assembly.Split('.').Contains(known))).ToArray();
        Assert.True(owners.Length > 0, $"No room of the table in docs/architecture.md knows {assembly}.");

        var types = Types(includeReferenced: true).That().FollowCustomPredicate(
            type => type.Assembly?.Name.Split(',')[0] == assembly, $"are of {assembly}");
        AssertHolds(In(r => !owners.Contains(r)).Should().NotDependOnAny(types));
    }

    [Fact]
    public void The_table_names_no_library_that_is_not_used() =>
        Assert.DoesNotContain(Room.All.SelectMany(r => r.Knows), known =>
            !Platform.ContainsKey(known) && !CompiledLibrary.Libraries.Any(a => a.Split('.').Contains(known)));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_of_the_platform_is_known_to_the_rooms_of_one_row(string part) =>
        AssertHolds(In(r => !r.Knows.Contains(part)).Should().NotDependOnAny(
            Types(includeReferenced: true).That().HaveFullNameMatching(Platform[part])));

    [Fact]
    public void The_library_knows_neither_console_nor_clock_nor_chance()
    {
        var types = Types(includeReferenced: true).That().HaveFullNameMatching(
            @"^System\.(Console|Random|TimeProvider|Diagnostics\.Stopwatch|.*\.RandomNumberGenerator)$");
        AssertHolds(
            Others().Should().NotDependOnAny(types),
            Others().Should().FollowCustomCondition(CallsNeitherClockNorChance, "call neither clock nor chance"));

        static GivenTypesConjunction Others() => Types().That().FollowCustomPredicate(
            t => CompiledLibrary.IsOwn(t) && t.FullName != Clock, "are not the clock");
    }

    private static ConditionResult CallsNeitherClockNorChance(IType type)
    {
        var called = type.GetCalledMethods().FirstOrDefault(m => ClockOrChance().IsMatch(m.FullName));
        return new(type, called is null, $"does call {called?.FullName}");
    }

    private static GivenTypesConjunctionWithDescription In(Func<Room, bool> condition) =>
        Types().That().FollowCustomPredicate(
            t => CompiledLibrary.IsOwn(t) && Room.Of(t.Namespace.FullName) is { } room && condition(room),
            "are in the room").As("The room");

    [GeneratedRegex(@"System\.(DateTime|DateTimeOffset)::get_(Now|UtcNow|Today)|System\.Guid::(NewGuid|CreateVersion7)"
        + @"|System\.Environment::get_TickCount")]
    private static partial Regex ClockOrChance();

    private static void AssertHolds(params IEnumerable<IArchRule> rules)
    {
        var broken = rules.SelectMany(rule => rule.Evaluate(CompiledLibrary.Architecture))
            .Where(r => !r.Passed).Select(r => r.Description).ToArray();
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }
}
