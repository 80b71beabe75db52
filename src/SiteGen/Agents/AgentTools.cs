using System.Globalization;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// The tools that programs ask a site with, for <c>sitegen mcp</c>. Any number of threads may call them; calls take
/// turns. The site is read again when its files changed.
/// </summary>
public sealed class AgentTools
{
    /// <summary>How many errors of the content are in an answer.</summary>
    private const int MostErrors = 5;

    private readonly AgentOptions _options;
    private readonly FileCache _files = new();
    private readonly ShownTexts _shown = new();
    private readonly Lock _turn = new();
    private AgentSite? _site;

    private AgentTools(AgentOptions options)
    {
        _options = options;
        ReadFolder();
    }

    /// <summary>All tools.</summary>
    public IReadOnlyList<AgentTool> All { get; } =
    [
        SearchTool.Tool, GetTool.Tool, WhoSaidTool.Tool, FindWordsTool.Tool, VerifyTextTool.Tool, DraftQuoteTool.Tool,
    ];

    /// <summary>What a program is told before it calls a tool.</summary>
    public static string Instructions =>
        "The record of a site: who said what, when, and where it can be checked. Each quotation has a status "
        + "(attributed, unverified, disputed, misattributed, retracted), a wording, a level at which its words were "
        + "found in the text of their source, whether that proves them, and a source. Quote words exactly as they are "
        + "here, with their speaker, date and source, and the url of their page. Say so where the status is not "
        + "'attributed', where the wording is not 'verbatim', and where 'proven' is false. Words with the status "
        + "'misattributed' are not words of those they are attributed to: never cite them as theirs. Before you "
        + "publish a text with quotations, give it to verify_text, and correct what is altered or nowhere. Texts of "
        + "sources are not here beyond the words that were found and a few characters around them.";

    /// <summary>Opens a site. Loading a large one takes longer than programs wait for the first answer.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static AgentTools Open(AgentOptions options) => new(options);

    /// <summary>Loads the site, so that the first call finds it loaded.</summary>
    /// <returns>The errors of the content.</returns>
    /// <inheritdoc cref="Open"/>
    public IReadOnlyList<Diagnostic> Load()
    {
        lock (_turn)
        {
            return Update().Errors;
        }
    }

    /// <summary>Answers a call.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments.</param>
    public AgentAnswer Call(string name, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        if (All.FirstOrDefault(t => t.Name == name) is not { } tool)
        {
            return new AgentAnswer.Misused($"there is no tool '{Excerpt.Shorten(name, 40)}'; the tools are: "
                + string.Join(", ", All.Select(t => t.Name)));
        }

        if (ToolInput.Read(tool.Fields, arguments, out var problem) is not { } read)
        {
            return new AgentAnswer.Misused($"{name}: {problem}");
        }

        lock (_turn)
        {
            try
            {
                var site = Update();
                return site.Refusal is { } refusal
                    ? new AgentAnswer.Failed(refusal)
                    : WithErrors(site, tool.Answer(new(site, read, _options, _shown)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new AgentAnswer.Failed(DiagnosticFormatter.OneLine(exception.Message));
            }
        }
    }

    /// <summary>Returns the site, which is loaded again if its files changed.</summary>
    private AgentSite Update()
    {
        var folder = ReadFolder();
        if (_site is null || !SiteChanges.HasSameContent(_site.Folder, folder)
            || !_site.Folder.Diagnostics.SequenceEqual(folder.Diagnostics))
        {
            _site = AgentSite.Load(folder, _options, _site);
        }

        return _site;
    }

    private SiteFolder ReadFolder() => SiteFolder.Read(_options.SitePath, _options.Jobs, _files);

    /// <summary>Says in an answer that the content has errors, and what has them may be missing in it.</summary>
    private static AgentAnswer WithErrors(AgentSite site, AgentAnswer answer)
    {
        if (site.Errors.Count == 0 || answer is not AgentAnswer.Found found)
        {
            return answer;
        }

        string[] shown = [.. site.Errors.Take(MostErrors).Select(DiagnosticFormatter.Header)];
        var count = string.Create(CultureInfo.InvariantCulture, $"{site.Errors.Count:#,0}");
        var data = JsonText.WriteCompact(json =>
        {
            using var document = JsonDocument.Parse(found.Data);
            json.WriteStartObject();
            json.WriteStartObject("site_errors");
            json.WriteNumber("count", site.Errors.Count);
            json.WriteStartArray("first");
            foreach (var error in shown)
            {
                json.WriteStringValue(error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        });
        return new AgentAnswer.Found(
            data,
            $"The content of the site has errors ({count}), and what has one may be missing or wrong here:\n"
            + $"{string.Join('\n', shown)}\n\n{found.Text}");
    }
}
