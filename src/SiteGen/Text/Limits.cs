namespace SiteGen.Text;

/// <summary>
/// How large what people wrote may be: far more than any site needs, and little enough that one file cannot take all
/// the memory or time of the machine. <c>docs/safety.md</c> lists them.
/// </summary>
public static class Limits
{
    /// <summary>The maximum size of a content file, the settings or a template, in bytes.</summary>
    public const int TextFile = 8 * 1024 * 1024;

    /// <summary>The maximum size of a lockfile, in bytes: enough for a hundred thousand entries.</summary>
    public const int Lockfile = 64 * 1024 * 1024;

    /// <summary>The maximum size of an asset or a component of the style sheet, in bytes.</summary>
    public const int Asset = 64 * 1024 * 1024;

    /// <summary>The maximum size of a picture in SVG, in bytes: it is read as a whole.</summary>
    public const int Picture = 32 * 1024 * 1024;

    /// <summary>The font of a site for cards.</summary>
    public const int CardFont = 32 * 1024 * 1024;

    /// <summary>
    /// The maximum size of the list of files in an output folder, in bytes: enough for three million.
    /// </summary>
    public const int OutputList = 128 * 1024 * 1024;

    /// <summary>The maximum size of the lists of files and commits that git prints, in bytes.</summary>
    public const int GitOutput = 256 * 1024 * 1024;

    /// <summary>The maximum size of a capture in <c>content/archive/</c>, in bytes.</summary>
    public const int Capture = 500_000_000;

    /// <summary>The maximum number of keys and list items in front matter or settings.</summary>
    public const int FrontMatterEntries = 5_000;

    /// <summary>The maximum length of front matter and settings, in characters.</summary>
    public const int FrontMatter = 256 * 1024;

    /// <summary>The maximum nesting of lists and mappings in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>The maximum length of a Markdown text, in characters.</summary>
    public const int Markdown = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum number of unclosed marks of one kind in Markdown: for each, the parser searches the rest of it.
    /// </summary>
    public const int UnclosedMarks = 500;

    /// <summary>
    /// The maximum number of link definitions and footnotes in a text: the parser takes time with their square.
    /// </summary>
    public const int LinkDefinitions = 5_000;

    /// <summary>
    /// The maximum number of cells of all tables in a Markdown text. Short rows count as much as the longest of their
    /// table: browsers fill them up, and so does the parser.
    /// </summary>
    public const int TableCells = 50_000;

    /// <summary>The maximum number of links and pictures in a Markdown text.</summary>
    public const int Links = 20_000;

    /// <summary>The maximum size of the HTML of a Markdown text, in bytes.</summary>
    public const int TextHtml = 16 * 1024 * 1024;

    /// <summary>The maximum size of a page, in bytes; of what a template captures, in characters.</summary>
    public const int Page = 64 * 1024 * 1024;

    /// <summary>The maximum length of text that a template computes, in characters.</summary>
    public const int TemplateText = 1024 * 1024;

    /// <summary>The maximum number of items that one loop or function of a template goes through.</summary>
    public const int TemplateItems = 10_000_000;

    /// <summary>The maximum memory that the templates of a page take one after the other, in bytes.</summary>
    public const int TemplateMemory = 1024 * 1024 * 1024;

    /// <summary>The maximum number of elements around another in an HTML capture.</summary>
    public const int HtmlDepth = 500;

    /// <summary>The maximum number of pixels of a picture: browsers take four bytes for each.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>The maximum number of files and folders that links to folders add to a folder of the site.</summary>
    public const int BehindLinks = 100_000;

    /// <summary>The maximum size of a message to the server of <c>mcp</c>, in bytes.</summary>
    public const int ToolMessage = 16 * 1024 * 1024;

    /// <summary>The maximum length of a text whose passages a tool looks up, in characters.</summary>
    public const int ToolText = 2 * 1024 * 1024;

    /// <summary>The maximum number of passages that a tool looks up at once.</summary>
    public const int ToolPassages = 2_000;

    /// <summary>The maximum length of any other text for a tool, in characters.</summary>
    public const int ToolQuery = 10_000;

    /// <summary>
    /// The number of passages of one archived text beside which tools show more than the words that were asked for,
    /// while a server runs.
    /// </summary>
    public const int ToolSurroundings = 100;

    /// <summary>The number of control characters from which on a file is no text.</summary>
    public const int ControlCharacters = 100;

    /// <summary>Returns a limit of bytes as messages show it: <c>8 MiB</c>.</summary>
    public static string Size(int limit) =>
        limit % (1024 * 1024) == 0 ? $"{limit / (1024 * 1024)} MiB" : $"{limit / 1_000_000} MB";
}
