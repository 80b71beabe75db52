using System.Security.Cryptography;
using System.Text;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Puts the Content-Security-Policy into a rendered page, with the hashes of its inline code.</summary>
internal sealed class PolicyWriter(PagePolicy policy)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Types of scripts that browsers run; others are data.</summary>
    private static readonly string[] RunTypes =
        ["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"];

    private readonly List<string> _scripts = [];
    private readonly List<string> _styles = [];

    /// <summary>The hashes of the scripts of the last page.</summary>
    public IReadOnlyCollection<string> Scripts => _scripts;

    /// <summary>The hashes of the styles of the last page.</summary>
    public IReadOnlyCollection<string> Styles => _styles;

    /// <summary>Writes a page with its policy.</summary>
    /// <param name="page">The output of its template.</param>
    /// <param name="output">Receives the page.</param>
    public void Write(ReadOnlySpan<byte> page, Utf8Builder output)
    {
        _scripts.Clear();
        _styles.Clear();
        var rest = page;
        while (rest.IndexOf((byte)InlineCode.Mark) is >= 0 and var mark)
        {
            rest = rest[(mark + 1)..];
            AddHash(rest);
        }

        var head = HeadOf(page);
        WriteUnmarked(page[..head], output);
        output.Write(PagePolicy.ElementOf(policy.Write(_scripts, _styles)));
        WriteUnmarked(page[head..], output);
    }

    private static void WriteUnmarked(ReadOnlySpan<byte> page, Utf8Builder output)
    {
        while (page.IndexOf((byte)InlineCode.Mark) is >= 0 and var mark)
        {
            output.WriteUtf8(page[..mark]);
            page = page[(mark + 1)..];
        }

        output.WriteUtf8(page);
    }

    /// <summary>Adds the hash of the script or style that begins here.</summary>
    private void AddHash(ReadOnlySpan<byte> element)
    {
        var tag = EndOfTag(element);
        var name = StartsWith(element, "<style"u8) ? "style" : "script";
        var end = IndexOf(element[tag..], name == "style" ? "</style"u8 : "</script"u8);
        if (end < 0 || (name == "script" && !element.StartsWith("<script>"u8)
            && !IsInlineScript(Utf8.GetString(element[..tag]))))
        {
            return;
        }

        var code = element.Slice(tag, end);
        var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(IsAsWritten(code) ? code : Normalize(code)))}'";
        var hashes = name == "style" ? _styles : _scripts;
        if (!hashes.Contains(hash))
        {
            hashes.Add(hash);
        }
    }

    private static bool IsAsWritten(ReadOnlySpan<byte> code) =>
        !code.ContainsAny((byte)InlineCode.Mark, (byte)'\r');

    /// <summary>The parser of browsers has normalized line ends before a hash is compared.</summary>
    private static byte[] Normalize(ReadOnlySpan<byte> code) => Utf8.GetBytes(
        Utf8.GetString(code)
            .Replace($"{InlineCode.Mark}", "", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n'));

    private static bool IsInlineScript(string tag)
    {
        var attributes = Attributes(tag);
        return !attributes.ContainsKey("src")
            && RunTypes.Contains(attributes.GetValueOrDefault("type", "").Trim().ToLowerInvariant());
    }

    private static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Text.RegularExpressions.Match match in TagAttribute.Pattern().Matches(tag))
        {
            attributes.TryAdd(match.Groups[1].Value, match.Groups[2].Value.Trim('"', '\''));
        }

        return attributes;
    }

    /// <summary>The offset behind the <c>&gt;</c> that ends a tag.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> element)
    {
        var quote = default(byte);
        for (var i = 0; i < element.Length; i++)
        {
            var c = element[i];
            if (quote != default)
            {
                quote = c == quote ? default : quote;
            }
            else if (c is (byte)'"' or (byte)'\'')
            {
                quote = c;
            }
            else if (c == (byte)'>')
            {
                return i + 1;
            }
        }

        return element.Length;
    }

    /// <summary>
    /// The offset at which the policy is written: at the beginning of the head, behind the declaration of the character
    /// set, which must be among the first 1,024 bytes. Browsers make a head where a page has none.
    /// </summary>
    private static int HeadOf(ReadOnlySpan<byte> page)
    {
        var offset = 0;
        while (true)
        {
            var rest = page[offset..];
            var text = rest.TrimStart(" \t\r\n\f"u8);
            var begin = offset + rest.Length - text.Length;
            if (text.StartsWith("<!--"u8) && text.IndexOf("-->"u8) is > 0 and var comment)
            {
                offset = begin + comment + 3;
            }
            else if (StartsWith(text, "<!doctype"u8) || IsTag(text, "<html"u8))
            {
                offset = begin + EndOfTag(text);
            }
            else if (IsTag(text, "<head"u8))
            {
                return BehindCharset(page, begin + EndOfTag(text));
            }
            else
            {
                return BehindCharset(page, offset);
            }
        }
    }

    private static int BehindCharset(ReadOnlySpan<byte> page, int offset)
    {
        var line = page[offset..].StartsWith("\n"u8) ? offset + 1 : offset;
        if (!StartsWith(page[line..], "<meta charset="u8))
        {
            return line;
        }

        offset = line + EndOfTag(page[line..]);
        return page[offset..].StartsWith("\n"u8) ? offset + 1 : offset;
    }

    private static bool IsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) => StartsWith(text, name)
        && text.Length > name.Length && text[name.Length] is (byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\t';

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) =>
        text.Length >= lower.Length && Ascii.EqualsIgnoreCase(text[..lower.Length], lower);

    private static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        for (var from = 0; text[from..].IndexOf((byte)'<') is >= 0 and var next; from += next + 1)
        {
            if (StartsWith(text[(from + next)..], lower))
            {
                return from + next;
            }
        }

        return -1;
    }
}
