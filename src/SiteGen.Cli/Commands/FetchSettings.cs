using System.CommandLine;
using SiteGen.Evidence.Fetching;
using SiteGen.Pages;

namespace SiteGen.Cli.Commands;

/// <summary>The options of the commands that get sources from the web.</summary>
internal sealed class FetchSettings
{
    private readonly Option<Uri?> _timeGate = Address(
        "--timegate",
        "The TimeGate (RFC 7089) of a web archive, which is asked for a source that its own addresses do not give, "
        + "such as https://web.archive.org/web/.");

    private readonly Option<int> _maximumSize = new("--max-size")
    {
        Description = "The largest file, in MB.",
        HelpName = "MB",
        DefaultValueFactory = _ => (int)(new FetchOptions().MaximumSize / 1_000_000),
        CustomParser = result => SiteOptions.ParseNumber(result, "--max-size", 1, 2000),
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How long an address may take to answer, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => (int)new FetchOptions().Timeout.TotalSeconds,
        CustomParser = result => SiteOptions.ParseNumber(result, "--timeout", 1, 86_400),
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Allow addresses of this machine and its network.",
    };

    /// <summary>The ids of the sources; all if none is given.</summary>
    public Argument<string[]> Sources { get; } = new Argument<string[]>("SOURCE-ID")
    {
        Description = "The sources; all if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    }.NotEmpty();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Sources);
        foreach (var option in (Option[])[_timeGate, _maximumSize, _timeout, _allowPrivate])
        {
            command.Add(option);
        }
    }

    /// <summary>Returns what they allow.</summary>
    public FetchOptions Read(ParseResult parsed) => new()
    {
        TimeGate = parsed.GetValue(_timeGate),
        MaximumSize = parsed.GetValue(_maximumSize) * 1_000_000L,
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        AllowPrivate = parsed.GetValue(_allowPrivate),
        UserAgent = Generator.UserAgent,
    };

    /// <summary>Makes an option that is an address of the web.</summary>
    public static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https")
            {
                return address;
            }

            result.AddError(
                $"{name}: '{result.Tokens[0].Value}' is not an address that begins with https:// or http://");
            return null;
        },
    };
}
