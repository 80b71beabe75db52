using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>Every relative link in README.md and in docs/ leads to a file, and to a heading of it.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Pages =
    [
        "README.md",
        .. Directory.EnumerateFiles(Guide.PathOf(""), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        var broken = new List<string>();
        var count = 0;
        foreach (var page in Pages)
        {
            foreach (var address in LinksOf(Path.Combine(Repository.Root, page)))
            {
                count++;
                if (Problem(page, address) is { } problem)
                {
                    broken.Add($"{page}: {address}: {problem}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Every_page_of_the_guide_is_in_its_table_of_contents()
    {
        var listed = LinksOf(Guide.PathOf("README.md")).Select(a => a.Split('#')[0]).ToHashSet();
        var pages = Pages.Where(p => p.StartsWith("docs/", StringComparison.Ordinal) && p != "docs/README.md")
            .Select(p => p["docs/".Length..]).Where(p => !p.Contains('/', StringComparison.Ordinal));

        Assert.All(pages, page => Assert.Contains(page, listed));
    }

    [Theory]
    [InlineData("Two *words*, `code` & more", "two-words-code--more")]
    [InlineData("[A link](x.md): what’s a “slug”?", "a-link-whats-a-slug")]
    [InlineData("snake_case and 3.5", "snake_case-and-35")]
    public void A_heading_has_the_slug_that_GitHub_gives_it(string heading, string slug) =>
        Assert.Equal(slug, SlugOf(heading));

    private static string? Problem(string page, string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(
                Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]))
                .Replace('\\', '/');
        var full = Path.Combine(Repository.Root, path);
        return !File.Exists(full) && !Directory.Exists(full) ? "there is no such file"
            : parts.Length == 2 && !SlugsOf(full).Contains(parts[1]) ? "there is no such heading"
            : null;
    }

    private static IEnumerable<string> LinksOf(string file) =>
        Link().Matches(CodeSpan().Replace(Prose(file), "code"))
            .Select(m => m.Groups["address"].Value).Where(a => !Scheme().IsMatch(a));

    /// <summary>The ids of the headings, the second of the same words with <c>-1</c>, and so on.</summary>
    private static HashSet<string> SlugsOf(string file)
    {
        var slugs = new HashSet<string>();
        foreach (Match heading in Heading().Matches(Prose(file)))
        {
            var slug = SlugOf(heading.Groups["text"].Value);
            for (var n = 0; !slugs.Add(n == 0 ? slug : $"{slug}-{n}"); n++)
            {
            }
        }

        return slugs;
    }

    /// <summary>
    /// Returns the id that GitHub gives to a heading: its text in lower case, without punctuation, with a hyphen for
    /// each space.
    /// </summary>
    private static string SlugOf(string heading)
    {
        var text = Link().Replace(heading, m => m.Groups["label"].Value);
        var slug = new StringBuilder();
        foreach (var c in text.Trim().ToLowerInvariant())
        {
            slug.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : "");
        }

        return slug.ToString();
    }

    /// <summary>A page without its blocks of code, in which nothing is a link or a heading.</summary>
    private static string Prose(string file) => IndentedCode().Replace(Guide.Unfenced(File.ReadAllText(file)), "");

    [GeneratedRegex(@"\[(?<label>[^\]\[]*)\]\((?<address>[^)\s]+)[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("^([a-z]+:|//)", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^#{1,6} (?<text>[^\n]+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^    [^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IndentedCode();

    [GeneratedRegex("`[^`\n]+`", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();
}
