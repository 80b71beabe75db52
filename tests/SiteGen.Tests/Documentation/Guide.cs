using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>The pages of the guide, as files.</summary>
internal static partial class Guide
{
    public static string PathOf(string page) => Path.Combine(Repository.Root, "docs", page);

    public static string Read(string page) => File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");

    /// <summary>
    /// Asserts that a page is as it should be. With SITEGEN_UPDATE_GOLDEN=1 a page that is not is written again, and
    /// the test fails, so that somebody reads the difference.
    /// </summary>
    /// <param name="page">The name of the page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="expected">The text that it should have.</param>
    public static void Update(string page, string text, string expected)
    {
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDEN") == "1" && text != expected)
        {
            File.WriteAllText(PathOf(page), expected);
            Assert.Fail($"docs/{page} was written again; read the difference before you commit it.");
        }

        Assert.Equal(expected, text);
    }

    /// <summary>Returns the fenced blocks of a page, in order.</summary>
    public static IReadOnlyList<FencedBlock> Blocks(string page) =>
        [.. Fence().Matches(Read(page)).Select(m => new FencedBlock(m.Groups["info"].Value, m.Groups["text"].Value))];

    /// <summary>Returns Markdown without its fenced blocks.</summary>
    public static string Unfenced(string markdown) => Fence().Replace(markdown.ReplaceLineEndings("\n"), "");

    /// <summary>Returns the files that a page shows: blocks below a line with the path.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(string page) =>
        [.. NamedFile().Matches(Read(page)).Select(m => (m.Groups["path"].Value, m.Groups["text"].Value))];

    [GeneratedRegex(
        @"^`(?<path>[^`\n]+)`:?\n\n```[a-z]+\n(?<text>.*?)^```\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NamedFile();

    [GeneratedRegex(
        @"^(?<fence>````?)(?<info>[^`\n]*)\n(?<text>.*?)^\k<fence>\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}

/// <summary>A fenced block.</summary>
/// <param name="Info">What stands behind the fence: <c>sh</c>.</param>
/// <param name="Text">The lines between the fences, each with its line end.</param>
internal sealed record FencedBlock(string Info, string Text);
