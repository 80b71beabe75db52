using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;

namespace SiteGen.Markup;

/// <summary>
/// Finds what looks like markup of other programs. It is shown as it is written, so each kind is reported, at its first
/// place in a file. The words of quotations are not searched: a hashtag is one of their words.
/// </summary>
internal static partial class UnsupportedMarkup
{
    private const string Tag = "a tag is shown as text";
    private const string Maths = "maths is shown as text";
    private const string Property = "an inline property is shown as text";
    private const string Query = "a query is shown as text";
    private const string Attributes = "attributes are shown as text";
    private const string Shortcode = "a shortcode is shown as text";
    private const string Container = "a container is shown as text";

    /// <summary>The languages of fenced code that Obsidian runs or draws.</summary>
    private static readonly string[] Programs =
        ["dataview", "dataviewjs", "mermaid", "tasks", "query", "chart", "plantuml", "base", "math"];

    /// <summary>Reports the first place of each kind that was not reported before.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="state">Has the text, and receives the warnings.</param>
    /// <param name="reported">The messages that the file has already.</param>
    public static void Check(MarkdownDocument document, MarkupState state, HashSet<string> reported)
    {
        var text = state.Text;
        var mayHaveText = MayHaveText(text);
        if (!mayHaveText && !text.AsSpan().ContainsAny('`', '~'))
        {
            return;
        }

        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case FencedCodeBlock { Info: { Length: > 0 } info } fence
                    when Programs.Contains(info, StringComparer.OrdinalIgnoreCase):
                    var mark = text.AsSpan(fence.Span.Start).IndexOfAny('\r', '\n');
                    Report($"'{info}' is shown as code", fence.Span.Start, mark < 0 ? fence.Span.Length : mark,
                        "write what it would show, or show a picture of it");
                    break;
                case CodeInline code when InlineQuery().IsMatch(code.Content):
                    Report(Query, code.Span.Start, code.Span.Length, "write what it would show");
                    break;
                case LeafBlock { Inline: not null } leaf when mayHaveText:
                    CheckLeaf(leaf);
                    break;
                default:
                    break;
            }
        }

        void CheckLeaf(LeafBlock leaf)
        {
            var start = Math.Clamp(leaf.Span.Start, 0, text.Length);
            var plain = WithoutCode(leaf, text, start);
            Find(MathsPattern(), plain, start, Maths, "write it in words, or put a backslash before '$'");
            Find(TagPattern(), plain, start, Tag, "link to a topic with '[[…]]', or put a backslash before '#'");
            Find(PropertyPattern(), plain, start, Property, "use the keys of the front matter, or one ':' only");
            Find(AttributePattern(), plain, start, Attributes,
                "remove them, or put a backslash before '{'; a heading can have an id: '{#id}'");
            Find(ShortcodePattern(), plain, start, Shortcode, "write in Markdown what it would show");
            Find(ContainerPattern(), plain, start, Container, "write a callout: '> [!note] Title'");
        }

        void Find(Regex pattern, string plain, int start, string message, string help)
        {
            if (!reported.Contains(message) && pattern.Match(plain) is { Success: true } match)
            {
                Group mark = match.Groups["mark"] is { Success: true } part ? part : match;
                Report(message, start + mark.Index, mark.Length, help);
            }
        }

        void Report(string message, int start, int length, string help)
        {
            if (reported.Add(message))
            {
                state.Report(Rules.MarkupUnsupported, state.SpanOf(start, length), message, help);
            }
        }
    }

    /// <summary>Whether a text contains the characters of any such markup. Few texts do.</summary>
    private static bool MayHaveText(string text)
    {
        if (text.AsSpan().ContainsAny('$', '{') || text.Contains("::", StringComparison.Ordinal)
            || text.Contains("!!!", StringComparison.Ordinal))
        {
            return true;
        }

        // Most number signs are those of headings.
        for (var i = text.IndexOf('#'); i >= 0; i = text.IndexOf('#', i + 1))
        {
            if (i + 1 < text.Length && text[i + 1] is not ('#' or ' ') && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hides braces right after a picture or link, which are reported as its attributes.</summary>
    private static void HideAttributes(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOf("\uFFFC{") is >= 0 and var found; at++)
        {
            at += found;
            var length = text[at..].IndexOf('}');
            if (length < 0)
            {
                return;
            }

            text.Slice(at, length + 1).Fill('\uFFFC');
        }
    }

    /// <summary>Returns the text of a block, with spaces in place of code, addresses, links and escapes.</summary>
    private static string WithoutCode(LeafBlock leaf, string text, int start)
    {
        var characters = text.AsSpan(start, Math.Clamp(leaf.Span.End + 1, start, text.Length) - start).ToArray();
        foreach (var inline in leaf.Inline!.Descendants())
        {
            switch (inline)
            {
                case LinkInline { IsImage: false, UrlSpan: { IsEmpty: false } address }:
                    Hide(address.Start, address.End + 1);
                    break;
                case CodeInline or AutolinkInline or LinkInline or WikiLink or HtmlInline or HtmlEntityInline
                    or LiteralInline { IsFirstCharacterEscaped: true }:
                    Hide(inline.Span.Start, inline.Span.End + 1);
                    break;
                default:
                    break;
            }
        }

        HideAttributes(characters);
        return new(characters);

        void Hide(int from, int to)
        {
            from = Math.Clamp(from - start, 0, characters.Length);
            // Not a space: what is beside a link or an escape does not begin a word.
            characters.AsSpan(from, Math.Clamp(to - start, from, characters.Length) - from).Fill('\uFFFC');
        }
    }

    /// <summary>
    /// <c>$$</c>, or as Pandoc has it: no white space inside the signs, and no digit after the second. Sums of money in
    /// a sentence are none.
    /// </summary>
    [GeneratedRegex(
        @"\$\$(?!\$)[^$]+\$\$|(?<![\w$\uFFFC])\$(?![\s$])[^$\n]*(?<![\s$])\$(?![\w$])",
        RegexOptions.CultureInvariant)]
    private static partial Regex MathsPattern();

    /// <summary>Letters, digits, hyphens and slashes after white space and <c>#</c>, but not only digits.</summary>
    [GeneratedRegex(
        @"(?<!\S)(?<!\{:?[ \t]*)#(?=[\d/_-]*[\p{L}\p{M}])[\p{L}\p{M}\d/_-]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();

    /// <summary>A line <c>key:: value</c>, or one of brackets.</summary>
    [GeneratedRegex(
        @"(?:^[ \t>*+-]*|[\[(])(?<mark>[\p{L}][\p{L}\d _-]*::)[ \t]+\S",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex PropertyPattern();

    /// <summary>Attributes as Pandoc and Kramdown write them, but not after a picture or word.</summary>
    [GeneratedRegex(
        @"(?<=^|[\s\]])\{(?::[ \t]*[#.\p{L}]|[ \t]*(?:#[\w-]+[ \t]+)?(?:\.\p{L}|[\w-]+=[^\s{}]))[^{}\n]*\}(?=\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AttributePattern();

    /// <summary>Shortcodes of Hugo. Other double braces are text.</summary>
    [GeneratedRegex(@"\{\{<[^<>\n]*>\}\}|\{\{%[^%\n]*%\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex ShortcodePattern();

    /// <summary>Containers as Docusaurus, Pandoc and MkDocs write them.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?::::+[ \t]*[\p{L}{][^\n]*|!!![ \t]+[\p{L}]\w*[^\n]*)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ContainerPattern();

    /// <summary>A query of Dataview in code: <c>= this.x</c>, <c>$= dv.x</c>.</summary>
    [GeneratedRegex(@"\A(?:=\s*(?:this\b|\[\[|date\(|choice\(|link\()|\$=\s*dv\b)", RegexOptions.CultureInvariant)]
    private static partial Regex InlineQuery();
}
