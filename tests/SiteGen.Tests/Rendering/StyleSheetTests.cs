using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>The style sheet, which is joined from one file per component.</summary>
public class StyleSheetTests
{
    private const string Sheet = "assets/style.css";
    private const string Layout =
        "<!DOCTYPE html>\n<html lang=\"en\"><title>T</title><main>{{ include page.template }}</main></html>";

    [Fact]
    public void Every_component_is_in_it_in_the_order_of_the_file_names()
    {
        var folder = Path.Combine(Repository.Root, "templates", "styles");
        var components = Directory.EnumerateFiles(folder, "*.css")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText);

        Assert.Equal(string.Join('\n', components), Build());
    }

    [Fact]
    public void An_own_component_replaces_that_one_only()
    {
        var (before, after) = (Build(), Build(("templates/styles/30-quote.css", "\uFEFF.quote { color: green }")));

        Assert.Contains("\n.quote { color: green }\n", after, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFEFF", after, StringComparison.Ordinal);
        Assert.Contains(".quote figcaption", before, StringComparison.Ordinal);
        Assert.DoesNotContain(".quote figcaption", after, StringComparison.Ordinal);
        Assert.Contains(".overview .drawing", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_that_the_built_in_theme_lacks_are_put_in_by_their_names()
    {
        var sheet = Build(("templates/styles/99-last.css", "b {}\n"), ("templates/styles/06-early.css", "i {}\n"));

        Assert.EndsWith("\n\nb {}\n", sheet, StringComparison.Ordinal);
        Assert.InRange(
            sheet.IndexOf("i {}", StringComparison.Ordinal),
            sheet.IndexOf("--paper", StringComparison.Ordinal),
            sheet.IndexOf("box-sizing", StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_style_sheet_is_used_as_it_is()
    {
        using var site =
            new TestSite(("templates/assets/style.css", "a {}"), ("templates/styles/99-last.css", "b {}"));
        var result = site.Build();

        Assert.Equal("a {}", Encoding.UTF8.GetString(result.Files.Single(f => f.Path == Sheet).Content.Span));
        // The component is used for nothing.
        Assert.Equal(["SG0604"], result.Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_site_with_its_own_layout_has_all_built_in_assets_and_styles()
    {
        (string, string)[] own = [("templates/layout.html", Layout), ("templates/assets/icon.svg", "<svg/>")];
        using var plain = new TestSite();
        using var site = new TestSite(own);

        var pages = site.BuildPages();

        Assert.Equal(plain.BuildPages().Keys.Order(), pages.Keys.Order());
        Assert.Equal("<svg/>", pages["assets/icon.svg"]);
        Assert.StartsWith("/*\n * SiteGen's default theme", pages[Sheet], StringComparison.Ordinal);
        var sheet = Build([.. own, ("templates/styles/99-last.css", "b {}\n")]);
        Assert.EndsWith("\nb {}\n", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_may_not_be_a_link_that_leaves_the_site()
    {
        using var other = new TestSite(("private.css", "b {}"));
        using var site = new TestSite();
        site.Link("templates/styles/99-last.css", Path.Combine(other.Root, "private.css"));

        Assert.Contains("which is outside the site", site.BuildDiagnostics(), StringComparison.Ordinal);
    }

    private static string Build(params (string, string)[] files)
    {
        using var site = new TestSite(files);
        return site.BuildPages()[Sheet];
    }
}
