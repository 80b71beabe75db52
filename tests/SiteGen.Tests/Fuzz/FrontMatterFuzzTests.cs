using SiteGen.Content;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Fuzz;

/// <summary>Front matter of every kind: whatever stands there is read, or is a located mistake.</summary>
public sealed class FrontMatterFuzzTests
{
    /// <summary>The names of all kinds.</summary>
    public static TheoryData<EntityKind> Kinds { get; } = [.. EntityKindNames.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Every_key_is_read_or_a_located_mistake(EntityKind kind)
    {
        var fields = FormatTables.FieldsOf(kind.Name()).Concat(FormatTables.Common).ToArray();
        string[] examples =
        [
            $"---\n{YamlPieces.Example(fields)}---\nText.\n",
            $"---\n{YamlPieces.Example(fields.Where(f => f.IsRequired))}---\nText.\n",
        ];
        return FuzzRun.CheckAsync(
            $"front matter of {kind.Folder()}", FuzzInput.File(examples, ["---\n", .. YamlPieces.Of(fields)]), 150,
            file => FuzzedSite.Check($"content/{kind.Folder()}/fuzz.md", file));
    }
}
