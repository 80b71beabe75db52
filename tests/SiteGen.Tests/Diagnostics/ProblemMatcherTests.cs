using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Diagnostics;

/// <summary>The task of VS Code finds every diagnostic in what <c>check</c> prints.</summary>
public sealed class ProblemMatcherTests
{
    [Theory]
    [InlineData("src/SiteGen/Files/Starter/.vscode/tasks.json")]
    [InlineData(".vscode/tasks.json")]
    public void It_reads_errors_warnings_and_notes(string path)
    {
        using var site = new TestSite(
            ("content/people/unused (1).md", "---\nname: X\n---\n"),
            ("content/people/unused.md", "---\nname: X\n---\n"),
            ("content/pages/a.md", "---\ntitle: A\n---\n<b>bold</b>: (1,2): error\n"));
        var diagnostics = site.Build().Diagnostics;
        using var tasks = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)));
        var task = Assert.Single(tasks.RootElement.GetProperty("tasks").EnumerateArray());
        Assert.Contains("check", task.GetProperty("args").EnumerateArray().Select(a => a.GetString()));
        var pattern = task.GetProperty("problemMatcher").GetProperty("pattern");
        var regex = new Regex(pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript);

        var found = TestSite.Format(diagnostics).Split('\n').Select(line => regex.Match(line)).Where(m => m.Success);
        string Part(Match match, string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal(
            diagnostics.Select(DiagnosticFormatter.Header),
            found.Select(m => $"{Part(m, "file")}({Part(m, "line")},{Part(m, "column")}): "
                + $"{Part(m, "severity")} {Part(m, "code")}: {Part(m, "message")}"));
        Assert.Equal(
            ["error", "note", "warning"],
            found.Select(m => Part(m, "severity")).Distinct().Order(StringComparer.Ordinal));
    }
}
