using System.CommandLine;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen i18n status</c></summary>
internal static class TranslationStatusCommand
{
    private const int ShownPhrases = 10;

    public static Command Create()
    {
        var words = new Option<string?>("--words")
        {
            Description = "Print the phrases that a language lacks, in English, as a file to translate.",
            HelpName = "CODE",
        }.NotEmpty();
        var site = SiteOptions.SiteOption();
        var all = new Option<bool>("--all")
        {
            Description = $"List all phrases that a language lacks, not only the first {ShownPhrases}.",
        };
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "status", "Shows for each language of a site what is translated, what is missing, and what is behind.")
        {
            Examples =
            [
                new("sitegen i18n status", "Show the languages of the site in this folder."),
                new("sitegen i18n status --words sv > content/i18n/sv.yaml", "Begin to translate the interface."),
            ],
        };
        foreach (var option in (Option[])[words, site, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site), parsed.GetValue(words), parsed.GetValue(all), parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string site, string? words, bool showsAll, int jobs)
    {
        var overview = TranslationOverview.Of(SiteFolder.Read(site, jobs), jobs);
        var languages = overview.Languages;
        if (words is not null)
        {
            var wanted = languages.FirstOrDefault(l => l.Tag.Equals(words, StringComparison.OrdinalIgnoreCase));
            if (wanted is null)
            {
                return Failure.Print($"the site has no pages in '{words}': its languages are "
                    + string.Join(", ", languages.Select(l => l.Tag)));
            }

            Console.Write(wanted.MissingAsYaml());
            return ExitStatus.Ok;
        }

        foreach (var language in languages)
        {
            Print(language, language == languages[0], showsAll);
        }

        var errors = overview.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? ExitStatus.Ok : ArchiveTerminal.PrintMistakes(errors, ".");
    }

    private static void Print(LanguageOverview language, bool isMain, bool showsAll)
    {
        var missing = language.MissingPhrases;
        Console.WriteLine($"{language.Tag} ({language.Name}){(isMain ? ", the language of the site" : "")}");
        var count = language.PhraseCount;
        Console.WriteLine(missing.Count == 0 ? Text($"  interface: all {count:#,0} phrases")
            : Text($"  interface: {count - missing.Count:#,0} of {count:#,0} phrases; missing:"));
        foreach (var (key, english) in showsAll ? missing : missing.Take(ShownPhrases))
        {
            Console.WriteLine($"    {key}: {english}");
        }

        if (!showsAll && missing.Count > ShownPhrases)
        {
            Console.WriteLine(Text($"    and {missing.Count - ShownPhrases:#,0} more (--all shows them)"));
        }

        if (isMain)
        {
            return;
        }

        Console.WriteLine(Text($"  content: {language.Translations.Count:#,0} of {language.FileCount:#,0} files"));
        foreach (var (path, isBehind) in language.ToCheck)
        {
            Console.WriteLine($"    {path}: {(isBehind ? "behind" : "does not say which version it translates")}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
