using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Installing;

/// <summary>The workflows and actions of this repository, and those of a new site.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files =>
        [.. FilesIn(".github"), .. FilesIn("src/SiteGen/Files/Starter/.github"), "action.yml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_to_a_commit(string file)
    {
        var actions = Uses().Matches(Repository.Read(file)).Select(m => m.Groups["action"].Value);

        Assert.All(actions.Where(a => !a.StartsWith("./", StringComparison.Ordinal)), a => Assert.Matches(Pinned(), a));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Expressions_are_never_part_of_a_script(string file)
    {
        // They would be replaced before the shell reads the script, so a value could run as a command.
        Assert.DoesNotMatch(@"(?m)^ *run: .*\$\{\{", Repository.Read(file));
        Assert.All(
            Script().Matches(Repository.Read(file)),
            m => Assert.DoesNotContain("${{", m.Groups["script"].Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData("src/SiteGen/Files/Starter/.github/workflows/check.yml")]
    [InlineData("src/SiteGen/Files/Starter/.github/workflows/archive.yml")]
    public void Checks_get_no_permission_to_write_and_no_secret(string file)
    {
        Assert.DoesNotContain(": write", Repository.Read(file), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", Repository.Read(file), StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", Repository.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/people/a b.md(4,9): error SG0203: no person has the id 'x'", "content/people/a b.md", "4")]
    [InlineData("content/site.yaml(12,1): warning SG0103: unknown key", "content/site.yaml", "12")]
    public void The_action_turns_messages_into_annotations(string line, string file, string number)
    {
        using var matcher = JsonDocument.Parse(Repository.Read(".github/problem-matcher.json"));
        var pattern = matcher.RootElement.GetProperty("problemMatcher")[0].GetProperty("pattern")[0];
        var match = Regex.Match(line, pattern.GetProperty("regexp").GetString()!);

        Assert.True(match.Success);
        Assert.Equal(file, match.Groups[pattern.GetProperty("file").GetInt32()].Value);
        Assert.Equal(number, match.Groups[pattern.GetProperty("line").GetInt32()].Value);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f));

    [GeneratedRegex(@"uses: (?<action>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Uses();

    // No commit of version 6 of configure-pages was seen.
    [GeneratedRegex("@[0-9a-f]{40}$|^actions/configure-pages@v6$", RegexOptions.CultureInvariant)]
    private static partial Regex Pinned();

    [GeneratedRegex(
        @"^(?<indent> *)(- )?run: \|\n(?<script>(\k<indent>  .*\n|\n)+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
