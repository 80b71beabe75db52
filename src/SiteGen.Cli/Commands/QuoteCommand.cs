using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen quote</c></summary>
internal static class QuoteCommand
{
    /// <summary>The argument for standard input.</summary>
    private const string StandardInput = "-";

    public static Command Create()
    {
        var source = new Argument<string>("SOURCE-ID") { Description = "The id of the source." }.NotEmpty();
        var words = new Argument<string[]>("WORDS")
        {
            Description = "The words; […] stands for words left out. - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        }.NotEmpty();
        var speaker = new Option<string?>("--speaker")
        {
            Description = "Who said it: the id of a person or organization; several with commas. "
                + "The author of the source if left out.",
            HelpName = "ID",
        }.NotEmpty();
        var date = new Option<EdtfDate?>("--date")
        {
            Description = "When it was said. The date of the source if left out.",
            HelpName = "DATE",
            CustomParser = ParseDate,
        }.NotEmpty();
        var page = new Option<string?>("--page")
        {
            Description = "The page of the words, if the text has them more than once.",
            HelpName = "PAGE",
        }.NotEmpty();
        var time = new Option<TimeSpanOfWords?>("--time")
        {
            Description = "The time of the words in a recording, if the text has them more than once.",
            HelpName = "TIME",
            CustomParser = ParseTime,
        }.NotEmpty();
        var id = new Option<string?>("--id")
        {
            Description = "The id of the quotation. Made from the speaker, the words and the year if left out.",
            HelpName = "ID",
            CustomParser = ParseId,
        }.NotEmpty();
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "quote",
            "Finds words in the archived text of a source and writes a quotation with the words exactly as they are "
            + $"there, its page or time, and a record in {Lockfile.Path}. It never overwrites a file.")
        {
            Examples =
            [
                new(
                    "sitegen quote darwin-letter-1866 \"constantly used abroad\" --speaker charles-darwin",
                    "Quote words of a letter."),
                new("sitegen quote hearing-2023 \"we think […] is crucial\" --time 12:31", "Leave words out."),
                new("sitegen quote darwin-letter-1866 - < words.txt", "Read the words from a file."),
            ],
        };
        command.Add(source);
        command.Add(words);
        foreach (var option in (Option[])[speaker, date, page, time, id, site, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var given = string.Join(' ', parsed.GetRequiredValue(words));
            if ((given == StandardInput ? ReadStandardInput() : given) is not { } text)
            {
                return Failure.Print("the words on standard input are not UTF-8");
            }

            var wanted = new NewQuote(parsed.GetRequiredValue(source), text.Trim())
            {
                Speaker = parsed.GetValue(speaker),
                Date = parsed.GetValue(date),
                Page = parsed.GetValue(page),
                Time = parsed.GetValue(time),
                Id = parsed.GetValue(id),
            };
            return wanted.Words.EnumerateRunes().Any(Rune.IsLetterOrDigit)
                ? Run(parsed.GetRequiredValue(site), wanted, parsed.GetValue(jobs))
                : Failure.Print("there are no words to look for");
        });
        return command;
    }

    private static int Run(string site, NewQuote wanted, int jobs)
    {
        var printer = DiagnosticPrinter.ToStandardError();
        var today = DateOnly.FromDateTime(Clock.UtcNow());
        var result = QuoteWriter.Write(site, wanted, today, jobs, () => Waiting.ForSite(site));
        switch (result)
        {
            case QuoteResult.Written written:
                Console.WriteLine(written.Path);
                VerifyCommand.PrintLine(written.Entry);
                printer.Print(written.Diagnostics, all: true);
                printer.PrintCount(written.Diagnostics, ".");
                return ExitStatus.Ok;
            case QuoteResult.Unreadable unreadable:
                printer.Print(unreadable.Diagnostics, all: false);
                printer.PrintCount(unreadable.Diagnostics, ". Nothing was written.");
                return ExitStatus.SiteHasErrors;
            case QuoteResult.Refused refused:
                Failure.Print($"{refused.Problem}{(refused.Help is null ? "" : $"; {refused.Help}")}");
                return ExitStatus.SiteHasErrors;
            default:
                throw new InvalidOperationException("There is no other result.");
        }
    }

    private static string? ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var file = SourceFile.Decode("stdin", bytes.ToArray(), out var invalidAt);
        return invalidAt < 0 ? file.Text : null;
    }

    private static EdtfDate? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (EdtfDate.TryParse(text, out var date, out var error))
        {
            return date;
        }

        if (text.Length > 0)
        {
            var help = error.Suggestion is null ? "" : $"; write '{error.Suggestion}'";
            result.AddError($"--date: {error.Message}{help}");
        }

        return null;
    }

    private static TimeSpanOfWords? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (RecordingTime.TryParse(text, out var seconds))
        {
            return new(seconds, null);
        }

        if (text.Length > 0)
        {
            result.AddError($"--time: '{text}' is not a time in a recording; write it as in 12:34 or 1:02:03");
        }

        return null;
    }

    private static string? ParseId(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 0 && !EntityId.IsValid(text))
        {
            var slug = EntityId.From(text);
            var help = EntityId.IsValid(slug) ? $"write '{slug}'"
                : "ids are lower-case letters and digits, joined by hyphens";
            result.AddError($"--id: '{text}' is not an id; {help}");
        }

        return text;
    }
}
