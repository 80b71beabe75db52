using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Languages;
using SiteGen.Text;

namespace SiteGen.Content.Interface;

/// <summary>
/// Reads words of the interface: YAML whose keys are those of phrases, in groups, with a text or a text for each plural
/// category.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="data">What is known about its language.</param>
/// <param name="english">
/// The phrases in English, which say what keys and arguments there are; null for the file of these itself.
/// </param>
/// <param name="diagnostics">Receives the mistakes.</param>
internal sealed class WordsReader(
    SourceFile file, LanguageData data, IReadOnlyDictionary<string, Phrase>? english, List<Diagnostic> diagnostics)
{
    /// <summary>The group of the phrases of a site's own templates.</summary>
    public const string OwnGroup = "own";

    private const string FallbackKey = "fallback";

    private readonly PluralRules _cardinals = PluralRules.Cardinal(data);
    private readonly PluralRules _ordinals = PluralRules.Ordinal(data);
    private readonly Dictionary<string, Phrase> _phrases = new(StringComparer.Ordinal);

    /// <summary>Returns the phrases by their keys, such as <c>dates.since</c>.</summary>
    public IReadOnlyDictionary<string, Phrase> Read()
    {
        if (YamlReader.Read(file, new(0, file.Text.Length), diagnostics, Limits.TextFile) is { } root)
        {
            Add(root, "");
        }

        return _phrases;
    }

    /// <summary>The language whose words stand in for missing ones; null if the file names none.</summary>
    public (string Tag, SourceSpan Span)? Fallback { get; private set; }

    private static bool IsForms(YamlMapping map) => map.Entries.Count > 0
        && map.Entries.All(e => e.Value is YamlScalar)
        && map.Entries.Exists(e => e.Key.Value == PluralRules.Other || PluralRules.Categories.Contains(e.Key.Value));

    private void Add(YamlMapping group, string prefix)
    {
        foreach (var (key, value) in group.Entries)
        {
            var name = prefix + key.Value;
            if (name == FallbackKey && value is YamlScalar tag)
            {
                Fallback = (tag.Value.Trim(), tag.Span);
            }
            else if (value is YamlMapping inner && !(IsForms(inner) && IsPhrase(name)))
            {
                Add(inner, name + ".");
            }
            else if (_phrases.ContainsKey(name))
            {
                Report(Rules.KeyDuplicate, key.Span, $"the key '{name}' is used twice", "keep one");
            }
            else if (IsKnown(name, key.Span))
            {
                AddPhrase(name, value);
            }
        }
    }

    /// <summary>Whether a mapping is the forms of a phrase, and not a group with a key such as "other".</summary>
    private bool IsPhrase(string name) => english is null || english.ContainsKey(name) || IsOwn(name)
        || !english.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal));

    private static bool IsOwn(string name) => name.StartsWith(OwnGroup + ".", StringComparison.Ordinal);

    private bool IsKnown(string name, SourceSpan span)
    {
        if (english is null || IsOwn(name) || english.ContainsKey(name) || Words.IsOptional(name))
        {
            return true;
        }

        Report(Rules.PhraseUnknown, span, $"the interface has no phrase '{name}'",
            TextDistance.DidYouMean(name, english.Keys)
            ?? $"'sitegen i18n status' lists them; phrases of your own templates are in the group '{OwnGroup}'");
        return false;
    }

    private void AddPhrase(string name, YamlNode value)
    {
        var original = english?.GetValueOrDefault(name);
        switch (value)
        {
            case YamlScalar { IsEmpty: true }:
                // As in forms that list all phrases, of which some are not filled in.
                break;
            case YamlScalar text:
                AddChecked(name, Phrase.Parse(text.Value), original, _ => text.Span);
                break;
            case YamlMapping forms when CheckForms(name, forms, original):
                AddChecked(
                    name, Phrase.Parse(forms.Entries.Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value))), original,
                    category => forms.Entries.First(e => e.Key.Value == category).Value.Span);
                break;
            case YamlSequence:
                Report(Rules.PhraseInvalid, value.Span, $"the phrase '{name}' is a list", "write a text");
                break;
        }
    }

    private bool CheckForms(string name, YamlMapping forms, Phrase? original)
    {
        string[] categories = [.. (Words.IsOrdinal(name) ? _ordinals : _cardinals).Named, PluralRules.Other];
        var count = diagnostics.Count;
        foreach (var (key, _) in forms.Entries.Where(e => !categories.Contains(e.Key.Value)))
        {
            Report(Rules.PhraseInvalid, key.Span, $"this language has no plural form '{key.Value}'",
                $"its forms are: {string.Join(", ", categories)}");
        }

        if (!forms.Entries.Exists(e => e.Key.Value == PluralRules.Other))
        {
            Report(Rules.PhraseInvalid, forms.Span, $"the phrase '{name}' lacks the form '{PluralRules.Other}'",
                "it stands for all numbers that have no other form");
        }

        if (!Words.IsOrdinal(name) && original is { IsPlural: false } && !original.Arguments.Contains(Phrase.Count))
        {
            Report(Rules.PhraseInvalid, forms.Span, $"the phrase '{name}' does not depend on a number",
                "write one text");
        }

        return diagnostics.Count == count;
    }

    /// <summary>
    /// Adds a phrase whose arguments are those of the English one. A plural form can do without the number.
    /// </summary>
    private void AddChecked(string name, Phrase phrase, Phrase? original, Func<string, SourceSpan> spanOf)
    {
        var count = diagnostics.Count;
        string[] expected = [.. original?.Arguments ?? []];
        foreach (var (category, form) in original is null ? [] : phrase.Forms)
        {
            // French and Spanish number centuries in Roman figures.
            string[] used =
            [
                .. Phrase.ArgumentsOf(form).Select(a => Words.IsOrdinal(name) && a == "roman" ? "number" : a)
                    .Distinct(StringComparer.Ordinal),
            ];
            var unknown = used.Except(expected).FirstOrDefault();
            var missing = expected.Except(used).FirstOrDefault(a => a != Phrase.Count || !phrase.IsPlural);
            if (unknown is not null)
            {
                Report(Rules.PhraseInvalid, spanOf(category), $"the phrase '{name}' has no argument '{unknown}'",
                    expected.Length == 0 ? "it has none: remove the braces"
                    : $"its arguments are: {string.Join(", ", expected.Select(a => $"{{{a}}}"))}");
            }
            else if (missing is not null)
            {
                Report(Rules.PhraseInvalid, spanOf(category), $"the phrase '{name}' lacks the argument '{missing}'",
                    $"in English it is \"{Phrase.Written(original!.Forms.Last().Value)}\"");
            }
        }

        if (diagnostics.Count == count)
        {
            _phrases[name] = phrase;
        }
    }

    private void Report(Rule rule, SourceSpan span, string message, string help) =>
        diagnostics.Add(new(rule, file, span, message, help));
}
