using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The file of a quotation, written from words that were found.</summary>
internal static class QuoteFile
{
    /// <summary>The characters that have a meaning in Markdown, anywhere or at the beginning of a line.</summary>
    private const string Marks = "\\`*_{}[]<>()#+-.!|~=^$%&:@\"'";

    /// <summary>Returns the path below the site folder.</summary>
    public static string PathOf(string id) => $"content/{EntityKind.Quote.Folder()}/{id}.md";

    /// <summary>
    /// Returns the bodies to try, the best one first: the words as they are, and if Markdown does not keep them so,
    /// with a backslash before all that may have a meaning.
    /// </summary>
    public static IEnumerable<string> Bodies(IReadOnlyList<string> paragraphs)
    {
        yield return string.Join("\n\n", paragraphs);
        yield return string.Join("\n\n", paragraphs.Select(Escape));
    }

    /// <summary>Returns the text of the file.</summary>
    /// <param name="speaker">The value of the key <c>speaker</c>.</param>
    /// <param name="source">The id of the source.</param>
    /// <param name="date">When it was said; null if that is not known.</param>
    /// <param name="position">Where the words are in the source.</param>
    /// <param name="body">The words, as Markdown.</param>
    public static string Write(string speaker, string source, string? date, TextPosition position, string body)
    {
        var text = new StringBuilder("---\n");
        Append("speaker", speaker);
        Append("source", source);
        Append("date", date);
        Append("page", position.Page?.ToString(CultureInfo.InvariantCulture));
        Append("time", position.Time is { } time ? RecordingTime.Format(time) : null);
        return text.Append(CultureInfo.InvariantCulture, $"---\n\n{body}\n").ToString();

        void Append(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
            }
        }
    }

    private static string Escape(string paragraph)
    {
        var text = new StringBuilder();
        foreach (var c in paragraph)
        {
            _ = Marks.Contains(c, StringComparison.Ordinal) ? text.Append('\\').Append(c) : text.Append(c);
        }

        return text.ToString();
    }
}
