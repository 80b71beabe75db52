using System.Text;
using System.Text.Json;
using CsCheck;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Content.Schemas;
using SiteGen.Diagnostics;
using SiteGen.Tests.Documentation;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Fuzz;

/// <summary>
/// Comments of every form, at random places of all texts of all kinds and of the settings: none of their words gets
/// into any file of the output. The fields are those of the reader, so a new one is tried without a change here.
/// </summary>
public sealed class CommentFuzzTests
{
    private const string Secret = "zqsecret";

    /// <summary>What is in a comment: the secret word, and what could end or confuse a comment.</summary>
    private static readonly string[] Insides =
    [
        Secret, $" {Secret} ",
        $"{Secret} 50 % off", $"a {Secret} -- b", $"[[{Secret}]]", $"![[{Secret}]]", $"`{Secret}",
        $"``` {Secret}", $"{Secret}*", $"_{Secret}", $"[{Secret}](https://{Secret}.example/)", $"\"{Secret}\"",
        $"'{Secret}'", $"| {Secret} |", $"<b>{Secret}</b>", $"“five words {Secret} are here”", $"{Secret}: #{Secret}",
        $"{{{{ {Secret} }}}}", $"\\{Secret}\\", $"$ {Secret} $", $"{Secret}[^1]", $"&amp;{Secret}", $"習近平{Secret}",
    ];

    private static readonly string[] InsidesOfLines =
    [
        $"\n{Secret}\n", $"\n{Secret}\n\n{Secret}\n", $"\n\n{Secret}\n", $"\n```\n{Secret}\n",
        $"\n- {Secret}\n- {Secret}\n",
        $"\n    {Secret}\n", $"\n## {Secret}\n", $"\n> {Secret}\n", $"\n[^9]: {Secret}\n", $"\n| {Secret} |\n|---|\n",
    ];

    /// <summary>Pieces of a body. One sign stands for a comment, the other for one of several lines.</summary>
    private static readonly string[] Pieces =
    [
        "Text § text.", "§", "§ Text", "Text §", "Text§text §.", "## Heading § here", "Heading §\n---",
        "- item §\n- §\n- § item\n\n  § more", "1. one §\n   § two", "> quoted §\n> § quoted\n> §",
        "¶", "Text.\n¶\nText.",
        "| a § | b |\n|---|---|\n| § | c § d |\n§", "[label §](https://example.org/)",
        "A note[^1]§\n\n[^1]: note § here",
        "![alt §](../media/portrait.png \"title §\")", "Term §\n:   Meaning §", "[[the-term|The § term]]",
        "*a § b* **§c**",
        "```\ncode\n```\n§", "`code` § `code`", "    code\n\n§", "- a\n\n    § b\n\n    ¶",
        "[x § y]: https://example.org/ \"§\"\n\n[x § y]", "<https://example.org/> §", "A\\\n§ b  \n§",
        "~~§~~ ==§== H~2§~O",
        "> [!note] Title §\n> text §", "- [ ] task §", "Text ^[inline § note]", "$§$ #tag § key:: §", "日本語§\n日本§語",
    ];

    [Fact]
    public Task No_text_of_a_comment_gets_into_any_output() => FuzzRun.CheckAsync(
        "comments", Gen.Int[0, int.MaxValue], 100, seed => CheckSite(new Random(seed)));

    private static void CheckSite(Random random)
    {
        var places = 0;
        var files = AttackSite.Others().Append(("content/site.yaml", Settings())).Concat(
            EntityKindNames.All.Select(k => ($"content/{k.Folder()}/fuzz.md", File(k))));
        using var site = new TestSite(files);
        var result = SiteBuilder.Build(new BuildOptions
        {
            SitePath = site.Root,
            Jobs = 1,
            ParsedTemplates = TestSite.BuiltInTemplates,
        });
        Assert.False(
            result.HasFailed,
            TestSite.Format(result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).Take(20)));
        Assert.True(places > 50, "there are comments");
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule == Rules.CommentUnclosed);
        foreach (var file in result.Files.Where(f => f.CopyOf is null && f.Late is null))
        {
            var at = file.Content.Span.IndexOf(Encoding.UTF8.GetBytes(Secret));
            Assert.True(at < 0, at < 0 ? "" : $"{file.Path}: {Around(file.Content.Span, at)}\n{WrittenFor(file.Path)}");
        }

        string File(EntityKind kind)
        {
            var fields = FormatTables.AllOf(kind.Name());
            var pieces = Enumerable.Range(0, 12).Select(_ => Fill(Pieces[random.Next(Pieces.Length)]));
            var body = string.Join("\n\n", pieces);
            return $"---\n{FormatTables.WriteYaml(fields, ValueOf)}---\n\nText.\n\n{body}\n";
        }

        string Settings() => FormatTables.WriteYaml(
            FormatTables.FieldsOf(SchemaFiles.Settings).Where(f => f.Name is not ("csp" or "theme")),
            f => f.Name switch
            {
                "base_url" => "https://example.org/base/",
                "search" or "repository" or "font" => null,
                "data" or "cards" or "previews" or "exports" or "entity_feeds" or "structured_data"
                    or "annotations" or "markdown" or "history" => "on",
                "feeds" => "full",
                _ => ValueOf(f),
            });

        string? ValueOf(Field field) => field.Name switch
        {
            "draft" or "redirect_from" or "in_reply_to" or "template" => null,
            // Part of the words of every quotation.
            "words" => Quote($"Text {Comment()}"),
            "topic" or "stance" or "src" or "image" or "logo" or "favicon" or "styles" => field.Example,
            _ when field.Type.Schema.Choices.Count > 0 => field.Example,
            _ => field.Type.Description switch
            {
                "keys with values" => $"{{a: {Value()}, list: [{Value()}], b: {{c: {Value()}}}}}",
                var text when text.EndsWith("text", StringComparison.Ordinal) =>
                    field.Type.IsList ? $"[{Value()}, {Quote(Comment())}]" : Value(),
                "a web address" => Quote($"https://example.org/x {Comment()}"),
                _ => field.Example,
            },
        };

        string Value() => Quote(Fill(random.Next(4) switch
        {
            0 => "§ Word",
            1 => "Word§ word §",
            2 => "Word ¶ word",
            _ => "Word § word",
        }));

        string Fill(string piece)
        {
            var text = new StringBuilder();
            foreach (var c in piece)
            {
                text.Append(c is '§' ? Comment() : c is '¶' ? CommentOfLines() : c.ToString());
            }

            return text.ToString();
        }

        string Comment() => Enclose(Insides[random.Next(Insides.Length)]);

        string CommentOfLines() => Enclose(InsidesOfLines[random.Next(InsidesOfLines.Length)]);

        string Enclose(string inside)
        {
            places++;
            return random.Next(2) == 0 ? $"%%{inside}%%" : $"<!--{inside}-->";
        }

        string WrittenFor(string path)
        {
            var kind = EntityKindNames.All.FirstOrDefault(k => path.Contains(k.Folder(), StringComparison.Ordinal));
            return System.IO.File.ReadAllText(Path.Combine(site.Root, $"content/{kind.Folder()}/fuzz.md"));
        }
    }

    private static string Around(ReadOnlySpan<byte> content, int at) =>
        Encoding.UTF8.GetString(content[Math.Max(0, at - 100)..Math.Min(content.Length, at + 100)]);

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
