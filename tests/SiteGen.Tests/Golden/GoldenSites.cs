using System.Text;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Golden;

/// <summary>
/// Whole small sites with their expected output. Each folder beside this file is a site with its own templates;
/// <c>expected/</c> has every file of its output, <c>expected.diagnostics.txt</c> its diagnostics.
/// With SITEGEN_UPDATE_GOLDEN=1 the test writes these files again, and fails, so that somebody reads the difference.
/// </summary>
public class GoldenSites
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "SiteGen.Tests", "Golden");

    /// <summary>The names of their folders.</summary>
    internal static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Folder).Where(d => Directory.Exists(Path.Combine(d, "content")))
            .Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Sites() => [.. Names()];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Has_the_expected_output(string name)
    {
        var root = Path.Combine(Folder, name);
        var result = SiteBuilder.Build(new BuildOptions
        {
            SitePath = root,
            Jobs = 2,
            ParsedTemplates = TestSite.BuiltInTemplates,
        });
        // The built-in assets that a site does not replace are the same everywhere.
        var builtIn = BuiltInTheme.Read().Assets.ToDictionary(a => "assets/" + a.Name, a => a.Content);
        var actual = result.Files.Where(f => f.CopyOf is null)
            .Where(f => !builtIn.TryGetValue(f.Path, out var asset) || !asset.Span.SequenceEqual(f.Content.Span))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
        var diagnostics = TestSite.Format(result.Diagnostics);
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDEN") == "1")
        {
            Update(root, actual, diagnostics);
            Assert.Fail("The expected files were written again; read the difference before you commit it.");
        }

        var expectedDiagnostics = Path.Combine(root, "expected.diagnostics.txt");
        Assert.Equal(File.Exists(expectedDiagnostics) ? File.ReadAllText(expectedDiagnostics) : "", diagnostics);

        var expected = ReadExpected(root);
        Assert.True(expected.Count > 0 || diagnostics.Length > 0, "A golden site expects pages or diagnostics.");
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in expected)
        {
            Assert.True(text == actual[path],
                $"{name}/{path} differs:\n--- expected\n{text}\n--- actual\n{actual[path]}");
        }
    }

    private static Dictionary<string, string> ReadExpected(string root)
    {
        var folder = Path.Combine(root, "expected");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText);
    }

    private static void Update(string root, Dictionary<string, string> files, string diagnostics)
    {
        var folder = Path.Combine(root, "expected");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        var diagnosticsPath = Path.Combine(root, "expected.diagnostics.txt");
        File.Delete(diagnosticsPath);
        if (diagnostics.Length > 0)
        {
            File.WriteAllText(diagnosticsPath, diagnostics);
        }
    }
}
