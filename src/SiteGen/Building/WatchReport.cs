using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What <c>archive check</c> saw, for people and other programs.</summary>
public static class WatchReport
{
    /// <summary>Returns the word for a state.</summary>
    public static string Name(WatchState state) => state switch
    {
        WatchState.Same => "same",
        WatchState.Otherwise => "otherwise",
        WatchState.Gone => "gone",
        _ => "unreachable",
    };

    /// <summary>Writes a JSON array as UTF-8, an object for each quotation.</summary>
    public static void Write(Stream output, IEnumerable<WatchedWords> seen) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var words in seen)
        {
            json.WriteStartObject();
            json.WriteString("quote", words.Text.Id);
            json.WriteString("source", words.Text.Source.Id);
            json.WriteString("state", Name(words.State));
            json.WriteString("difference", words.Difference);
            json.WriteString("reason", words.Reason);
            json.WriteString("copy", words.Copy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Returns a diagnostic for each quotation whose source was not seen to have the words.</summary>
    public static IEnumerable<Diagnostic> Diagnose(IEnumerable<WatchedWords> seen) => seen
        .Where(w => w.State != WatchState.Same)
        .Select(w => new Diagnostic(
            w.State switch
            {
                WatchState.Otherwise => Rules.SourceReadsOtherwise,
                WatchState.Gone => Rules.SourceGone,
                _ => Rules.SourceNotReachable,
            },
            w.Text.Quote.File,
            w.Text.Span,
            w.State switch
            {
                WatchState.Otherwise => $"'{w.Text.Source.Id}' now reads differently from '{w.Text.Id}'",
                WatchState.Gone => $"'{w.Text.Source.Id}' no longer has the words of '{w.Text.Id}': {w.Reason}",
                _ => $"could not get '{w.Text.Source.Id}': {w.Reason}",
            },
            w switch
            {
                { Difference: { } difference } =>
                    $"the quotation has [-this-], the source {{+this+}}: {difference}",
                { Copy: { } copy } => $"a web archive has them: {copy}",
                { State: WatchState.Gone, KnownCopy: { } known } => $"the site links to a copy: {known}",
                { State: WatchState.Gone } =>
                    "look for a copy in a web archive, and write its address as 'archive_url'",
                _ => "try again later",
            }));
}
