using System.Text;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Content.Schemas;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Support;

/// <summary>
/// The files of a site in which every text and every address of every kind, and of the settings, tries to break out of
/// the page that shows it. The fields are those of the reader, so a new one is tried without a change here.
/// </summary>
internal static class AttackSite
{
    private const string Probe = "sitegenProbe";

    /// <summary>What a script would call if one ran.</summary>
    public const string Call = "sitegenAttack()";

    /// <summary>Texts that break out of what a careless program puts around them.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<script>sitegenAttack()</script>",
        "</script><script>sitegenAttack()</script>",
        "</title><script>sitegenAttack()</script>",
        "</textarea></style></noscript></template><script>sitegenAttack()</script>",
        "--><script>sitegenAttack()</script><!--",
        "]]><script>sitegenAttack()</script><![CDATA[",
        "<img src=x onerror=sitegenAttack()>",
        "<svg onload=sitegenAttack()>",
        "<svg><script>sitegenAttack()</script></svg>",
        "<math><mtext><img src=x onerror=sitegenAttack()></mtext></math>",
        "\"><script>sitegenAttack()</script>",
        "\" autofocus onfocus=\"sitegenAttack()",
        "' onmouseover='sitegenAttack()' x='",
        "x onpointerenter=sitegenAttack() style=animation-name:x",
        "`; sitegenAttack(); `${sitegenAttack()}",
        "'); sitegenAttack(); ('",
        "\\\"; sitegenAttack(); //",
        "&lt;script&gt;sitegenAttack()&lt;/script&gt;",
        "&#60;script&#62;sitegenAttack()&#60;/script&#62;",
        "{{ '<script>sitegenAttack()</script>' }}",
        "<iframe srcdoc=\"<script>parent.sitegenAttack()</script>\"></iframe>",
        "<iframe src=\"javascript:parent.sitegenAttack()\"></iframe>",
        "<object data=\"data:text/html,<script>sitegenAttack()</script>\"></object>",
        "<meta http-equiv=refresh content=\"0;url=javascript:sitegenAttack()\">",
        "<base href=\"https://evil.example/\"><link rel=stylesheet href=\"https://evil.example/x.css\">",
        "<form action=\"https://evil.example/\"><button formaction=\"javascript:sitegenAttack()\">Go</button></form>",
        "<style>@import 'https://evil.example/x.css'; * { background: url(https://evil.example/y) }</style>",
        "<a href=\"javascript:sitegenAttack()\">x</a>",
        "\u2028<scr\u0131pt>sitegenAttack()</scr\u0131pt>\uFF1Cscript\uFF1EsitegenAttack()",
        "x\r\n\r\n<script>sitegenAttack()</script>\r\nX-Header: x",
    ];

    /// <summary>Addresses that run, or that are not what they look like.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "javascript:sitegenAttack()", "JaVaScRiPt:sitegenAttack()", "java&#9;script:sitegenAttack()",
        "&Tab;javascript:sitegenAttack()", "javascript&colon;sitegenAttack()", "vbscript:sitegenAttack()",
        "data:text/html,<script>sitegenAttack()</script>", "data:image/svg+xml,<svg/onload=sitegenAttack()>",
        "blob:https://example.org/x", "view-source:javascript:sitegenAttack()", "feed:javascript:sitegenAttack()",
    ];

    /// <summary>Types whose values can be nothing but what they are: the reader refuses any other text.</summary>
    private static readonly string[] Closed =
    [
        "true or false", "on or off", "a date", "an id", "a color", "a language tag", "a time zone",
        "a time in a recording", "a site path that begins with '/'", "a source of a policy", "an ISBN",
    ];

    /// <summary>
    /// The paths of all fields of all kinds and of the settings, and whether they are attacked: <c>person:name</c>.
    /// Fields with keys of their own are not listed, but these are.
    /// </summary>
    public static IReadOnlyList<(string Path, Field Field, bool IsAttacked)> Fields { get; } =
    [
        .. FormatTables.Walk(FormatTables.Common, "common:")
            .Concat(EntityKindNames.All.SelectMany(
                k => FormatTables.Walk(FormatTables.FieldsOf(k.Name()), $"{k.Name()}:")))
            .Where(f => f.Field.Type.Keys is null)
            .Select(f => (f.Path, f.Field, ValueOf(f.Field, Probe)?.Contains(Probe, StringComparison.Ordinal) == true)),
        .. FormatTables.Walk(FormatTables.FieldsOf(SchemaFiles.Settings), "site:")
            .Where(f => f.Field.Type.Keys is null)
            .Select(f => (
                f.Path, f.Field, SettingOf(f.Field, Probe)?.Contains(Probe, StringComparison.Ordinal) == true)),
    ];

    /// <summary>Whether no text can be the value of a field but the few that its type knows.</summary>
    public static bool IsClosed(Field field) => field.Type.Schema.Choices.Count > 0
        || field.Type.Schema.Types is ["integer"]
        || Closed.Any(c => field.Type.Description == c || field.Type.Description == $"a list, each entry {c}")
        || (field.Type.Description.Contains("the id of ", StringComparison.Ordinal)
            && !field.Type.Description.EndsWith("text", StringComparison.Ordinal));

    /// <summary>The files of the site.</summary>
    public static IEnumerable<(string Path, string Text)> Files()
    {
        return Others().Concat(
        [
            ("content/site.yaml", Settings()),
            .. Texts.Index().SelectMany(text => EntityKindNames.All.Select(kind => File(kind, text.Index, text.Item))),
        ]);
    }

    /// <summary>The files that the examples of the fields refer to.</summary>
    public static IEnumerable<(string Path, string Text)> Others()
    {
        var starter = StarterSite.Files().Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal))
            .Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span))).Where(f => f.Path != "content/site.yaml");
        return starter.Concat(
        [
            ("content/sources/voyage-of-the-beagle.md", "---\ntitle: Journal of Researches\ntype: book\n---\n"),
            ("content/sources/life-and-letters-1887.md", "---\ntitle: Life and Letters\ntype: book\n---\n"),
            ("content/media/portrait.png", "png"),
            ("content/media/social.png", "png"),
        ]);
    }

    private static (string Path, string Text) File(EntityKind kind, int number, string attack)
    {
        var fields = FormatTables.AllOf(kind.Name());
        var yaml = FormatTables.WriteYaml(fields, f => ValueOf(f, attack));
        return ($"content/{kind.Folder()}/attack-{number}.md", $"---\n{yaml}---\n\n{Body(attack, number)}");
    }

    /// <summary>All texts of the settings hold all attacks but those of lines.</summary>
    private static string Settings()
    {
        // The one that begins a comment hides what follows it.
        var attack = string.Join(
            ' ', Texts.Where(t => !t.Contains('\n')).OrderBy(t => t.Contains("<!--", StringComparison.Ordinal)));
        return FormatTables.WriteYaml(
            FormatTables.FieldsOf(SchemaFiles.Settings).Where(f => f.Name is not ("csp" or "theme")),
            f => SettingOf(f, attack));
    }

    private static string? SettingOf(Field field, string attack) => field.Name switch
    {
        "base_url" => "https://example.org/base/",
        "search" or "font" => null,
        "data" or "cards" or "previews" or "exports" or "entity_feeds" or "structured_data"
            or "annotations" or "markdown" or "history" => "on",
        "feeds" => "full",
        _ when field.Type.Schema.Choices.Count > 0 => null,
        _ => ValueOf(field, attack),
    };

    private static string? ValueOf(Field field, string attack) => field.Name switch
    {
        "draft" or "redirect_from" or "in_reply_to" or "template" => null,
        // Must be part of the words of the quotation, which are attacked.
        "words" => null,
        // Names a stance of a topic, whose id is checked.
        "stance" => field.Example,
        "speaker" => $"[{field.Example}, {{name: {Quote(attack)}, role: {Quote(attack)}}}]",
        "doi" => Quote($"10.1000/{Word(attack)}"),
        // The files must exist.
        "src" or "image" or "logo" or "favicon" or "styles" => field.Example,
        // The address of a forge, to which the path of a file is added.
        "repository" => Quote($"https://github.com/x/{Word(attack)}"),
        _ when field.Type.Schema.Choices.Count > 0 => field.Example,
        _ => field.Type.Description switch
        {
            "keys with values" => $"{{{Quote(attack)}: {Quote(attack)}, list: [{Quote(attack)}]}}",
            var text when text.EndsWith("text", StringComparison.Ordinal) => ListOf(field, Quote(attack)),
            var address when address.Contains("a web address", StringComparison.Ordinal) =>
                ListOf(field, Quote($"https://example.org/{Word(attack)}")),
            _ => field.Example,
        },
    };

    private static string ListOf(Field field, string value) => field.Type.IsList ? $"[{value}]" : value;

    /// <summary>An attack in which browsers need no white space.</summary>
    private static string Word(string attack) => string.Join('/', attack.Split([' ', '\r', '\n', '\u2028']));

    private static string Body(string attack, int number)
    {
        var line = attack.ReplaceLineEndings(" ");
        var address = Addresses[number % Addresses.Count];
        return $"""
            {attack}

            ## {line}

            > {line}

            - *{line}* and `{line}`

            | {line.Replace("|", "", StringComparison.Ordinal)} | b |
            |---|---|
            | c | {line.Replace("|", "", StringComparison.Ordinal)} |

            ![{line}](../media/portrait.png "{line}")

            [{line}](https://example.org/ "{line}") [x]({address}) [y](<{address}>) ![z]({address}) <{address}>

            [r]

            ```{line.Replace("`", "", StringComparison.Ordinal)}
            {line}
            ```

            A note.[^1]

            [^1]: {line}

            [r]: {address} "{line.Replace("\"", "", StringComparison.Ordinal)}"

            """;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
