using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>Finds <c>#</c> in text without quotation marks, from which on YAML reads a comment.</summary>
internal static partial class CommentInText
{
    /// <summary>How much of a comment messages show, in characters.</summary>
    private const int Longest = 40;

    /// <summary>
    /// Reports text that is followed by <c>#</c> on its line: <c>Proposition #8 and after</c>. A comment as it is
    /// usually set off, by two spaces before and one after the <c>#</c>, is left alone.
    /// </summary>
    public static void Check(YamlScalar scalar, ReadContext context)
    {
        if (scalar.IsPlain && Find(context.File, scalar.Span.End) is { } comment
            && !(comment.Start - scalar.Span.End >= 2 && IsSpaced(context.File.Slice(comment))))
        {
            context.Report(Rules.TextCutByComment, comment, $"YAML reads '{Written(comment, context)}' as a comment",
                "put the whole text in quotation marks; a comment has two spaces before and one after '#'");
        }
    }

    /// <summary>
    /// Reports a key without a value whose line goes on with <c>#</c> and no space: <c>summary: #8 and after</c>. A
    /// comment, <c>born: # unknown</c>, is left alone.
    /// </summary>
    public static void CheckEmpty(YamlEntry entry, ReadContext context)
    {
        if (AfterKey(entry, context.File) is not { } comment)
        {
            return;
        }

        if (Color().Match(context.File.Slice(comment).ToString()) is { Success: true } color)
        {
            context.Report(Rules.TypeWrong, comment with { Length = color.Length },
                $"YAML reads '{color.Value}' as a comment, since it begins with '#'",
                $"put it in quotation marks: '{color.Value}'");
            return;
        }

        context.Report(Rules.TextCutByComment, comment,
            $"YAML reads '{Written(comment, context)}' as a comment, so '{entry.Key.Value}' has no value",
            "put text that begins with '#' in quotation marks");
    }

    /// <summary>
    /// Reports an entry of a list without a value whose line goes on with <c>#</c> and no space: <c>- #1</c>.
    /// </summary>
    public static void CheckEntry(YamlScalar entry, ReadContext context)
    {
        var line = context.File.GetLineSpan(entry.Span.Start);
        var dash = context.File.Slice(line).IndexOf('-');
        if (dash < 0 || context.File.Slice(line)[..dash].Trim().Length > 0
            || Find(context.File, line.Start + dash + 1) is not { } comment
            || IsSpaced(context.File.Slice(comment)))
        {
            return;
        }

        context.Report(Rules.TextCutByComment, comment,
            $"YAML reads '{Written(comment, context)}' as a comment, so this entry has no value",
            "put text that begins with '#' in quotation marks");
    }

    /// <summary>What follows a key without a value on its line, if YAML reads it as a comment that is none.</summary>
    public static SourceSpan? AfterKey(YamlEntry entry, SourceFile file) =>
        entry.Value is YamlScalar { IsPlain: true, Value: "" }
        && Find(file, entry.Key.Span.End + 1) is { } comment
        && !IsSpaced(file.Slice(comment)) ? comment : null;

    private static bool IsSpaced(ReadOnlySpan<char> comment) => comment is ['#'] or ['#', ' ' or '\t', ..];

    /// <summary>The comment that follows an offset on its line; null for none.</summary>
    private static SourceSpan? Find(SourceFile file, int end)
    {
        if (file.Slice(new(end, 1)) is not [' ' or '\t'])
        {
            return null;
        }

        var rest = file.Slice(SourceSpan.FromBounds(end, file.GetLineSpan(end).End));
        var start = rest.Length - rest.TrimStart(" \t").Length;
        return rest[start..] is ['#', ..] ? new(end + start, rest.TrimEnd().Length - start) : null;
    }

    private static string Written(SourceSpan comment, ReadContext context) =>
        Excerpt.Shorten(context.File.Slice(comment).ToString(), Longest);

    [GeneratedRegex(@"^#[0-9A-Fa-f]{3,8}(?=\s+#|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Color();
}
