using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cases;

/// <summary>
/// Small sites with one mistake each, in the folders beside this file. A folder named after a code (<c>SG0203</c>,
/// <c>SG0203-list</c>) has exactly this diagnostic. The <c>position-</c> folders have line ends, tabs and characters of
/// several code units, which shift positions. <c>expected.txt</c> is the output, <c>expected.spans.txt</c> the marked
/// characters. SITEGEN_UPDATE_GOLDEN=1 updates both, and fails so that the difference is reviewed.
/// </summary>
public sealed class GoldenCases
{
    /// <summary>
    /// Files that are not kept in git: paths that differ only in letter case, and symbolic links. Each line is a path
    /// or <c>path -> target</c>.
    /// </summary>
    private const string ExtraFiles = "extra-files.txt";

    public static TheoryData<string> Names() => [.. CaseFolders.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Output_is_as_expected(string name)
    {
        var diagnostics = Build(name);
        var (text, spans) = (TestSite.Format(diagnostics), string.Concat(diagnostics.Select(Marked)));
        if (CaseFolders.IsUpdating)
        {
            File.WriteAllText(CaseFolders.PathOf(name, "expected.txt"), text);
            if (IsAboutPositions(name))
            {
                File.WriteAllText(CaseFolders.PathOf(name, "expected.spans.txt"), spans);
            }

            Assert.Fail("The expected output was updated; review the difference before you commit it.");
        }

        Assert.Equal(CaseFolders.ReadExpected(name), text);
        if (IsAboutPositions(name))
        {
            Assert.Equal(File.ReadAllText(CaseFolders.PathOf(name, "expected.spans.txt")), spans);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_case_has_one_diagnostic(string name)
    {
        if (!IsAboutPositions(name))
        {
            Assert.Equal(CaseFolders.CodeOf(name), Assert.Single(Build(name)).Rule.Code);
        }
    }

    [Theory]
    [InlineData("position-bom", "\uFEFF---\n")]
    [InlineData("position-bom-and-crlf", "\uFEFF---\r\n")]
    [InlineData("position-crlf", "---\r\n")]
    [InlineData("position-tab", "draft:\tno\n")]
    [InlineData("position-combining-marks", "cafe\u0301")]
    [InlineData("position-astral", "\U0001F600")]
    public void Special_characters_of_the_input_are_unchanged(string name, string characters) =>
        Assert.Contains(
            characters,
            Encoding.UTF8.GetString(File.ReadAllBytes(CaseFolders.PathOf(name, "content/pages/about.md"))),
            StringComparison.Ordinal);

    private static bool IsAboutPositions(string name) => name.StartsWith("position-", StringComparison.Ordinal);

    private static IReadOnlyList<Diagnostic> Build(string name)
    {
        var folder = CaseFolders.PathOf(name);
        if (!File.Exists(Path.Combine(folder, ExtraFiles)))
        {
            // Only `check` looks at rendered pages.
            var checksPages = name.StartsWith("SG07", StringComparison.Ordinal);
            var options = new BuildOptions { SitePath = folder, Jobs = 2, ChecksPages = checksPages };
            return SiteBuilder.Build(options).Diagnostics;
        }

        using var site = new TestSite();
        var content = Path.Combine(folder, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            site.Write(Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }

        foreach (var line in File.ReadAllLines(Path.Combine(folder, ExtraFiles)))
        {
            var (path, target) = line.Split(" -> ") is [var link, var to] ? (link, to) : (line, null);
            Assert.SkipWhen(File.Exists(Path.Combine(site.Root, path)), "This disk ignores letter case.");
            if (target is null)
            {
                site.Write(path, "");
            }
            else
            {
                site.Link(path, target);
            }
        }

        return site.Build().Diagnostics;
    }

    private static string Marked(Diagnostic diagnostic)
    {
        var marked = diagnostic.File.Slice(diagnostic.Span).ToString().ReplaceLineEndings("\\n");
        return $"{diagnostic.File.Path} {diagnostic.Rule.Code} «{marked}»\n";
    }
}
