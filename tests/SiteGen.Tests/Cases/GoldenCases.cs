using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Evidence.Fetching;
using SiteGen.Files;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Cases;

/// <summary>
/// Small sites with one mistake each. A folder beside this file named after a code (<c>SG0203</c>, <c>SG0203-list</c>)
/// is a site that has exactly this diagnostic; those named <c>position-</c> have line ends, tabs, or characters of
/// several code units before the mistake. <c>expected.txt</c> is what is printed, and <c>expected.spans.txt</c> the
/// marked text, character for character. With SITEGEN_UPDATE_GOLDEN=1 the tests write these files again, and fail, so
/// that somebody reads the difference.
/// </summary>
public sealed class GoldenCases
{
    /// <summary>
    /// Files that git cannot or should not keep: names that differ only in letter case, symbolic links and large files.
    /// One path a line, <c>number of path</c> for a file of so many bytes, or
    /// <c>path -> target</c>.
    /// </summary>
    private const string ExtraFiles = "extra-files.txt";

    /// <summary>A draft that <c>verify --text</c> looks up in the site, instead of building it.</summary>
    private const string Draft = "draft.md";

    /// <summary>
    /// What the source 'letter' answers when <c>archive check</c> gets it again, instead of building it.
    /// </summary>
    private const string Answer = "answer.html";

    /// <summary>
    /// Why the source 'letter' cannot be had when <c>archive check</c> gets it again: kind and reason.
    /// </summary>
    private const string Failure = "failure.txt";

    public static TheoryData<string> Names() => [.. CaseFolders.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_one_mistake_and_exactly_the_expected_message(string name)
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

            Assert.Fail("The expected text was written again; read the difference before you commit it.");
        }

        Assert.Equal(CaseFolders.ReadExpected(name), text);
        if (IsAboutPositions(name))
        {
            Assert.Equal(File.ReadAllText(CaseFolders.PathOf(name, "expected.spans.txt")), spans);
        }
        else
        {
            Assert.Equal(CaseFolders.CodeOf(name), Assert.Single(diagnostics).Rule.Code);
        }
    }

    [Theory]
    [InlineData("position-bom", "\uFEFF---\n")]
    [InlineData("position-bom-and-crlf", "\uFEFF---\r\n")]
    [InlineData("position-crlf", "---\r\n")]
    [InlineData("position-tab", "draft:\tno\n")]
    [InlineData("position-combining-marks", "cafe\u0301")]
    [InlineData("position-astral", "\U0001F600")]
    public void Its_input_is_unchanged(string name, string characters)
    {
        var input = File.ReadAllBytes(CaseFolders.PathOf(name, "content/pages/about.md"));
        Assert.Contains(characters, Encoding.UTF8.GetString(input), StringComparison.Ordinal);
    }

    private static bool IsAboutPositions(string name) => name.StartsWith("position-", StringComparison.Ordinal);

    private static IReadOnlyList<Diagnostic> Build(string name)
    {
        var folder = CaseFolders.PathOf(name);
        if (File.Exists(Path.Combine(folder, Draft)))
        {
            var draft = new SourceFile(Draft, File.ReadAllText(Path.Combine(folder, Draft)));
            return DraftVerifier.Verify(SiteFolder.Read(folder, 2), draft, 2).Diagnostics;
        }

        if (File.Exists(Path.Combine(folder, Answer)) || File.Exists(Path.Combine(folder, Failure)))
        {
            return Watch(folder);
        }

        if (!File.Exists(Path.Combine(folder, ExtraFiles)))
        {
            // Only `check` finds mistakes in rendered pages.
            var checksPages = name.StartsWith("SG07", StringComparison.Ordinal);
            return SiteBuilder.Build(new BuildOptions
            {
                SitePath = folder,
                Jobs = 2,
                ChecksPages = checksPages,
                ParsedTemplates = TestSite.BuiltInTemplates,
            }).Diagnostics;
        }

        using var site = Copy(folder);
        foreach (var line in File.ReadAllLines(Path.Combine(folder, ExtraFiles)))
        {
            var (path, target) = line.Split(" -> ") is [var link, var to] ? (link, to) : (line, null);
            Assert.SkipWhen(File.Exists(Path.Combine(site.Root, path)), "This disk ignores letter case.");
            if (path.Split(" of ") is [var size, var large] && int.TryParse(size, out var length))
            {
                site.Write(large, new string('x', length));
            }
            else if (target is null)
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

    /// <summary>Compares the quotations with what their source says today.</summary>
    private static IReadOnlyList<Diagnostic> Watch(string folder)
    {
        using var site = Copy(folder);
        var mistakes = new List<Diagnostic>();
        using var archive = ArchiveIntake.Open(site.Root, () => { }, 2, mistakes);
        Assert.Empty(mistakes);
        var request = new FetchRequest("letter", new("https://example.com/letter"));
        var (answer, failure) = (Path.Combine(folder, Answer), Path.Combine(folder, Failure));
        FetchResult result;
        if (File.Exists(answer))
        {
            result = new Fetched(request)
            {
                File = answer,
                Size = new FileInfo(answer).Length,
                Hash = "",
                Place = FetchPlace.Address,
                Final = request.Address,
                MediaType = "text/html",
                Time = DateTimeOffset.UnixEpoch,
            };
        }
        else
        {
            var words = File.ReadAllText(failure).Trim().Split(' ', 2);
            result = new FetchFailure(request)
            {
                Failed = [new(FetchPlace.Address, Enum.Parse<FetchFailureKind>(words[0]), words[1])],
            };
        }

        var content = File.Exists(answer) ? File.ReadAllBytes(answer) : [];
        return [.. WatchReport.Diagnose(new SourceWatch(archive!).Compare(result, content))];
    }

    private static TestSite Copy(string folder)
    {
        var site = new TestSite();
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(folder, "content"), "*", SearchOption.AllDirectories))
        {
            site.Write(Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }

        return site;
    }

    private static string Marked(Diagnostic diagnostic) =>
        $"{diagnostic.File.Path} {diagnostic.Rule.Code} "
        + $"«{diagnostic.File.Slice(diagnostic.Span).ToString().ReplaceLineEndings("\\n")}»\n";
}
