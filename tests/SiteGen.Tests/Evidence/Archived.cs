using System.Globalization;
using SiteGen.Quotations;
using SiteGen.Tests.Building;
using SiteGen.Text;

namespace SiteGen.Tests.Evidence;

/// <summary>Looks up words in a file of the archive, as an editor does, and returns what the result says.</summary>
internal static class Archived
{
    /// <summary>
    /// Returns the level, the passage of the file, where it begins, and what was left out: <c>exact | We keep | page 2,
    /// time 1:02 | a page break</c>.
    /// </summary>
    public static string Find(string extension, string text, string words, string type = "podcast")
    {
        var finding = Finding(extension, text, words, type);
        var file = text.TrimStart('\uFEFF').EnumerateRunes().ToArray();
        var passage = finding.Range is { } range && extension != "html"
            ? string.Concat(file[range.Start..range.End]).Replace("\n", "⏎").Replace("\f", "␌")
            : "";
        var position = finding.Position;
        string[] where =
        [
            .. position.Page is { } page ? [$"page {page}"] : (string[])[],
            .. position.PageLabel is { } label ? [$"printed {label}"] : (string[])[],
            .. position.Time is { } time ? [$"time {RecordingTime.Format(time)}"] : (string[])[],
            .. position.Paragraph is { } paragraph ? [$"paragraph {paragraph}"] : (string[])[],
        ];
        return string.Create(CultureInfo.InvariantCulture,
            $"{finding.Level.Name()} | {passage} | {string.Join(", ", where)} | {string.Join(", ", finding.LeftOut)}");
    }

    public static Finding Finding(string extension, string text, string words, string type)
    {
        using var site = VerifiedSite.Create(
            ("content/sources/letter.md", $"---\ntitle: A letter\ntype: {type}\n---\n"),
            ($"content/archive/letter.{extension}", text),
            ("content/quotes/promise.md", VerifiedSite.Quote(words)));
        return Assert.Single(site.TryVerify().Result!.Lines).Finding;
    }
}
