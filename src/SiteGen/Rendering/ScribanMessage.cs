using System.Text.RegularExpressions;

namespace SiteGen.Rendering;

/// <summary>Rewrites messages of Scriban in the style of SiteGen.</summary>
internal static partial class ScribanMessage
{
    /// <summary>Whether a message is about a block without <c>end</c>, or a word that belongs to no block.</summary>
    public static bool IsAboutBlock(string message) =>
        message.Contains("<end>", StringComparison.Ordinal)
        || message.Contains("must be preceded by", StringComparison.Ordinal);

    /// <summary>Rewrites a message of the parser, and adds help where there is any to give.</summary>
    public static (string Message, string? Help) Explain(string message)
    {
        if (Statement().Match(message) is { Success: true } statement)
        {
            var (name, problem) = (statement.Groups["name"].Value, statement.Groups["problem"].Value);
            return IsAboutBlock(problem)
                ? ($"'{name}' is not closed", "write {{ end }} where it ends")
                : (ToSentence(problem), $"write it as '{statement.Groups["form"].Value}'");
        }

        if (UnexpectedToken().Match(message) is { Success: true } unexpected)
        {
            var token = unexpected.Groups["token"].Value;
            return ($"'{token}' is not expected here", token == "}" ? "a tag ends with '}}'" : null);
        }

        return (ToSentence(message), null);
    }

    /// <summary>Makes a message a lower-case sentence without a full stop, on one line.</summary>
    public static string ToSentence(string message)
    {
        message = message.Replace('\n', ' ').Replace('`', '\'').Trim().TrimEnd('.');
        return message.Length > 1 && char.IsUpper(message[0]) && !char.IsUpper(message[1])
            ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    [GeneratedRegex(
        "^Error while parsing (?<name>[^:]+?) statement: (?<problem>.+) in: (?<form>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("^Invalid token found [`'](?<token>.+?)[`']", RegexOptions.CultureInvariant)]
    private static partial Regex UnexpectedToken();
}
