using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Diagnostics.Reports;
using SiteGen.Pages;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen check</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var format = SiteOptions.Format(
            "How mistakes are told: text for people and editors, json, sarif 2.1.0 for code scanning, github for annotations of pull requests.", "text", "json", "sarif", "github");
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = SiteOptions.Drafts();
        var strict = SiteOptions.Strict();
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand("check", "Checks the content, the templates, and every link of the finished site; writes nothing.")
        {
            Examples =
            [
                new("sitegen check", "Check the site in this folder."),
                new("sitegen check --strict --drafts", "Before a draft is finished: everything, and warnings count."),
                new("sitegen check --format github --strict", "In a workflow: annotate the pull request."),
                new("sitegen check docs/site --format sarif > sitegen.sarif", "For code scanning."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[format, baseUrl, drafts, strict, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(new BuildOptions
        {
            SitePath = parsed.GetValue(site)!,
            BaseUrl = parsed.GetValue(baseUrl),
            IncludeDrafts = parsed.GetValue(drafts),
            IsStrict = parsed.GetValue(strict),
            Jobs = parsed.GetValue(jobs),
            ChecksPages = true,
        }, parsed.GetValue(format)!, parsed.GetValue(all)));
        return command;
    }

    private static int Run(BuildOptions options, string format, bool all)
    {
        var clock = Stopwatch.StartNew();
        var result = SiteBuilder.Build(options);
        if (format == "text")
        {
            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(result.Diagnostics, all);
            printer.PrintCount(result.Diagnostics, ".");
            if (!result.HasFailed)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"Checked {result.PageCount:#,0} pages in {clock.Elapsed.TotalSeconds:0.00} s: no {(result.Diagnostics.Count == 0 ? "mistakes" : "errors")}."));
            }
        }
        else
        {
            using var output = Console.OpenStandardOutput();
            Report(output, format, result.Diagnostics, options.SitePath);
        }

        return result.HasFailed ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }

    private static void Report(Stream output, string format, IReadOnlyList<Diagnostic> diagnostics, string sitePath)
    {
        switch (format)
        {
            case "json":
                JsonReport.Write(output, diagnostics);
                break;
            case "sarif":
                SarifReport.Write(output, diagnostics, Generator.Version, RootOf(sitePath));
                break;
            default:
                GitHubReport.Write(output, diagnostics, RootOf(sitePath));
                break;
        }
    }

    /// <summary>
    /// What programs that know only the repository need before the paths of the site to find its files: the way from the
    /// working folder when the site is below it; nothing otherwise.
    /// </summary>
    private static string RootOf(string sitePath)
    {
        var relative = Path.GetRelativePath(".", sitePath).Replace('\\', '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative + "/";
    }
}
