using System.Diagnostics;
using System.Text.Json;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>
/// Pages are valid HTML by the Nu checker (https://validator.github.io/validator/), which is what the W3C's validator
/// runs.
/// </summary>
public class ValidityTests(SampleSite sample)
{
    private const string Variable = "SITEGEN_VNU";

    [Fact]
    public async Task The_Nu_checker_finds_no_error_on_any_kind_of_page()
    {
        var java = Requirement.OnPath("java").FirstOrDefault();
        if (
            java is null || Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } jar
                || !File.Exists(jar))
        {
            Requirement.Missing("There is no Nu checker: install Java, unpack what 'npm pack vnu-jar' fetches, "
                + $"and name its vnu.jar in {Variable}.");
            throw new UnreachableException();
        }

        var pages = PageKind.Names.Select(k => k == "404" ? "404.html" : PageKind.PathOf(k, sample.Site) + "index.html")
            .Append(sample.Site.Files.First(f => f.Path.EndsWith("/preview.html", StringComparison.Ordinal)).Path)
                .ToArray();
        var start = new ProcessStartInfo(java) { WorkingDirectory = sample.OutputPath, RedirectStandardError = true };
        foreach (var argument in (string[])["-jar", jar, "--format", "json", "--errors-only", .. pages])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var report =
            JsonDocument.Parse(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var messages = report.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.ToString()).ToArray();
        Assert.Empty(messages);
        Assert.Equal(0, process.ExitCode);
    }
}
