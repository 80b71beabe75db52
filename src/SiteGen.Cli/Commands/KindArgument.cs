using System.CommandLine.Parsing;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary>Reads the name of a kind, as users meet it: <c>person</c>, or the folder <c>people</c>.</summary>
internal static class KindArgument
{
    /// <summary>The kind; null, with an error, when there is none of that name.</summary>
    /// <param name="result">The argument.</param>
    /// <param name="others">Names that are allowed besides, for the suggestion.</param>
    public static EntityKind? Parse(ArgumentResult result, params ReadOnlySpan<string> others)
    {
        var word = result.Tokens[0].Value;
        if ((EntityKindNames.FromWord(word) ?? EntityKindNames.FromFolder(word)) is { } kind)
        {
            return kind;
        }

        string[] names = [.. EntityKindNames.All.Select(k => k.Word()), .. others];
        var help = TextDistance.DidYouMean(word, [.. names, .. EntityKindNames.All.Select(k => k.Folder())])
            ?? $"the kinds are: {string.Join(", ", names)}";
        result.AddError($"'{word}' is not a kind; {help}");
        return null;
    }
}
