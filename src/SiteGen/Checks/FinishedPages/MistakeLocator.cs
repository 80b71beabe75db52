using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>
/// Finds the position in a content file or template at which a mistake in rendered pages was written. An address that a
/// template puts together from parts is not found; it is reported at the file of its page.
/// </summary>
internal sealed class MistakeLocator(ThemeFiles theme)
{
    private const string Layout = "templates/layout.html";

    private readonly Dictionary<string, SourceFile> _templates =
        theme.Templates.ToDictionary(t => t.Path, StringComparer.Ordinal);

    /// <summary>Returns the position at which to report a mistake.</summary>
    /// <param name="mistake">The mistake.</param>
    /// <param name="files">The files of the site that have it; at least one.</param>
    public (SourceFile File, SourceSpan Span) Locate(PageMistake mistake, IReadOnlyList<CheckedFile> files)
    {
        foreach (var origin in files.Select(f => f.Origin).OfType<SourceFile>().Distinct())
        {
            var found = mistake.Target is null
                ? FindHeading(origin, mistake.Written) : FindAddress(origin, mistake.Written);
            if (found is { } span)
            {
                return (origin, span);
            }
        }

        var first = files[0];
        foreach (var template in InOrder(first.Template))
        {
            if (FindInTemplate(template, mistake) is { } span)
            {
                return (template, span);
            }
        }

        var path = $"templates/{first.Template ?? "layout"}.html";
        return (first.Origin ?? _templates.GetValueOrDefault(path) ?? SourceFile.Missing(path), default);
    }

    /// <summary>Returns the template of the page, the layout, and then the others.</summary>
    private IEnumerable<SourceFile> InOrder(string? template) => theme.Templates
        .OrderBy(t => t.Path == $"templates/{template}.html" ? 0 : t.Path == Layout ? 1 : 2)
        .ThenBy(t => t.Path, StringComparer.Ordinal);

    private static SourceSpan? FindInTemplate(SourceFile template, PageMistake mistake)
    {
        if (mistake.Written.Length == 0)
        {
            // An empty address can only be found by its attribute.
            var element = mistake.Element;
            var attribute = element[(element.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimEnd('>');
            var start = template.Text.IndexOf(attribute, StringComparison.Ordinal);
            return start < 0 ? null : new(start, attribute.Length);
        }

        var before = mistake.Target is null ? "id=" : "";
        foreach (var written in new[] { mistake.Written, mistake.Target }.OfType<string>().Distinct())
        {
            foreach (var quote in "\"'")
            {
                var start = template.Text.IndexOf($"{before}{quote}{written}{quote}", StringComparison.Ordinal);
                if (start >= 0)
                {
                    return new(start + before.Length + 1, written.Length);
                }
            }
        }

        return mistake.Target is null ? null : FindAddress(template, mistake.Written);
    }

    /// <summary>Finds an address that is not part of a longer one.</summary>
    private static SourceSpan? FindAddress(SourceFile file, string written)
    {
        var text = file.Text;
        for (var at = 0; written.Length > 1 && (at = text.IndexOf(written, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + written.Length;
            if ((at == 0 || !IsInAddress(text[at - 1])) && (end == text.Length || !IsInAddress(text[end])))
            {
                return new(at, written.Length);
            }
        }

        return null;
    }

    private static bool IsInAddress(char c) =>
        char.IsLetterOrDigit(c) || "/.-_#?&=%:~".Contains(c, StringComparison.Ordinal);

    /// <summary>Finds the heading whose text makes an id.</summary>
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

            at = line.End + (file.Text.AsSpan(line.End).StartsWith("\r\n") ? 2 : 1);
        }

        return null;
    }
}
