using System.Text.RegularExpressions;

namespace SiteGen.Rendering;

/// <summary>Turns what the template engine says into a sentence and a way out.</summary>
internal static partial class TemplateComplaint
{
    /// <summary>What is wrong with the syntax, and what to write; no help where there is none to give.</summary>
    public static (string Message, string? Help) Explain(string message)
    {
        if (Statement().Match(message) is { Success: true } statement)
        {
            var (name, problem) = (statement.Groups["name"].Value, statement.Groups["problem"].Value);
            return problem.Contains("<end>", StringComparison.Ordinal)
                ? ($"'{name}' is not closed", "write {{ end }} where it ends")
                : (TemplateSet.Sentence(problem), $"it is written '{statement.Groups["form"].Value}'");
        }

        if (UnexpectedToken().Match(message) is { Success: true } unexpected)
        {
            var token = unexpected.Groups["token"].Value;
            return ($"'{token}' is not expected here", token == "}" ? "a tag ends with '}}'" : null);
        }

        return (TemplateSet.Sentence(message), null);
    }

    [GeneratedRegex("^Error while parsing (?<name>[^:]+?) statement: (?<problem>.+) in: (?<form>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("^Invalid token found [`'](?<token>.+?)[`']", RegexOptions.CultureInvariant)]
    private static partial Regex UnexpectedToken();
}
