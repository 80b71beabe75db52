using System.CommandLine;
using System.Text;
using SiteGen.Cli.Terminal;
using SiteGen.Content;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new</c></summary>
internal static class NewCommand
{
    public static Command Create()
    {
        string[] kinds = [.. EntityKindNames.All.Select(k => k.Name())];
        var kind = new Argument<EntityKind?>("KIND")
        {
            Description = $"The kind of content: {string.Join(", ", kinds)}; or its folder, such as people.",
            HelpName = "KIND",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => KindArgument.Parse(result),
        };
        kind.CompletionSources.Clear();
        kind.CompletionSources.Add(kinds);
        var title = new Argument<string[]>("TITLE-OR-ID")
        {
            Description = "The name or title, from which the id is made, or the id itself.",
            Arity = ArgumentArity.OneOrMore,
        };
        var site = new Option<string>("--site")
        {
            Description = "The folder that contains content/.",
            HelpName = "SITE",
            DefaultValueFactory = _ => ".",
        }.NotEmpty();

        var command = new ExampleCommand(
            "new", "Creates a content file with every key of its kind and prints its path. It never overwrites a file.")
        {
            Examples =
            [
                new("sitegen new person \"Ada Lovelace\"", "Create content/people/ada-lovelace.md."),
                new(
                    "sitegen new quote lovelace-on-engines-1843",
                    "Create content/quotes/lovelace-on-engines-1843.md."),
                new("sitegen new event \"The first programme\" --site my-site", "Create it in another site."),
            ],
        };
        command.Add(kind);
        command.Add(title);
        command.Add(site);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(kind)!.Value,
            string.Join(' ', parsed.GetRequiredValue(title)),
            parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(EntityKind kind, string titleOrId, string site)
    {
        if (StarterFile.Create(kind, titleOrId, DateOnly.FromDateTime(DateTime.Now)) is not { } file)
        {
            return Failure.Print(
                $"no id can be made from '{titleOrId}': ids are lower-case letters and digits, joined by "
                + $"hyphens; choose an id, as in 'sitegen new {kind.Name()} some-id', and write the name "
                + "into the file");
        }

        Console.WriteLine(NewFiles.WriteContent(site, file.Path, Encoding.UTF8.GetBytes(file.Text)));
        return ExitStatus.Ok;
    }
}
