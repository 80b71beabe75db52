using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Cli.Terminal;
using SiteGen.Content;
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
            Description = $"The only schema to print: {string.Join(", ", SchemaFiles.Names)}; or that of a "
                + "translation, such as person.translation. All if left out.",
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ParseName,
        };
        kind.CompletionSources.Add([.. SchemaFiles.All]);
        var output = new Option<string?>("--output")
        {
            Description = "Write the schemas into this folder, as KIND.schema.json.",
            HelpName = "DIR",
        }.NotEmpty();

        var command = new ExampleCommand(
            "schema",
            "Prints JSON Schemas for the front matter of each kind, for site.yaml, and for their translations.")
        {
            Examples =
            [
                new("sitegen schema person", "Print the schema for people."),
                new("sitegen schema", "Print one object with all schemas."),
                new("sitegen schema --output schemas", "Write schemas/person.schema.json and the others."),
            ],
        };
        command.Add(kind);
        command.Add(output);
        command.SetAction(parsed => Run(parsed.GetValue(kind), parsed.GetValue(output)));
        return command;
    }

    private static string? ParseName(ArgumentResult result) =>
        SchemaFiles.All.FirstOrDefault(name => name == result.Tokens[0].Value)
        ?? KindArgument.Parse(result, SchemaFiles.Settings)?.Name();

    private static int Run(string? name, string? folder)
    {
        if (folder is null)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(name is null ? SchemaFiles.WriteAll() : SchemaFiles.Write(name));
            return ExitStatus.Ok;
        }

        foreach (var each in name is null ? SchemaFiles.All : [name])
        {
            Console.WriteLine(NewFiles.WriteGenerated(folder, SchemaFiles.ToFile(each)));
        }

        return ExitStatus.Ok;
    }
}
