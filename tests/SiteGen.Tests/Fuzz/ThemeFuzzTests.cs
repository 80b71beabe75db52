using SiteGen.Files;

namespace SiteGen.Tests.Fuzz;

/// <summary>Files of the theme: templates and style sheets.</summary>
public sealed class ThemeFuzzTests
{
    private static readonly string[] Templates =
    [
        "{{ include 'partials/head' }}<h1>{{ page.title }}</h1>{{ for q in site.quotes }}<p>{{ q.title | "
            + "string.upcase }}</p>{{ end }}"
            + "{{ if page.url == '/' && !site.search }}a{{ else if 1 + 2 > 3 }}b{{ else }}c{{ end }}{{ x = [1, 2] "
            + "}}{{ x[0] }}",
        "{{ capture y }}<b>{{ site.title }}</b>{{ end }}{{ y }}{{- # comment -}}{{ for i in 1..5 }}{{ break }}{{ end "
            + "}}{{ '}}' }}",
    ];

    private static readonly string[] TemplatePieces =
    [
        "{{ ", " }}", "{{- ", " -}}", "{{", "}}", "{%{", "}%}", "for x in ", "site.people", "site.quotes", "if ",
        "else ", "end ", "{{ end }}", "include 'partials/head' ", "include '", "page", "site", ".title", ".x", "[0]",
        "(", ")", " | ", "string.upcase", "array.size", "x = ", "1..9", "1 / 0", "99999999999", " == ", " && ", "!",
        " ?? ", "ret ", "func f(x) ", "while true ", "capture x ", "break ", "'", "\"", "`", "# ", "<p>", "</p>",
        "<script>", "</script>", "<style>", "{", "}", ": ", ",", "$", "$0", "@", "^", "with ", "import ", "case ",
        "when ",
    ];

    private static readonly string[] Sheets =
    [
        ":root { --paper: light-dark(#fff, #111); --ink: rgb(0 0 0 / 50%); }\n@media print { a::after { content: "
            + "\"}\"; } }\n",
        "@layer a, b;\n@import 'x.css';\n.a:is(.b, .c) > d { background: url(assets/x.png); color: var(--ink) "
            + "!important }\n/* x */\n",
    ];

    private static readonly string[] SheetPieces =
    [
        "{", "}", ":root", " { ", " }\n", "--paper: ", "--ink:", ";", "#fff", "#12345678", "rgb(", "hsl(1deg 2% 3%)",
        "light-dark(", ",", ")", "/*", "*/", "\"", "'", "\\", "\\\n", "url(", "@import ", "@media ", "@layer ",
        "!important", "a", ">", "</style>", "<!--", "\n",
    ];

    [Fact]
    public Task Every_template_is_rendered_or_a_located_mistake() => FuzzRun.CheckAsync(
        "templates", FuzzInput.File(Templates, TemplatePieces), 300, bytes =>
            FuzzedSite.Check("templates/person.html", bytes));

    [Fact]
    public Task Every_style_sheet_is_read_or_a_located_mistake() => FuzzRun.CheckAsync(
        "style sheets", FuzzInput.File(Sheets, SheetPieces), 200, bytes =>
            FuzzedSite.Check($"templates/assets/{ThemeAsset.StyleSheet}", bytes));
}
