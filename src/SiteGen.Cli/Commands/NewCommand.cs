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
        var kind = new Argument<EntityKind?>("KIND")
        {
            Description = $"{string.Join(", ", EntityKindNames.All.Select(k => k.Word()))}, or the name of the folder.",
            CustomParser = result => KindArgument.Parse(result),
        };
        kind.CompletionSources.Clear();
        kind.CompletionSources.Add([.. EntityKindNames.All.Select(k => k.Word())]);
        var title = new Argument<string[]>("TITLE-OR-ID")
        {
            Description = "The name or title, from which the id is made; or the id.",
            Arity = ArgumentArity.OneOrMore,
        };
        var site = new Option<string>("--site")
        {
            Description = "The folder that holds content/.",
            HelpName = "SITE",
            DefaultValueFactory = _ => ".",
        }.NotEmpty();

        var command = new ExampleCommand("new", "Writes a content file with all keys of its kind, and prints its path; overwrites nothing.")
        {
            Examples =
            [
                new("sitegen new person \"Ada Lovelace\"", "Write content/people/ada-lovelace.md."),
                new("sitegen new quote lovelace-on-engines-1843", "Write content/quotes/lovelace-on-engines-1843.md."),
                new("sitegen new event \"The first programme\" --site my-site", "In another folder."),
            ],
        };
        command.Add(kind);
        command.Add(title);
        command.Add(site);
        command.SetAction(parsed => Run(parsed.GetValue(kind)!.Value, string.Join(' ', parsed.GetValue(title)!), parsed.GetValue(site)!));
        return command;
    }

    private static int Run(EntityKind kind, string titleOrId, string site)
    {
        if (Archetype.Create(kind, titleOrId, DateOnly.FromDateTime(DateTime.Now)) is not { } file)
        {
            return Failure.Print($"no id can be made from '{titleOrId}': ids are lower-case letters a to z and digits, joined by hyphens; "
                + $"write the id, as in 'sitegen new {kind.Word()} some-id', and the name into the file");
        }

        Console.WriteLine(NewFiles.WriteContent(site, file.Path, Encoding.UTF8.GetBytes(file.Text)));
        return ExitStatus.Ok;
    }
}
