using System.CommandLine;

namespace SiteGen.Benchmarks.Processes;

/// <summary><c>build</c>: measures whole builds of the published command.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var site = new Argument<string>("SITE") { Description = "The folder of the site." };
        var program = new Option<string>("--program") { Description = "The published command.", HelpName = "PATH", Required = true };
        var runs = new Option<int>("--runs") { Description = "How often each is measured, after once to warm up; 5 if left out.", HelpName = "N", DefaultValueFactory = _ => 5 };
        runs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--runs: at least 1 is needed");
            }
        });
        var against = new Option<string?>("--against")
        {
            Description = $"Another generator, run in turn with it: a command for bash, with {BuildMeasurements.OutputMark} for the folder it builds into, which is not there before.",
            HelpName = "COMMAND",
        };
        var again = new Option<bool>("--again") { Description = "Build a second time over the output of the first, with nothing changed." };
        var scratch = new Option<string?>("--scratch") { Description = "Where outputs are written, which counts; the folder for temporary files if left out.", HelpName = "DIR" };
        var command = new Command("build", "Measures whole builds as processes: wall and processor time and peak memory, medians; on Linux.") { site };
        foreach (var option in (Option[])[program, runs, against, again, scratch])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(parsed.GetValue(site)!, parsed.GetValue(program)!, parsed.GetValue(runs), parsed.GetValue(against), parsed.GetValue(again), parsed.GetValue(scratch)));
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
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
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
