using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>Media are published on the address of the site, where nothing that authors add may run.</summary>
public sealed class MediaSafetyTests
{
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:h=\"http://www.w3.org/1999/xhtml\">";

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.HTM")]
    [InlineData("a.xhtml")]
    [InlineData("a.shtml")]
    [InlineData("a.html.de")]
    [InlineData("a.mht")]
    [InlineData("a.xsl")]
    [InlineData("a.svgz")]
    [InlineData("a.js")]
    [InlineData("a.mjs")]
    [InlineData("a.php")]
    [InlineData("a.php.jpg")]
    [InlineData("a.phtml")]
    [InlineData("a.aspx")]
    [InlineData("a.jsp")]
    [InlineData("a.cgi")]
    [InlineData("a.php2")]
    [InlineData("a.svc")]
    [InlineData("a.asis")]
    [InlineData("a.svgz.de")]
    [InlineData("web.config")]
    [InlineData("folder/Web.Config")]
    public void A_name_that_browsers_or_servers_run_is_refused(string name)
    {
        using var site = new TestSite(($"content/media/{name}", "text"));
        var error = Assert.Single(site.Build().Diagnostics);

        Assert.Equal((Rules.MediaRefused, $"content/media/{name}"), (error.Rule, error.File.Path));
        Assert.NotNull(error.Help);
    }

