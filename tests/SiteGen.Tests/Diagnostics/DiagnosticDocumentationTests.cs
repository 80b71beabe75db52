using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Cases;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Diagnostics;

/// <summary>
/// <c>docs/diagnostics.md</c> explains every rule with its meaning, an example of the output, and the fix. The fence of
/// an example names its case: <c>```text SG0203-list</c>.
/// </summary>
public sealed partial class DiagnosticDocumentationTests
{
    private static readonly string DocumentPath = Path.Combine(Repository.Root, "docs", "diagnostics.md");

    public static TheoryData<string> Codes() => [.. Rules.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_section(string code)
    {
        var section = SectionOf(code);
        Assert.Equal(Rules.All.Single(r => r.Code == code).Title, section.Title);
        Assert.False(string.IsNullOrWhiteSpace(section.Meaning), $"{code} has no meaning.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_an_example_of_its_output(string code)
    {
        var section = SectionOf(code);
        Assert.NotEmpty(section.Examples);
        foreach (var (name, text) in section.Examples)
        {
            Assert.Contains(name, CaseFolders.Names);
            Assert.Equal(code, CaseFolders.CodeOf(name));
            Assert.Equal(CaseFolders.ReadExpected(name), text);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_fix(string code) => Assert.Matches(Fix(), SectionOf(code).Text);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_golden_case(string code) =>
        Assert.Contains(
            CaseFolders.Names,
            name => CaseFolders.CodeOf(name) == code
                && CaseFolders.ReadExpected(name).Contains($" {code}: ", StringComparison.Ordinal));

    [Fact]
    public void Every_code_that_is_mentioned_is_a_rule()
    {
        var known = Rules.All.Select(r => r.Code).ToHashSet();
        var inDocument = Code().Matches(ReadDocument()).Select(m => m.Value);
        var ofCases = CaseFolders.Names.Where(n => !n.StartsWith("position-", StringComparison.Ordinal))
            .Select(CaseFolders.CodeOf);
        Assert.All(inDocument.Concat(ofCases), code => Assert.Contains(code, known));
    }

    [Fact]
    public void Sections_are_in_the_order_of_codes_below_their_groups()
    {
        var headings = AnyHeading().Matches(ReadDocument())
            .Select(m => m.Groups["code"].Value)
            .Where(c => c.Length > 0)
            .ToArray();
        var expected = Rules.All.GroupBy(r => r.Code[..4]).SelectMany(g => g.Select(r => r.Code).Prepend(g.Key));
        Assert.Equal(expected, headings);
    }

    [Fact]
    public void Examples_match_their_cases()
    {
        var document = ReadDocument();
        var updated = Example().Replace(
            document,
            m => $"```text {m.Groups["case"].Value}\n{CaseFolders.ReadExpected(m.Groups["case"].Value)}```\n");
        if (CaseFolders.IsUpdating && updated != document)
        {
            File.WriteAllText(DocumentPath, updated);
            Assert.Fail("The examples were updated; review the difference before you commit it.");
        }

        Assert.Equal(updated, document);
    }

    private static Section SectionOf(string code)
    {
        var match = SectionPattern().Matches(ReadDocument()).SingleOrDefault(m => m.Groups["code"].Value == code);
        Assert.True(match is not null, $"docs/diagnostics.md has no section '### {code}: …'.");
        var text = match.Groups["text"].Value;
        var examples = Example().Matches(text)
            .Select(m => (m.Groups["case"].Value, m.Groups["output"].Value))
            .ToArray();
        return new(
            match.Groups["title"].Value,
            text[..Math.Max(0, text.IndexOf("```", StringComparison.Ordinal))],
            text,
            examples);
    }

    private static string ReadDocument() => File.ReadAllText(DocumentPath);

    private sealed record Section(
        string Title, string Meaning, string Text, IReadOnlyList<(string Case, string Output)> Examples);

    [GeneratedRegex(@"SG[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"^##+ (?:.*\((?<code>SG[0-9]{2})\)|(?<code>SG[0-9]{4}):.*)?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeading();

    [GeneratedRegex(
        @"^### (?<code>SG[0-9]{4}): (?<title>[^\n]+)\n(?<text>(?:(?!^##)[^\n]*\n)*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SectionPattern();

    [GeneratedRegex(
        @"^```text (?<case>\S+)\n(?<output>.*?)^```\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    /// <summary>The fix, after the last example.</summary>
    [GeneratedRegex(@"^```\n\nFix: \S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fix();
}
