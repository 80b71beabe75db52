using System.CommandLine;
using System.ComponentModel;

namespace SiteGen.Benchmarks.Processes;

/// <summary>The command <c>build</c>: measures whole builds of the published command.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var site = new Argument<string>("SITE") { Description = "The folder of the site." };
        var program = new Option<string>("--program")
        {
            Description = "The published command.",
            HelpName = "PATH",
            Required = true,
        };
        var runs = new Option<int>("--runs")
        {
            Description = "The number of runs to measure, after one to warm up; 5 by default.",
            HelpName = "N",
            DefaultValueFactory = _ => 5,
        };
        runs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--runs must be at least 1");
            }
        });
        var against = new Option<string?>("--against")
        {
            Description = "Another generator, run alternately with SiteGen: a command for bash, with "
                + $"{BuildMeasurements.OutputPlaceholder} for its output folder, which does not exist before.",
            HelpName = "COMMAND",
        };
        var again = new Option<bool>("--again")
        {
            Description = "Also build a second time over the output of the first, with nothing changed.",
        };
        var scratch = new Option<string?>("--scratch")
        {
            Description = "The folder to write outputs to, whose disk matters; by default that of temporary files.",
            HelpName = "DIR",
        };
        var command = new Command(
            "build", "Measures whole builds as processes (Linux only): median wall and processor time and peak memory.")
        {
            site,
        };
        foreach (var option in (Option[])[program, runs, against, again, scratch])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetValue(site)!,
            parsed.GetValue(program)!,
            parsed.GetValue(runs),
            parsed.GetValue(against),
            parsed.GetValue(again),
            parsed.GetValue(scratch)));
        return command;
    }

    private static int Run(string site, string program, int runs, string? against, bool again, string? scratch)
    {
        var folder = Path.Combine(scratch ?? Path.GetTempPath(), "sitegen-benchmark-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            var measurements = new BuildMeasurements(site, program, against, again, folder);
            measurements.Run(runs);
            measurements.Print(Console.Out);
            return 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
