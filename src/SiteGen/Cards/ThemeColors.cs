using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Files;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// The colors of a theme: the custom properties of the root element in its style sheet <c>style.css</c>, such as
/// <c>--paper</c>. If one is missing, or its value is not a plain color, that of the built-in theme is used.
/// </summary>
public sealed partial class ThemeColors
{
    private static readonly Lazy<ThemeColors> BuiltIn = new(() => new(BuiltInTheme.Read(), builtIn: null));

    private readonly Dictionary<string, ThemeColor> _colors = new(StringComparer.Ordinal);
    private readonly ThemeColors? _builtIn;

    private ThemeColors(ThemeFiles theme, ThemeColors? builtIn)
    {
        _builtIn = builtIn;
        if (theme.Assets.FirstOrDefault(a => a.Name == ThemeAsset.StyleSheet) is { } sheet)
        {
            Read(Encoding.UTF8.GetString(sheet.Content.Span));
        }
    }

    /// <summary>The names of all colors, without the leading dashes.</summary>
    public IEnumerable<string> Names => _colors.Keys.Union(_builtIn?.Names ?? []);

    /// <summary>Reads the colors of a theme.</summary>
    public static ThemeColors Of(ThemeFiles theme) => new(theme, BuiltIn.Value);

    /// <summary>Returns the color with a name, without the leading dashes; null if neither theme has it.</summary>
    public ThemeColor? Find(string name) =>
        _colors.TryGetValue(name, out var color) ? color : _builtIn?.Find(name);

    /// <summary>
    /// Returns the opaque color for light or dark backgrounds, to draw with: the built-in theme's if the theme's own
    /// cannot be drawn.
    /// </summary>
    internal SKColor ToDraw(string name, bool isDark = false) =>
        _colors.TryGetValue(name, out var color)
            && CssColor.TryParse(isDark ? color.Dark : color.Light, out var parsed) ? parsed
        : _builtIn?.ToDraw(name, isDark)
            ?? throw new InvalidOperationException($"the built-in theme has no plain color '--{name}'");

    /// <summary>
    /// Reads the declarations of a style sheet. The last declaration of a color wins, as in browsers unless layers or
    /// selectors say otherwise.
    /// </summary>
    private void Read(string css)
    {
        var preludes = new Stack<string>();
        var start = 0;
        css = CommentOrString().Replace(css, m => m.Value[0] == '/' ? "" : m.Value);
        for (var i = 0; i < css.Length; i++)
        {
            switch (css[i])
            {
                case '"' or '\'':
                    // A string that is never closed ends the style sheet.
                    i = css.IndexOf(css[i], i + 1) is var end and > 0 ? end : css.Length;
                    break;
                case '{':
                    preludes.Push(QuotesAndSpaces().Replace(css[start..i], ""));
                    start = i + 1;
                    break;
                case ';' or '}':
                    Declare(css[start..i], preludes);
                    start = i + 1;
                    if (css[i] == '}')
                    {
                        preludes.TryPop(out _);
                    }

                    break;
            }
        }
    }

    private void Declare(string declaration, Stack<string> preludes)
    {
        if (Declaration().Match(declaration) is not { Success: true } match || SchemeOf(preludes) is not { } scheme)
        {
            return;
        }

        var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
        var (light, dark) = LightDark().Match(value) is { Success: true } both
            ? (both.Groups["light"].Value, both.Groups["dark"].Value)
            : (value, value);
        if (Color().IsMatch(light) && Color().IsMatch(dark))
        {
            var known = Find(name) ?? new(light, dark);
            _colors[name] = new(
                scheme == Scheme.Dark ? known.Light : light, scheme == Scheme.Light ? known.Dark : dark);
        }
    }

    /// <summary>
    /// Returns the color scheme in which a rule applies to the root element; null for other elements and conditions.
    /// </summary>
    /// <param name="preludes">The selector of the rule, then the at-rules around it, from the inside out.</param>
    private static Scheme? SchemeOf(Stack<string> preludes)
    {
        var scheme = preludes.TryPeek(out var selectors)
            ? selectors.Split(',').Select(SchemeOfSelector).FirstOrDefault(s => s is not null)
            : null;
        foreach (var block in preludes.Skip(1))
        {
            scheme = scheme is null ? null
                : block == "@media(prefers-color-scheme:light)" ? Scheme.Light
                : block == "@media(prefers-color-scheme:dark)" ? Scheme.Dark
                : block.StartsWith("@layer", StringComparison.Ordinal) ? scheme
                : null;
        }

        return scheme;
    }

    private static Scheme? SchemeOfSelector(string selector) => selector switch
    {
        ":root" or "html" or ":root:not([data-theme=light])" => Scheme.Both,
        ":root[data-theme=light]" => Scheme.Light,
        ":root[data-theme=dark]" => Scheme.Dark,
        _ => null,
    };

    [GeneratedRegex("""/\*.*?(\*/|\z)|"[^"]*"|'[^']*'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex("""["'\s]""")]
    private static partial Regex QuotesAndSpaces();

    [GeneratedRegex(@"^\s*--(?<name>[\w-]+)\s*:\s*(?<value>.*?)\s*\z", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^light-dark\(\s*(?<light>[^(),]+(\([^()]*\))?)\s*,\s*(?<dark>[^(),]+(\([^()]*\))?)\s*\)\z")]
    private static partial Regex LightDark();

    /// <summary>A color in any notation, without references such as <c>var()</c>.</summary>
    [GeneratedRegex(@"^\s*(#[0-9A-Fa-f]+|[A-Za-z]+|(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%/+-]*\))\s*\z")]
    private static partial Regex Color();

    private enum Scheme
    {
        Both,
        Light,
        Dark,
    }
}

/// <summary>A color of a theme, in the notation of its style sheet.</summary>
/// <param name="Light">The color on light backgrounds.</param>
/// <param name="Dark">The color on dark backgrounds.</param>
public sealed record ThemeColor(string Light, string Dark)
{
    /// <summary>The color as a value of a CSS property.</summary>
    public string Css => Light == Dark ? Light : $"light-dark({Light}, {Dark})";
}
