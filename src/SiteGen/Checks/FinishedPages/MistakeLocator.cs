using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>
/// Finds where a mistake in rendered pages was written: the address as it stands in the content file or in a template.
/// Where it was put together from parts, the file of the page is all that can be named.
/// </summary>
internal sealed class MistakeLocator(ThemeFiles theme)
{
    private const string Layout = "templates/layout.html";

    private readonly Dictionary<string, SourceFile> _templates = theme.Templates.ToDictionary(t => t.Path, StringComparer.Ordinal);

    /// <summary>The place to report a mistake at.</summary>
    /// <param name="mistake">The mistake.</param>
    /// <param name="files">The files of the site that have it; at least one.</param>
    public (SourceFile File, SourceSpan Span) Locate(PageMistake mistake, IReadOnlyList<CheckedFile> files)
    {
        foreach (var origin in files.Select(f => f.Origin).OfType<SourceFile>().Distinct())
        {
            if ((mistake.Target is null ? FindHeading(origin, mistake.Written) : FindBare(origin, mistake.Written)) is { } span)
            {
                return (origin, span);
            }
        }

        foreach (var template in InOrder(files[0].Template))
        {
            if (FindInTemplate(template, mistake) is { } span)
            {
                return (template, span);
            }
        }

        var first = files[0];
        return (first.Origin ?? _templates.GetValueOrDefault($"templates/{first.Template}.html") ?? SourceFile.Missing($"templates/{first.Template ?? "layout"}.html"), default);
    }

    /// <summary>The template of the page, the one around all pages, and then the others.</summary>
    private IEnumerable<SourceFile> InOrder(string? template) =>
        theme.Templates.OrderBy(t => t.Path == $"templates/{template}.html" ? 0 : t.Path == Layout ? 1 : 2).ThenBy(t => t.Path, StringComparer.Ordinal);

    private static SourceSpan? FindInTemplate(SourceFile template, PageMistake mistake)
    {
        if (mistake.Written.Length == 0)
        {
            // An empty address has nothing to look for but its attribute.
            var attribute = mistake.Place[(mistake.Place.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimEnd('>');
            return template.Text.IndexOf(attribute, StringComparison.Ordinal) is var start and >= 0 ? new(start, attribute.Length) : null;
        }

        var before = mistake.Target is null ? "id=" : "";
        foreach (var written in new[] { mistake.Written, mistake.Target }.OfType<string>().Distinct())
        {
            foreach (var quote in "\"'")
            {
                if (template.Text.IndexOf($"{before}{quote}{written}{quote}", StringComparison.Ordinal) is var at and >= 0)
                {
                    return new(at + before.Length + 1, written.Length);
                }
            }
        }

        return mistake.Target is null ? null : FindBare(template, mistake.Written);
    }

    /// <summary>The address where it stands whole, not as a part of a longer one.</summary>
    private static SourceSpan? FindBare(SourceFile file, string written)
    {
        for (var at = 0; written.Length > 1 && (at = file.Text.IndexOf(written, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + written.Length;
            if ((at == 0 || !IsOfAddress(file.Text[at - 1])) && (end == file.Text.Length || !IsOfAddress(file.Text[end])))
            {
                return new(at, written.Length);
            }
        }

        return null;
    }

    private static bool IsOfAddress(char c) => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '#' or '?' or '&' or '=' or '%' or ':' or '~';

    /// <summary>The heading that makes an id.</summary>
    private static SourceSpan? FindHeading(SourceFile file, string id)
    {
        for (var at = 0; at < file.Text.Length;)
        {
            var line = file.GetLineSpan(at);
            var text = file.Slice(line);
            if (text.StartsWith('#') && Slug.From(text.Trim('#').Trim()) == id)
            {
                return line;
            }

            at = line.End < file.Text.Length && file.Text[line.End] == '\r' && file.Text.AsSpan(line.End).StartsWith("\r\n") ? line.End + 2 : line.End + 1;
        }

        return null;
    }
}
