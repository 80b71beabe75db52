using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>The Content-Security-Policy of built pages and of the file <c>_headers</c>.</summary>
public sealed partial class PagePolicyTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    [Fact]
    public void Every_page_has_one_before_anything_that_it_could_load()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\nredirect_from: /ada/\n---\nText.\n"));
        foreach (var (path, page) in Pages(site))
        {
            var policy = page.IndexOf("<meta http-equiv=\"Content-Security-Policy\"", StringComparison.Ordinal);
            var first = FirstLoaded().Match(page);
            Assert.True(policy > 0 && (!first.Success || first.Index > policy), path);
            Assert.DoesNotContain("unsafe", PolicyOf(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_in_pages_of_the_theme_needs_more_than_hashes()
    {
        using var site = new TestSite(
            ("content/people/ada.md", "---\nname: Ada\nborn: 1815\n---\n"
                + "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n\n1. x\n\n5) y\n\nNote.[^1]\n\n[^1]: z\n"),
            ("content/sources/letter.md", "---\ntitle: Letter\ntype: letter\ndate: 1842\n---\n"),
            ("content/quotes/q.md", "---\nspeaker: ada\nsource: letter\ndate: 1842\n---\nWords.\n"),
            ("content/events/e.md", "---\ntitle: Event\ndate: 1843\npeople: ada\nimportance: major\n---\nText.\n"));
        foreach (var (path, page) in Pages(site))
        {
            Assert.False(InlineAttribute().IsMatch(page), $"{path}: {InlineAttribute().Match(page).Value}");
            foreach (Match code in InlineCode().Matches(page))
            {
                Assert.Contains(HashOf(code.Groups[2].Value), PolicyOf(page), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_inline_script_of_a_template_is_allowed_by_its_hash_with_what_the_page_put_into_it()
    {
        using var site = new TestSite(
            ("templates/layout.html",
                "<!DOCTYPE html><html><head><title>x</title></head><body>"
                + "<script>go('{{ page.is_home }}')</script>"
                + "<script type=\"application/ld+json\">{}</script></body></html>"));
        var page = Pages(site)["index.html"];

        Assert.Contains(
            $"script-src 'self' {HashOf("go('true')")}; object", PolicyOf(page), StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', page);
    }

    [Theory]
    [InlineData("{{ capture code }}<script>go()</script>{{ end }}{{ code }}")]
    [InlineData("{{ include 'partials/code' }}")]
    [InlineData("{{ include_cached 'partials/code' }}")]
    [InlineData("{{ func code }}<script>go()</script>{{ end }}{{ code }}")]
    public void However_a_template_writes_its_script_it_is_allowed(string template)
    {
        using var site = HomePage.With(template, ("templates/partials/code.html", "<script>go()</script>"));

        Assert.Contains(HashOf("go()"), PolicyOf(Pages(site)["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_head_has_one_too()
    {
        using var site = HomePage.With("<p>Text</p>");

        Assert.StartsWith("<meta http-equiv", Pages(site)["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_default_src_says_already_is_not_repeated()
    {
        using var site = new TestSite(
            ("templates/home.html", "{{ if true }}<style>b { color: green }</style>{{ end }}"));
        var pages = Pages(site);

        Assert.Equal(
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'none'",
            PolicyOf(pages["404.html"]));
        Assert.Contains("; style-src 'self' 'sha256-", PolicyOf(pages["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_add_sources()
    {
        using var site = new TestSite(("content/site.yaml", Settings
            + "csp:\n  script-src: https://stats.example.org\n  frame-src: [https://films.example.org, \"'self'\"]\n"
            + "  font-src: https://fonts.example.org\n"));
        var policy = PolicyOf(Pages(site)["index.html"]);

        Assert.Contains("script-src 'self' https://stats.example.org;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src https://films.example.org 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("font-src 'self' https://fonts.example.org", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script-src", "'unsafe-inline'", "inline scripts and styles of templates are allowed by their hashes")]
    [InlineData("script-src", "'unsafe-eval'", "would weaken the policy")]
    [InlineData("script-src", "https:", "would let a script of any host run")]
    [InlineData("script-src", "data:", "would let a script of any host run")]
    [InlineData("script-src", "*", "would let a script of any host run")]
    [InlineData("img-src", "'none'", "leave it out")]
    [InlineData("img-src", "self", "write \"'self'\"")]
    [InlineData("img-src", "https://a.example; script-src *", "is not a source of a policy")]
    [InlineData("img-src", "https://a.example https://b.example", "is not a source of a policy")]
    [InlineData("img-src", "https://a.example\\\" onload=x", "is not a source of a policy")]
    public void A_source_that_opens_the_policy_is_refused(string directive, string source, string message)
    {
        using var site = new TestSite(("content/site.yaml", $"{Settings}csp: {{{directive}: [\"{source}\"]}}\n"));
        var diagnostics = site.BuildDiagnostics();

        Assert.Contains("content/site.yaml(3,", diagnostics, StringComparison.Ordinal);
        Assert.Contains(message, diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("object-src")]
    [InlineData("base-uri")]
    [InlineData("script-scr")]
    public void A_directive_that_cannot_be_added_to_is_an_unknown_key(string directive)
    {
        using var site = new TestSite(("content/site.yaml", $"{Settings}csp: {{{directive}: https://a.example}}\n"));

        Assert.Contains(
            $"error SG0103: '{directive}' is not a key of the policy",
            site.BuildDiagnostics(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_of_pictures_in_texts_are_allowed_and_no_others()
    {
        using var site = new TestSite(("content/pages/about.md",
            "---\ntitle: About\n---\n![A map](https://maps.example.org/a.png) [A link](https://other.example.org/)\n"));

        Assert.Contains(
            "; img-src 'self' https://maps.example.org", PolicyOf(Pages(site)["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_get_the_same_policy_with_the_inline_code_of_all_pages_as_a_header()
    {
        using var site = new TestSite(
            ("templates/layout.html", "<script>go('{{ page.is_home }}')</script>"),
            ("content/pages/about.md", "---\ntitle: About\n---\nText.\n"));
        var headers = Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "_headers").Content.Span);

        Assert.Contains("\n/*\n  Content-Security-Policy: default-src 'self'; ", headers, StringComparison.Ordinal);
        Assert.Contains(HashOf("go('true')"), headers, StringComparison.Ordinal);
        Assert.Contains(HashOf("go('false')"), headers, StringComparison.Ordinal);
        Assert.Contains("\n  X-Content-Type-Options: nosniff\n", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_hosts_would_refuse_is_left_to_the_pages()
    {
        using var site = new TestSite(
        [
            ("templates/layout.html", "<script>go('{{ page.title }}')</script>"),
            .. Enumerable.Range(0, 40).Select(i => ($"content/pages/p-{i}.md", $"---\ntitle: Page {i}\n---\nText.\n")),
        ]);
        var headers = Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "_headers").Content.Span);

        Assert.DoesNotContain("Content-Security-Policy", headers, StringComparison.Ordinal);
        Assert.Contains("nosniff", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_site_takes_the_place_of_the_headers()
    {
        using var site = new TestSite(("static/_headers", "/*\n  X-Mine: yes\n"));
        var file = site.Build().Files.Single(f => f.Path == "_headers");

        Assert.EndsWith("_headers", file.CopyOf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script src=\"https://{{ site.params.host }}/x.js\"></script>")]
    [InlineData("<a href=\"https://example.org/\">Link</a>")]
    [InlineData("<!-- <p style=\"color: red\"> -->")]
    [InlineData("<p title=\"style = onclick=x\">Text</p>")]
    public void Templates_are_not_warned_of_what_pages_allow(string template)
    {
        using var site = new TestSite(
            ("content/site.yaml", Settings + "params: {host: stats.example.org}\n"),
            ("templates/partials/head-extra.html", template));

        Assert.DoesNotContain("SG0607", site.BuildDiagnostics(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_the_settings_allow_is_not_warned_of()
    {
        using var site = new TestSite(
            ("content/site.yaml", Settings + "csp: {script-src: [https://stats.example.org]}\n"),
            ("templates/partials/head-extra.html", "<script src=\"https://stats.example.org/x.js\"></script>"));

        Assert.Equal("", site.BuildDiagnostics());
    }

    private static Dictionary<string, string> Pages(TestSite site)
    {
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        return result.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }

    private static string PolicyOf(string page) => Policy().Match(page).Groups[1].Value;

    private static string HashOf(string code) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")]
    private static partial Regex Policy();

    [GeneratedRegex("<(script|link|style|img|base|iframe|body)[ >]")]
    private static partial Regex FirstLoaded();

    [GeneratedRegex("<[a-z][^<>]*\\s(style|on[a-z]+)\\s*=[^<>]*>")]
    private static partial Regex InlineAttribute();

    [GeneratedRegex("<(script|style)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex InlineCode();
}
