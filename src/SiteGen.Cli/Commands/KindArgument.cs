using System.CommandLine.Parsing;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary>Reads the kind of a content file, given as a name (<c>person</c>) or a folder (<c>people</c>).</summary>
internal static class KindArgument
{
    /// <summary>Returns the kind, or adds an error and returns null if there is no such kind.</summary>
    /// <param name="result">The argument.</param>
    /// <param name="others">Other names that the argument accepts, to suggest them.</param>
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
