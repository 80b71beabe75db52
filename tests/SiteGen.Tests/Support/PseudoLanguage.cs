using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content.Interface;
using SiteGen.Languages;

namespace SiteGen.Tests.Support;

/// <summary>
/// A language that nobody speaks: the English phrases with other letters, a third longer, and with marks around what
/// is not an argument: <c>⟦Şėāŗċħ··⟧</c>. It is a file of a site in Greek, so that dates, numbers and the order of
/// names are Greek. What a reader sees in English letters is then content, or was not translated.
/// </summary>
internal static partial class PseudoLanguage
{
    /// <summary>The language, which has no built-in words.</summary>
    public const string Tag = "el";

    /// <summary>The path of the file.</summary>
    public const string Path = $"content/i18n/{Tag}.yaml";

    /// <summary>What is the same in every language.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // Formats, and the program that made the site.
        "SiteGen", "BibTeX", "CSL-JSON", "SVG", "PNG",
        // Social networks.
        "Bluesky", "LinkedIn", "X",
        // Languages, in their own words, and the codes of the menu of several.
        "English", "Deutsch", "EN", "DE", "AR",
        // A folder of the sample site, as a heading.
        "Pilotage",
    ];

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Others = "āƀċđėƒġħĩĵķŀɱņōƥɋŗşŧūʋŵẋŷżĀɃĊĐĖƑĠĦĨĴĶĿⱮŅŌƤɊŖŞŦŪɅŴẊŶŻ";

    /// <summary>The file: every phrase, in the plural forms of Greek.</summary>
    public static string File { get; } = Write();

    /// <summary>
    /// The parts of a text that are not of this language: between its marks and words, without addresses and dates.
    /// </summary>
    public static IEnumerable<string> Unmarked(string text) =>
        Marked().Split(text).Select(part => part.Trim()).Where(part => part.Any(char.IsAsciiLetter));

    private static string Write()
    {
        var rules = PluralRules.Cardinal(LanguageData.Of(Tag));
        var yaml = new StringBuilder();
        var group = "";
        foreach (var (key, phrase) in BuiltInWords.English)
        {
            var at = key.LastIndexOf('.');
            if (key[..at] != group)
            {
                yaml.Append(Groups(group, key[..at]));
                group = key[..at];
            }

            yaml.Append($"{Indent(group)}{Quoted(key[(at + 1)..])}:");
            // English has forms for places in a row where Greek has one.
            if (phrase.IsPlural && phrase.Arguments.Contains(Phrase.Count))
            {
                yaml.Append('\n');
                foreach (var category in rules.Named.Append(PluralRules.Other))
                {
                    yaml.Append($"{Indent(group)}  {category}: {Quoted(Translated(FormOf(phrase, category)))}\n");
                }
            }
            else
            {
                yaml.Append($" {Quoted(Translated(FormOf(phrase, PluralRules.Other)))}\n");
            }
        }

        return yaml.ToString();
    }

    private static Phrase.Part[] FormOf(Phrase phrase, string category)
    {
        var forms = phrase.Forms.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return forms.GetValueOrDefault(category) ?? forms.GetValueOrDefault("") ?? forms[PluralRules.Other];
    }

    private static string Translated(Phrase.Part[] form)
    {
        var letters = form.Where(p => p.Kind == Phrase.PartKind.Text).Sum(p => p.Text.Count(char.IsLetter));
        var last = Array.FindLastIndex(form, p => p.Kind == Phrase.PartKind.Text);
        return Phrase.Written([.. form.Select((p, i) => p.Kind != Phrase.PartKind.Text ? p : p with
        {
            Text = $"⟦{Translated(p.Text)}{(i == last ? new string('·', letters / 3) : "")}⟧",
        })]);
    }

    private static string Translated(string text) =>
        string.Concat(text.Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Others[i] : c));

    /// <summary>The lines that lead from one group to the next.</summary>
    private static string Groups(string before, string group)
    {
        var names = group.Split('.');
        var same = before.Split('.').Zip(names).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Concat(names.Select((name, i) => $"{new string(' ', 2 * i)}{name}:\n").Skip(same));
    }

    private static string Indent(string group) => new(' ', 2 * group.Split('.').Length);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // The marks, addresses, what scripts fill in ({count}, "other":), and words with letters of this language or Greek.
    [GeneratedRegex($@"[⟦⟧·]|https?://\S+|\{{\w+\}}|""\w+"":|"
        + $@"[\p{{L}}\p{{M}}]*[{Others}\p{{IsGreekandCoptic}}\p{{IsGreekExtended}}][\p{{L}}\p{{M}}.]*")]
    private static partial Regex Marked();
}
