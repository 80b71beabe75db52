using System.Text;

namespace SiteGen.Languages;

/// <summary>
/// A phrase of the interface with named arguments: <c>Said by {name}</c>. Words of it can be a link to an argument:
/// <c>See [how we check]({url})</c>. One that depends on a number has a form for each plural category of its language,
/// chosen by the argument <c>count</c>.
/// </summary>
internal sealed class Phrase
{
    /// <summary>The argument that chooses the form.</summary>
    public const string Count = "count";

    private readonly Dictionary<string, Part[]> _forms;

    private Phrase(Dictionary<string, Part[]> forms) => _forms = forms;

    /// <summary>What a part of a phrase is.</summary>
    internal enum PartKind
    {
        /// <summary>Words.</summary>
        Text,

        /// <summary>The name of an argument.</summary>
        Argument,

        /// <summary>The beginning of a link to the argument of this name.</summary>
        LinkStart,

        /// <summary>The end of a link.</summary>
        LinkEnd,
    }

    /// <summary>The forms, by plural category; the only one has no name.</summary>
    public IEnumerable<KeyValuePair<string, Part[]>> Forms => _forms;

    /// <summary>Whether it has forms for plural categories.</summary>
    public bool IsPlural => !_forms.ContainsKey("");

    /// <summary>The names of the arguments of all forms.</summary>
    public IEnumerable<string> Arguments =>
        _forms.Values.SelectMany(ArgumentsOf).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the arguments of a form.</summary>
    public static IEnumerable<string> ArgumentsOf(Part[] form) =>
        form.Where(p => p.Kind is PartKind.Argument or PartKind.LinkStart).Select(p => p.Text);

    /// <summary>Reads a phrase with one form.</summary>
    public static Phrase Parse(string text) => new(new() { [""] = Parts(text) });

    /// <summary>Reads a phrase with forms for plural categories.</summary>
    public static Phrase Parse(IEnumerable<(string Category, string Text)> forms) =>
        new(forms.ToDictionary(f => f.Category, f => Parts(f.Text), StringComparer.Ordinal));

    /// <summary>Returns the form for a number of things; the only one if it does not depend on a number.</summary>
    public Part[] Form(PluralRules rules, int? count) =>
        _forms.TryGetValue("", out var only) ? only
        : _forms.TryGetValue(rules.Of(Math.Abs(count ?? 0)), out var form) ? form
        : _forms.GetValueOrDefault(PluralRules.Other, []);

    /// <summary>Returns the phrase with its arguments; one that is not given stays as it is written.</summary>
    public string Format(PluralRules rules, int? count, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var text = new StringBuilder();
        foreach (var part in Form(rules, count))
        {
            switch (part.Kind)
            {
                case PartKind.Text:
                    text.Append(part.Text);
                    break;
                case PartKind.Argument:
                    text.Append(ValueOf(part.Text, arguments));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Returns a form as it is written.</summary>
    public static string Written(Part[] form)
    {
        var text = new StringBuilder();
        var link = "";
        foreach (var part in form)
        {
            text.Append(part.Kind switch
            {
                PartKind.Text => part.Text,
                PartKind.Argument => $"{{{part.Text}}}",
                PartKind.LinkStart => "[",
                _ => $"]({{{link}}})",
            });
            link = part.Kind == PartKind.LinkStart ? part.Text : link;
        }

        return text.ToString();
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return $"{{{name}}}";
    }

    private static Part[] Parts(string text)
    {
        var parts = new List<Part>();
        while (FindLink(text) is var (open, middle, close))
        {
            AddParts(text[..open], parts);
            parts.Add(new(text[(middle + 3)..close], PartKind.LinkStart));
            AddParts(text[(open + 1)..middle], parts);
            parts.Add(new("", PartKind.LinkEnd));
            text = text[(close + 2)..];
        }

        AddParts(text, parts);
        return [.. parts];
    }

    /// <summary>The offsets of <c>[</c>, <c>]({</c> and <c>})</c> of the first link; null for none.</summary>
    private static (int Open, int Middle, int Close)? FindLink(string text)
    {
        var middle = text.IndexOf("]({", StringComparison.Ordinal);
        var open = middle < 0 ? -1 : text.LastIndexOf('[', middle);
        var close = open < 0 ? -1 : text.IndexOf("})", middle, StringComparison.Ordinal);
        return close < 0 ? null : (open, middle, close);
    }

    private static void AddParts(string text, List<Part> parts)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new(text[at..], PartKind.Text));
                break;
            }

            if (open > at)
            {
                parts.Add(new(text[at..open], PartKind.Text));
            }

            parts.Add(new(text[(open + 1)..close], PartKind.Argument));
            at = close + 1;
        }
    }

    /// <summary>A part of a phrase: words, or the name of an argument.</summary>
    internal readonly record struct Part(string Text, PartKind Kind);
}
