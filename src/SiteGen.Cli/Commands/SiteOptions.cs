using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class SiteOptions
{
    public static Argument<string> Site() => new Argument<string>("SITE")
    {
        Description = "The folder that contains content/ and templates/.",
        DefaultValueFactory = _ => ".",
    }.NotEmpty();

    /// <summary>The site of a command whose arguments are something else.</summary>
    public static Option<string> SiteOption() => new Option<string>("--site")
    {
        Description = "The folder that contains content/ and templates/.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    }.NotEmpty();

    public static Option<bool> Drafts() => new("--drafts") { Description = "Include drafts." };

    public static Option<bool> Strict() => new("--strict") { Description = "Fail on warnings too." };

    public static Option<bool> All() => new("--all")
    {
        Description = $"Show all messages in full, not only the first {DiagnosticLimit.Default}.",
    };

    /// <param name="description">What the option is for.</param>
    /// <param name="formats">The formats; the first is the default.</param>
    public static Option<string> Format(string description, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = description,
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.CompletionSources.Add(formats);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var format }] && !formats.Contains(format))
            {
                var help = TextDistance.DidYouMean(format, formats)
                    ?? $"the formats are: {string.Join(", ", formats.Select(f => $"'{f}'"))}";
                result.AddError($"--format: '{format}' is not a format; {help}");
            }
        });
        return option;
    }

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "The address of the published site, instead of base_url in content/site.yaml.",
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

    public static Option<int> Jobs() => new("--jobs")
    {
        Description = "How many files and pages to work on at once.",
        HelpName = "N",
        DefaultValueFactory = _ => new BuildOptions { SitePath = "." }.Jobs,
        CustomParser = result => ParseNumber(result, "--jobs", 1),
    };

    /// <summary>Rejects an empty value, such as that of an unset shell variable.</summary>
    public static Argument<T> NotEmpty<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => RejectEmpty(result, argument.Name));
        return argument;
    }

    /// <inheritdoc cref="NotEmpty{T}(Argument{T})"/>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result => RejectEmpty(result, option.Name));
        return option;
    }

    /// <summary>
    /// Returns the path from the working folder to the site, which code scanning and GitHub need to find the files in
    /// the repository; empty if the site is not below the working folder.
    /// </summary>
    public static string PathPrefix(string sitePath)
    {
        var relative = Path.GetRelativePath(".", sitePath).Replace('\\', '/');
        var isBelow = relative != "." && !relative.StartsWith("..", StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
        return isBelow ? relative + "/" : "";
    }

    /// <summary>Returns the whole number that is the value of an option, or adds an error and returns 0.</summary>
    public static int ParseNumber(ArgumentResult result, string option, int minimum, int maximum = int.MaxValue)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        var range = maximum == int.MaxValue ? $"of at least {minimum}" : $"from {minimum} to {maximum}";
        result.AddError($"{option}: '{text}' is not a whole number {range}");
        return 0;
    }

    private static void RejectEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => t.Value.Length == 0))
        {
            result.AddError($"{name} must not be empty");
        }
    }
}
