using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen i18n accept</c></summary>
internal static class TranslationAcceptCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Translations, such as content/people/ann.de.md.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var every = new Option<bool>("--all") { Description = "All translations of the site." };
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "accept",
            "Records in translations which version of the original they translate. Do so when a translation says what "
            + "the original says; 'check' reports it when the original changes.")
        {
            Examples =
            [
                new("sitegen i18n accept content/people/ann.de.md", "Accept one translation."),
                new("sitegen i18n accept --all", "Accept all of them."),
            ],
        };
        command.Add(files);
        foreach (var option in (Option[])[every, site, jobs])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is [] or null && !result.GetValue(every))
            {
                result.AddError("name a translation, such as content/people/ann.de.md, or use --all");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site), parsed.GetValue(files) ?? [], parsed.GetValue(every),
            parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string site, string[] files, bool acceptsAll, int jobs)
    {
        var folder = SiteFolder.Read(site, jobs);
        var overview = TranslationOverview.Of(folder, jobs);
        var mistakes = overview.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
        if (mistakes.Count > 0)
        {
            return ArchiveTerminal.PrintMistakes(mistakes, ": nothing was accepted.");
        }

        var translations = overview.Languages.SelectMany(l => l.Translations)
            .ToDictionary(e => e.File.Path, StringComparer.Ordinal);
        string[] wanted = acceptsAll ? [.. translations.Keys]
            : [.. files.Select(f => Below(site, f, translations.Keys)).Distinct(StringComparer.Ordinal)];
        foreach (var path in wanted.Where(p => !translations.ContainsKey(p)))
        {
            return Failure.Print($"'{path}' is not a translation of this site; "
                + (TextDistance.DidYouMean(path, translations.Keys) ?? "'sitegen i18n status' lists its languages"));
        }

        using var siteLock = SiteLock.Take(site, () => Waiting.ForSite(site), wanted);
        var changed = TranslationAcceptance.Accept(
            site, folder, wanted.Select(p => translations[p]), DateOnly.FromDateTime(DateTime.Today));
        foreach (var path in changed)
        {
            Console.WriteLine($"accepted {path}");
        }

        if (changed.Count == 0)
        {
            Console.WriteLine("Nothing to accept: the translations are of the versions that the originals have.");
        }

        return ExitStatus.Ok;
    }

    /// <summary>The path of a file below the site, as messages show it.</summary>
    private static string Below(string site, string file, IEnumerable<string> known)
    {
        var plain = file.Replace('\\', '/');
        return known.Contains(plain) || !File.Exists(file) ? plain
            : Path.GetRelativePath(Path.GetFullPath(site), Path.GetFullPath(file)).Replace('\\', '/');
    }
}
