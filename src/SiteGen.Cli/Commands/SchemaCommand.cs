using System.CommandLine;
using SiteGen.Cli.Terminal;
using SiteGen.Content.Schemas;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var kind = new Argument<string?>("KIND")
        {
            Description = $"One schema only: {string.Join(", ", SchemaFiles.Names)}. All if left out.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (word == SchemaFiles.Settings)
                {
                    return word;
                }

                return KindArgument.Parse(result, SchemaFiles.Settings) is { } parsed ? Content.EntityKindNames.Word(parsed) : null;
            },
        };
        kind.CompletionSources.Add([.. SchemaFiles.Names]);
        var output = new Option<string?>("--output") { Description = "Write KIND.schema.json files into this folder.", HelpName = "DIR" }.NotEmpty();

        var command = new ExampleCommand("schema", "Prints JSON Schemas of the front matter of each kind and of site.yaml, for editors.")
        {
            Examples =
            [
                new("sitegen schema person", "The schema of people."),
                new("sitegen schema", "One object with all schemas."),
                new("sitegen schema --output schemas", "A file for each: schemas/person.schema.json."),
            ],
        };
        command.Add(kind);
        command.Add(output);
        command.SetAction(parsed => Run(parsed.GetValue(kind), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string? name, string? folder)
    {
        if (folder is null)
        {
            using var stdout = Console.OpenStandardOutput();
            stdout.Write(name is null ? SchemaFiles.WriteAll() : SchemaFiles.Write(name));
            return ExitStatus.Ok;
        }

        foreach (var each in name is null ? SchemaFiles.Names : [name])
        {
            Console.WriteLine(NewFiles.WriteGenerated(folder, SchemaFiles.ToFile(each)));
        }

        return ExitStatus.Ok;
    }
}
