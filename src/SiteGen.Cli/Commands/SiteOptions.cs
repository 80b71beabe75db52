using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Building;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class SiteOptions
{
    public static Argument<string> Site() => new Argument<string>("SITE")
    {
        Description = "The folder that holds content/ and templates/.",
        DefaultValueFactory = _ => ".",
    }.NotEmpty();

    /// <summary>Refuses an empty text where the name of a folder is meant, as a variable without a value gives one.</summary>
    public static Argument<T> NotEmpty<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => RefuseEmpty(result, argument.Name));
        return argument;
    }

    /// <inheritdoc cref="NotEmpty{T}(Argument{T})"/>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result => RefuseEmpty(result, option.Name));
        return option;
    }

    private static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => t.Value.Length == 0))
        {
            result.AddError($"{name}: a folder is needed here, not an empty text");
        }
    }

    public static Option<bool> Drafts() => new("--drafts") { Description = "Include drafts." };

    public static Option<bool> Strict() => new("--strict") { Description = "Fail on warnings too." };

    public static Option<bool> All() => new("--all")
    {
        Description = $"Show all messages in full, not only the first {DiagnosticLimit.Default}.",
    };

    /// <param name="description">What is told in which form.</param>
    /// <param name="formats">The forms; the first is that of people.</param>
    public static Option<string> Format(string description, params string[] formats)
    {
        var option = new Option<string>("--format") { Description = description, HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Where the site is to live, instead of base_url in content/site.yaml.",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (BaseAddress.TryParse(result.Tokens[0].Value, out var address, out var problem))
            {
                return address;
            }

            result.AddError($"--base-url: {problem}");
            return null;
        },
    };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "How many files and pages are worked on at a time.",
            HelpName = "N",
            DefaultValueFactory = _ => new BuildOptions { SitePath = "." }.Jobs,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var jobs) && jobs < 1)
            {
                result.AddError("--jobs: at least 1 is needed");
            }
        });
        return option;
    }
}
