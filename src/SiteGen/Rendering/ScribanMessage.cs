using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Rewrites messages of Scriban in the style of SiteGen.</summary>
internal static partial class ScribanMessage
{
    /// <summary>The message for text that is too long, and help.</summary>
    public static (string Message, string Help) TextTooLong { get; } = (
        string.Create(
            CultureInfo.InvariantCulture,
            $"text that a template computes has at most {Limits.TemplateText:#,0} characters"),
        "write its parts one after the other instead");

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

    /// <summary>Rewrites a message about a value of the wrong form, and adds help where there is any to give.</summary>
    public static (string Message, string? Help) ExplainFailure(string message)
    {
        message = message.Replace('`', '\'');
        if (message.Contains("LimitToString", StringComparison.Ordinal))
        {
            return TextTooLong;
        }

        if (message.Contains("LoopLimit", StringComparison.Ordinal)
            || message.Contains("iteration limit", StringComparison.Ordinal))
        {
            return (
                string.Create(
                    CultureInfo.InvariantCulture, $"a loop or list has at most {Limits.TemplateItems:#,0} items"),
                "look for a loop that does not end");
        }

        if (NullObject().Match(message) is { Success: true } nothing)
        {
            var (value, member) = (nothing.Groups["value"].Value, nothing.Groups["member"].Value);
            return ($"'{value}' is empty here", $"test it first: {{{{ if {value} }}}}"
                + (member.Length > 0 ? $"; or write '{value}?.{member}', which is empty then too" : ""));
        }

        if (MemberOfPrimitive().Match(message) is { Success: true } primitive)
        {
            return ($"{Kind(primitive.Groups["type"].Value)} has no member '{primitive.Groups["member"].Value}'",
                $"write the value alone, without '.{primitive.Groups["member"].Value}'");
        }

        if (NoMember().Match(message) is { Success: true } none)
        {
            return ($"text has no member '{none.Groups["member"].Value}'",
                $"write the text alone, without '.{none.Groups["member"].Value}'");
        }

        if (NotIterable().Match(message) is { Success: true } loop)
        {
            return ($"'for' needs a list, and this is {Kind(loop.Groups["type"].Value)}",
                "write the value alone, without 'for', or make it a list where it comes from: [a, b]");
        }

        if (OutOfBounds().Match(message) is { Success: true } index)
        {
            var (at, size) = (index.Groups["index"].Value, index.Groups["size"].Value);
            var list = index.Groups["list"].Value;
            return ($"'{list}' has {size} {(size == "1" ? "entry" : "entries")}, and none with the index {at}",
                $"the first has the index 0; test it first: {{{{ if {list}.size > {at} }}}}");
        }

        return IndexOfPrimitive().Match(message) is { Success: true } entry
            ? ($"{Kind(entry.Groups["type"].Value)} has no entries", "write the value alone, without '[…]'")
            : (ToSentence(message), null);
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

    private static string Kind(string type) =>
        type.Contains("bool", StringComparison.OrdinalIgnoreCase) ? "'true' or 'false'" : "a number";

    [GeneratedRegex(
        @"^Object '(?<value>.+)' is null\. Cannot access (?:indexer: |member: .+\.(?<member>\w+)$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NullObject();

    [GeneratedRegex(
        @"^Cannot get or set a member on the primitive '.*/(?<type>\w+)' when accessing member: (.+\.)?(?<member>\w+)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex MemberOfPrimitive();

    [GeneratedRegex(@"^Cannot get member with name (?:.+\.)?(?<member>\w+)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex NoMember();

    [GeneratedRegex("^Unexpected type '(?<type>.+)' for iterator", RegexOptions.CultureInvariant)]
    private static partial Regex NotIterable();

    [GeneratedRegex(
        @"^The index (?<index>-?\d+) is out of bounds \[0, (?<size>\d+)\] on the '(?<list>.+)' with the indexer",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex OutOfBounds();

    [GeneratedRegex(
        "^Cannot use the (?<type>\\w+) primitive '.*' as a list",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex IndexOfPrimitive();

    [GeneratedRegex("^Invalid token found [`'](?<token>.+?)[`']", RegexOptions.CultureInvariant)]
    private static partial Regex UnexpectedToken();
}