    [Theory]
    [InlineData(".htaccess")]
    [InlineData("_headers")]
    [InlineData("_redirects")]
    public void Settings_of_servers_with_ignored_names_are_not_published(string name)
    {
        using var site = new TestSite(($"content/media/{name}", "text"), ("content/media/a.txt", "text"));
        var result = site.Build();

        Assert.Equal(
            ["media/a.txt"],
            result.Files.Select(f => f.Path).Where(p => p.StartsWith("media/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("letter", "<!DOCTYPE html><script>go()</script>")]
    [InlineData("letter", " \n<ScRiPt>go()</script>")]
    [InlineData("letter.md", "<html><script>go()</script>")]
    [InlineData("letter.bib", "<script>go()</script>")]
    [InlineData("letter.wasm", "<script>go()</script>")]
    [InlineData("letter.gpx", "<!DOCTYPE html><html><script>go()</script></html>")]
    [InlineData("letter.7z", "<script>go()</script>")]
    [InlineData("letter.png", "<script>go()</script>")]
    // Hosts give types such as model/vnd.collada+xml, and browsers show all of them as XML.
    [InlineData("letter.dae", "<x><s:script xmlns:s=\"http://www.w3.org/1999/xhtml\">go()</s:script></x>")]
    [InlineData("letter.smil", "<!DOCTYPE x><x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.x3d", "<x><y></x>")]
    // Some hosts take the last extension that they know.
    [InlineData("letter.svg.md", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.svg.de", "not XML")]
    [InlineData("letter.svg.gz", "\u001F\u008B")]
    [InlineData("letter.xml.de", "<x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.unknown", "<?xml version=\"1.0\"?><x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.xml", "<x xmlns:s=\"http://www.w3.org/2000/svg\"><s:svg/></x>")]
    [InlineData("letter.xml", "<?xml-stylesheet href=\"x.xsl\" type=\"text/xsl\"?><x/>")]
    [InlineData("letter.rdf", "<x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.xml", "<x><y></x>")]
    [InlineData("letter.svg", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("letter.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>")]
    [InlineData("letter.svg", "not XML")]
    public void What_browsers_take_for_a_page_is_refused(string name, string content)
    {
        using var site = new TestSite(($"content/media/{name}", content));

        Assert.Equal(Rules.MediaRefused, Assert.Single(site.Build().Diagnostics).Rule);
    }

    [Theory]
    [InlineData("letter.txt", "<p>An example of HTML")]
    [InlineData("letter", "A letter")]
    [InlineData("data.json", "{}")]
    [InlineData("data.csv", "<b>,1")]
    [InlineData("data.xml", "<letter><p>Dear Sir</p></letter>")]
    [InlineData("data.unknown", "bytes")]
    [InlineData("data.gpx", "<bounds/>")]
    [InlineData("data.xml", "<!-- A note --><letter/>")]
    [InlineData("data.log", "<2026-11-29> started")]
    [InlineData("data.dae", "<COLLADA><scene/></COLLADA>")]
    [InlineData("data.md", "# A note")]
    [InlineData("data.xml.txt", "<b>")]
    [InlineData("picture.svg.png", "bytes")]
    [InlineData("node.js.pdf", "bytes")]
    [InlineData("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect  width='1'/></svg>\r\n")]
    public void Other_files_are_published_byte_for_byte(string name, string content)
    {
        using var site = new TestSite(($"content/media/{name}", content));
        var result = site.Build();
        var file = result.Files.Single(f => f.Path == $"media/{name}");

        Assert.Equal("", TestSite.Format(result.Diagnostics));
        Assert.Equal(
            content, file.CopyOf is { } source ? File.ReadAllText(source) : Encoding.UTF8.GetString(file.Content.Span));
    }

    [Theory]
    [InlineData("utf-16", "<?xml version=\"1.0\"?><x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("utf-16BE", "<script>go()</script>")]
    [InlineData("utf-8", "WHITESPACE<x xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    public void A_page_is_found_in_other_encodings_and_behind_white_space(string encoding, string content)
    {
        using var site = new TestSite(("content/media/letter.dae", ""));
        File.WriteAllText(
            Path.Combine(site.Root, "content/media/letter.dae"),
            content.Replace("WHITESPACE", new string(' ', 5_000), StringComparison.Ordinal),
            new UnicodeEncoding(bigEndian: encoding == "utf-16BE", byteOrderMark: false) is var utf16
                && encoding != "utf-8" ? utf16 : new UTF8Encoding(false));

        Assert.Equal(Rules.MediaRefused, Assert.Single(site.Build().Diagnostics).Rule);
    }

    [Theory]
    [InlineData("<script>go()</script>", "element 'script'")]
    [InlineData("<script xlink:href=\"x.js\"/>", "element 'script'")]
    [InlineData("<h:script>go()</h:script>", "element 'h:script'")]
    [InlineData("<foreignObject><h:iframe src=\"javascript:go()\"/></foreignObject>", "element 'foreignObject'")]
    [InlineData("<g><h:img src=\"x\" onerror=\"go()\"/></g>", "element 'h:img'")]
    [InlineData("<rect onclick=\"go()\"/>", "attribute 'onclick'")]
    [InlineData("<rect ONLOAD=\"go()\"/>", "attribute 'ONLOAD'")]
    [InlineData("<a href=\"javascript:go()\"><text>x</text></a>", "attribute 'href'")]
    [InlineData("<a xlink:href=\" java&#9;script:go()\"><text>x</text></a>", "attribute 'xlink:href'")]
    [InlineData("<a href=\"data:text/html,go\"><text>x</text></a>", "attribute 'href'")]
    [InlineData("<use href=\"data:image/svg+xml,go#x\"/>", "attribute 'href'")]
    [InlineData("<use href=\"other.svg#x\"/>", "attribute 'href'")]
    [InlineData("<image href=\"https://example.org/track.png\"/>", "attribute 'href'")]
    [InlineData("<image href=\"data:image/svg+xml,go\"/>", "attribute 'href'")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:go()\"/>", "element 'set'")]
    [InlineData("<animate attributeName=\"xlink:href\" values=\"javascript:go()\"/>", "element 'animate'")]
    [InlineData("<set attributeName=\"onclick\" to=\"go()\"/>", "element 'set'")]
    [InlineData("<rect style=\"fill: url(https://example.org/x)\"/>", "attribute 'style'")]
    [InlineData("<rect fill=\"u\\72l(https://example.org/x)\"/>", "attribute 'fill'")]
    [InlineData("<style>@import 'https://example.org/x.css';</style>", "element 'style'")]
    [InlineData("<style>rect { fill: url( 'https://example.org/x' ) }</style>", "element 'style'")]
    [InlineData("<style>/* url(# */ rect { fill: url(https://example.org/x) }</style>", "element 'style'")]
    [InlineData("<style>a { b: 'url(#' } rect { fill: url(https://example.org/x) }</style>", "element 'style'")]
    [InlineData("<style>@font-face { font-family: x; src: src('https://example.org/x') }</style>", "element 'style'")]
    [InlineData("<rect fill=\"image('https://example.org/x')\"/>", "attribute 'fill'")]
    [InlineData("<a href=\"#kept\" ping=\"https://example.org/x\"><text>x</text></a>", "attribute 'ping'")]
    [InlineData("<g xml:base=\"javascript:go()\"/>", "attribute 'xml:base'")]
    [InlineData("<handler type=\"text/javascript\">go()</handler>", "element 'handler'")]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?>", "instruction 'xml-stylesheet'")]
    public void What_runs_or_loads_in_a_picture_is_left_out_and_said(string inside, string said)
    {
        using var site = new TestSite(("content/media/a.svg", $"{Picture}{inside}<rect id=\"kept\"/></svg>"));
        var (result, published) = Publish(site);

        Assert.Contains($"content/media/a.svg(1,", TestSite.Format(result.Diagnostics), StringComparison.Ordinal);
        Assert.Contains($"warning SG0709: the {said}", TestSite.Format(result.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("<rect id=\"kept\" />", published, StringComparison.Ordinal);
        Assert.DoesNotContain("go()", published, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", published, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", published, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>rect { fill: url(#a) }</style><linearGradient id=\"a\"/><use xlink:href=\"#a\"/>")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/><a href=\"https://example.org/\"><text>x</text></a>")]
    [InlineData("<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>")]
    [InlineData("<g xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:label=\"x\"><i:grid/></g>")]
    [InlineData("<circle r=\"1\"><animate attributeName=\"r\" values=\"1;2\" dur=\"1s\"/></circle><!-- a note -->")]
    public void What_only_draws_is_kept(string inside)
    {
        var picture = $"{Picture}{inside}</svg>";
        using var site = new TestSite(("content/media/a.svg", picture));
        var (result, published) = Publish(site);

        Assert.Equal("", TestSite.Format(result.Diagnostics));
        Assert.Equal(picture, published);
    }

    [Fact]
    public void Attributes_and_text_that_a_document_type_declares_do_not_get_around_the_list()
    {
        using var site = new TestSite(("content/media/a.svg",
            "<!DOCTYPE svg [<!ATTLIST rect onload CDATA \"go()\"><!ENTITY t \"text\">]>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/><text>&t;</text></svg>"));
        var (result, published) = Publish(site);

        Assert.Contains("the attribute 'onload'", TestSite.Format(result.Diagnostics), StringComparison.Ordinal);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect /><text>text</text></svg>", published.Trim());
    }

    [Fact]
    public void Entities_that_grow_without_end_are_refused()
    {
        var entities = string.Concat(Enumerable.Range(1, 12)
            .Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        using var site = new TestSite(("content/media/a.svg",
            $"<!DOCTYPE svg [<!ENTITY e0 \"x\">{entities}]>"
            + $"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e12;</text></svg>"));

        Assert.Equal(Rules.MediaRefused, Assert.Single(site.Build().Diagnostics).Rule);
    }

    private static (BuildResult Result, string Published) Publish(TestSite site)
    {
        var result = site.Build();
        return (result, Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "media/a.svg").Content.Span));
    }
}
