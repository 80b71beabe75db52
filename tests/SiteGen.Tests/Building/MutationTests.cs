using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Building;

/// <summary>
/// Builds the sample site with one small mistake at a time, such as editors make. Each must fail the build and be
/// reported in its file, and on its line if it has one.
/// </summary>
public partial class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;

    private static readonly int MistakeCount = LongRun.Rounds(100, 500);

    [Fact]
    public void Every_small_mistake_is_caught_and_located()
    {
        var options = new BuildOptions
        {
            SitePath = Repository.SampleSite,
            Jobs = 1,
            ParsedTemplates = TestSite.BuiltInTemplates,
        };
        var folder = SiteFolder.Read(Repository.SampleSite, jobs: 2);
        var names = folder.Content.Select(f => Path.GetFileNameWithoutExtension(f.Path))
            .ToHashSet(StringComparer.Ordinal);
        var random = new Random(Seed);
        var mutations = new List<Mutation>();
        while (mutations.Count < MistakeCount)
        {
            if (Mutate(random, folder.Content[random.Next(folder.Content.Count)], names) is { } mutation)
            {
                mutations.Add(mutation);
            }
        }

        var missed = new string?[MistakeCount];
        Parallel.For(0, MistakeCount, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var mutation = mutations[i];
            var content = folder.Content.Select(f => f.Path == mutation.File.Path ? mutation.File : f);
            var changed = folder with { Content = [.. content] };
            var result = SiteBuilder.Build(changed, options);
            var isLocated = result.Diagnostics.Any(d => d.Rule.Severity == Severity.Error
                && d.File.Path == mutation.File.Path
                && (mutation.Line is null || d.File.GetPosition(d.Span.Start).Line == mutation.Line));
            var outcome = !result.HasFailed ? "not caught"
                : $"reported elsewhere: {DiagnosticFormatter.Header(result.Diagnostics[0])}";
            missed[i] = result.HasFailed && isLocated ? null
                : $"{mutation.What} in {mutation.File.Path}, line {mutation.Line}: {outcome}";
        });

        var notFound = missed.OfType<string>().ToArray();
        output.WriteLine($"{MistakeCount - notFound.Length} of {MistakeCount} mistakes were caught and located.");
        Assert.Empty(notFound);
    }

    /// <summary>Makes a random mistake in a file; returns null if the change happens to be no mistake.</summary>
    private static Mutation? Mutate(Random random, SourceFile file, HashSet<string> names) => random.Next(5) switch
    {
        0 => ChangeLetter(random, file, FrontMatterId(), names, "an id"),
        1 => ChangeLetter(random, file, WikiLinkTarget(), names, "a link"),
        2 => ChangeLetter(random, file, TopLevelKey(), names, "a key"),
        3 => ChangeDate(random, file),
        _ => DropLine(random, file),
    };

    private static Mutation? ChangeLetter(
        Random random, SourceFile file, Regex pattern, HashSet<string> names, string what)
    {
        var matches = pattern.Matches(file.Text);
        if (matches.Count == 0)
        {
            return null;
        }

        var group = matches[random.Next(matches.Count)].Groups[1];
        var at = random.Next(group.Length);
        var letter = (char)('a' + random.Next(26));
        var changed = group.Value[..at] + letter + group.Value[(at + 1)..];
        // A letter that stays the same, or one id turned into another, is no mistake that a build could detect.
        return changed == group.Value || names.Contains(changed) ? null : Replace(
            file, group.Index, group.Length, changed, $"{what} '{group.Value}' changed to '{changed}'");
    }

    private static Mutation? ChangeDate(Random random, SourceFile file)
    {
        var matches = DateValue().Matches(file.Text);
        if (matches.Count == 0)
        {
            return null;
        }

        var group = matches[random.Next(matches.Count)].Groups[1];
        var at = random.Next(group.Length);
        var changed = group.Value[..at] + "0123456789-x"[random.Next(12)] + group.Value[(at + 1)..];
        // A build cannot know that a valid date is wrong.
        return EdtfDate.TryParse(changed, out _, out _) ? null
            : Replace(file, group.Index, group.Length, changed, $"the date '{group.Value}' changed to '{changed}'");
    }

    /// <summary>Removes a line that the file cannot do without.</summary>
    private static Mutation? DropLine(Random random, SourceFile file)
    {
        var matches = RequiredLine().Matches(file.Text);
        var match = matches[random.Next(matches.Count)];
        return new(new SourceFile(file.Path, file.Text.Remove(match.Index, match.Length)), null,
            $"the line '{match.Value.Trim()}' dropped");
    }

    private static Mutation Replace(SourceFile file, int start, int length, string text, string what)
    {
        var changed = new SourceFile(file.Path, file.Text.Remove(start, length).Insert(start, text));
        return new(changed, changed.GetPosition(start).Line, what);
    }

    private sealed record Mutation(SourceFile File, int? Line, string What);

    [GeneratedRegex(
        @"(?<=^(?:speaker|source|in_reply_to): |^    source: |^  - )([a-z0-9]+(?:-[a-z0-9]+)+)$",
        RegexOptions.Multiline)]
    private static partial Regex FrontMatterId();

    [GeneratedRegex(@"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)(?=[\]|\\])")]
    private static partial Regex WikiLinkTarget();

    [GeneratedRegex(@"^([a-z_]{3,}):", RegexOptions.Multiline)]
    private static partial Regex TopLevelKey();

    [GeneratedRegex(
        @"(?<=^(?:date|published|born|founded|    from|    to): )([0-9]{4}(?:-[0-9]{2}){0,2})$",
        RegexOptions.Multiline)]
    private static partial Regex DateValue();

    [GeneratedRegex(
        @"^(?:---|speaker: .*|source: .*|name: .*|title: .*|type: [a-z-]+(?=\npublisher)|    title: .*)\n",
        RegexOptions.Multiline)]
    private static partial Regex RequiredLine();
}
