using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Architecture;

/// <summary>docs/look.md lists exactly the variables and components of the styles, and its example works.</summary>
public sealed partial class LookDocumentationTests
{
    private static readonly string Documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "look.md"));

    private static readonly string Styles = Path.Combine(Repository.Root, "templates", "styles");

    [Fact]
    public void Every_variable_is_documented_and_no_other() => Assert.Equal(
        Declaration().Matches(File.ReadAllText(Path.Combine(Styles, "05-tokens.css"))).Select(m => m.Groups[1].Value),
        Rows("`(--[a-z0-9-]+)`"));

    [Fact]
    public void Every_component_is_documented_and_no_other() => Assert.Equal(
        Directory.EnumerateFiles(Styles).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
        Rows(@"`([0-9a-z-]+\.css)`"));

    [Fact]
    public void The_partials_to_override_exist() => Assert.All(
        Rows(@"`(partials/[a-z-]+\.html)`"),
        path => Assert.True(File.Exists(Path.Combine(Repository.Root, "templates", path)), path));

    [Fact]
    public void The_example_works()
    {
        var example = Documentation[Documentation.IndexOf("### Example", StringComparison.Ordinal)..];
        string[] blocks = [.. Block().Matches(example).Select(m => m.Groups[1].Value)];
        using var site = new TestSite(
            ("content/site.yaml", $"title: T\nbase_url: https://example.org/\n{blocks[0]}"),
            ("templates/partials/head-extra.html", blocks[1]),
            ("templates/partials/footer.html", blocks[2]),
            ("content/pages/about.md", $"---\ntitle: About\n{blocks[3]}---\nText.\n"));

        var page = site.BuildPages()["pages/about/index.html"];

        Assert.Contains(
            "\n<script defer data-domain=\"example.org\" src=\"https://stats.example.org/script.js\"></script>\n"
            + "</head>",
            page, StringComparison.Ordinal);
        Assert.Contains(
            "<p>Paid for by\n<a href=\"https://example.org/\">The Example Foundation</a>, Our readers.</p>\n"
            + "<p>Reviewed by Ada Lovelace</p>\n</div>\n</footer>\n</body>",
            page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(string name) =>
        Regex.Matches(Documentation, $@"^\| {name} \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^    (--[a-z0-9-]+):", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("```(?:yaml|html)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
