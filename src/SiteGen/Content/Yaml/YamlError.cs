using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>Turns errors of the YAML parser into diagnostics at the characters to change.</summary>
internal static class YamlError
{
    /// <summary>Returns the diagnostic for an error of the parser, whose own words never reach the user.</summary>
    /// <param name="file">The file.</param>
    /// <param name="region">Its YAML.</param>
    /// <param name="start">The offset in the file where the parser gave up.</param>
    public static Diagnostic Explain(SourceFile file, SourceSpan region, int start)
    {
        if (YamlMistakeFinder.Find(file.Slice(region).ToString()) is var (span, message, help))
        {
            return new(Rules.YamlInvalid, file, new(region.Start + span.Start, span.Length), message, help);
        }

        return new(Rules.YamlInvalid, file, new(start, 0), "this is not valid YAML, here or in the lines above",
            "put text with special characters in quotation marks, and start the keys of one level in one column");
    }
}
