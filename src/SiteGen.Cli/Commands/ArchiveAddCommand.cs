using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive add</c></summary>
internal static class ArchiveAddCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE-ID") { Description = "The id of the source." }.NotEmpty();
        var file = new Argument<string>("FILE")
        {
            Description = $"The file: {TextDistance.Join(ArchiveFormats.Extensions)}. It is copied as it is.",
        }.NotEmpty();
        var excerpt = new Option<bool>("--excerpt")
        {
            Description = "The file is only a part of the source: words that it does not have may be in the rest.",
        };
        var copyOf = new Option<string?>("--copy-of")
        {
            Description = "The file is a copy that somebody else keeps: who, in a few words.",
            HelpName = "TEXT",
        }.NotEmpty();
        var reportBy = new Option<string?>("--report-by")
        {
            Description = "The file is somebody's account of the source, with its words: whose, in a few words.",
            HelpName = "TEXT",
        }.NotEmpty();
        var from = FetchSettings.Address(
            "--from", "The address that the file came from. The name of the file if left out.");
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "add",
            $"Copies a file into {ArchiveFolder.Folder}/ as a text of a source, and records in {ArchiveLock.Path} what "
            + "it is. It refuses files that it cannot read, and never overwrites one.")
        {
            Examples =
            [
                new("sitegen archive add darwin-letter-1866 letter.pdf", "Keep a PDF."),
                new(
                    "sitegen archive add darwin-letter-1866 page.html --copy-of \"the Darwin Correspondence Project\"",
                    "Keep a page that somebody else publishes."),
                new("sitegen archive add hearing-2023 part.vtt --excerpt", "Keep captions of a part."),
            ],
        };
        command.Add(source);
        command.Add(file);
        foreach (var option in (Option[])[excerpt, copyOf, reportBy, from, site, jobs])
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(copyOf) is not null && parsed.GetResult(reportBy) is not null)
            {
                parsed.AddError("--copy-of and --report-by cannot be combined");
            }
        });
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (Read(path, out var content) is { } problem)
            {
                return Failure.Print(problem);
            }

            var extension = Path.GetExtension(path);
            var (copy, report) = (parsed.GetValue(copyOf), parsed.GetValue(reportBy));
            var capture = new NewCapture(
                parsed.GetRequiredValue(source), ArchiveFormats.Of(extension), extension.ToLowerInvariant(), content)
            {
                IsExcerpt = parsed.GetValue(excerpt),
                Role = copy is not null ? ArchiveRole.Copy
                    : report is not null ? ArchiveRole.Report : ArchiveRole.Original,
                Whose = copy ?? report,
                From = parsed.GetValue(from)?.OriginalString ?? Path.GetFileName(path),
                Time = Clock.UtcNow(),
            };
            return Run(parsed.GetRequiredValue(site), path, capture, parsed.GetValue(jobs));
        });
        return command;
    }

    private static string? Read(string path, out byte[] content)
    {
        content = [];
        var extension = Path.GetExtension(path);
        if (FileKind.Follow(path) is not { } followed)
        {
            return Directory.Exists(path) ? $"'{path}' is a folder" : $"there is no file '{path}'";
        }

        if (ArchiveFormats.Of(extension) == ArchiveFormat.Unknown)
        {
            return $"'{path}' has a format that cannot be read; "
                + $"save it as {TextDistance.Join(ArchiveFormats.Extensions)}";
        }

        if (!FileKind.IsOrdinary(followed))
        {
            return $"'{path}' is no file; save what it has to one";
        }

        if (followed.Length > Limits.Capture)
        {
            return $"'{path}' is larger than {Limits.Size(Limits.Capture)}; save the part that is quoted";
        }

        content = File.ReadAllBytes(path);
        return null;
    }

    private static int Run(string site, string path, NewCapture capture, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        using var intake = ArchiveTerminal.Open(site, jobs, diagnostics);
        if (intake is null)
        {
            return ArchiveTerminal.PrintMistakes(diagnostics, ". Nothing was added.");
        }

        var result = intake.Keep(capture);
        if (result is CaptureResult.Refused refused)
        {
            Failure.Print($"'{path}' was not added: {refused.Problem}; {refused.Help}");
            return ExitStatus.SiteHasErrors;
        }

        ArchiveTerminal.Print(result);
        return ExitStatus.Ok;
    }
}
