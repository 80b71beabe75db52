using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Html;

/// <summary>What a page has beside its text that says what kind of page it is.</summary>
internal sealed record PageSigns
{
    /// <summary>The ids and names that frameworks give to the element that a script fills.</summary>
    private static readonly string[] Roots =
    [
        "root", "app", "app-root", "react-root", "react-app", "__next", "__nuxt", "___gatsby", "main-app", "svelte",
        "mount", "ember-application", "q-app", "q-app-root",
    ];

    /// <summary>Of what a page has once, this many are looked at; hostile pages nest thousands.</summary>
    private const int Enough = 10;

    /// <summary>The text of <c>title</c>, trimmed.</summary>
    public required string Title { get; init; }

    /// <summary>The length of the scripts in the page, in characters.</summary>
    public required int ScriptLength { get; init; }

    /// <summary>Whether it has scripts, in it or beside it; not data, such as JSON-LD.</summary>
    public required bool HasScripts { get; init; }

    /// <summary>What it shows where no scripts run.</summary>
    public required string NoScriptText { get; init; }

    /// <summary>Whether it asks for a password.</summary>
    public required bool AsksForPassword { get; init; }

    /// <summary>Whether the element that a script fills is there, and empty.</summary>
    public required bool HasEmptyRoot { get; init; }

    /// <summary>Whether it has a text that is not only a heading or a button.</summary>
    public required bool HasProse { get; init; }

    /// <summary>Where it leads by itself (<c>meta http-equiv=refresh</c>), as written; null if nowhere.</summary>
    public required string? Refresh { get; init; }

    /// <summary>Where its forms lead, as written.</summary>
    public required IReadOnlyList<string> FormAddresses { get; init; }

    /// <summary>Reads a page. However a page is nested, this takes no longer than parsing it.</summary>
    public static PageSigns Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var (scripts, noScripts, roots, refreshes) = (new List<IElement>(), new List<IElement>(), new List<IElement>(),
            new List<IElement>());
        var (asksForPassword, hasProse, forms) = (false, false, new List<string>());
        foreach (var element in document.All)
        {
            switch (element.LocalName)
            {
                case "script":
                    scripts.Add(element);
                    break;
                case "noscript":
                    noScripts.Add(element);
                    break;
                case "input":
                    asksForPassword |= Is(element, "type", "password");
                    break;
                case "form" when element.GetAttribute("action") is { } action:
                    forms.Add(action);
                    break;
                case "meta" when Is(element, "http-equiv", "refresh"):
                    refreshes.Add(element);
                    break;
                default:
                    hasProse = hasProse || IsProse(element);
                    break;
            }

            if (Roots.Contains(element.Id ?? element.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                roots.Add(element);
            }
        }

        return new()
        {
            Title = document.Title?.Trim() ?? "",
            ScriptLength = scripts.Sum(s => s.TextContent.Length),
            HasScripts = scripts.Any(IsProgram),
            NoScriptText = string.Join(' ', noScripts.Take(Enough).Select(n => Beginning(n.TextContent))),
            AsksForPassword = asksForPassword,
            HasEmptyRoot = roots.Take(Enough).Any(r => string.IsNullOrWhiteSpace(r.TextContent)),
            HasProse = hasProse,
            Refresh = refreshes.Take(Enough).Where(m => !IsWithin(m, "noscript"))
                .Select(m => PageReader.RefreshOf(m.GetAttribute("content") ?? ""))
                .FirstOrDefault(a => a is not null),
            FormAddresses = forms,
        };
    }

    /// <summary>Whether it is an element for running text, with a text right in it or in a child.</summary>
    private static bool IsProse(IElement element) =>
        element.LocalName is "p" or "article" or "main" or "blockquote" or "pre"
        && (HasText(element) || element.Children.Any(HasText))
        && !IsWithin(element, "noscript");

    private static bool HasText(IElement element) =>
        element.LocalName is not ("script" or "style" or "noscript" or "template")
        && element.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data));

    /// <summary>Whether a script is one; others are data, such as JSON-LD.</summary>
    private static bool IsProgram(IElement script) =>
        script.GetAttribute("type")?.Trim().ToLowerInvariant() is null or "" or "module" or "text/javascript"
            or "application/javascript";

    private static bool Is(IElement element, string attribute, string value) =>
        value.Equals(element.GetAttribute(attribute)?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(IElement element, string name)
    {
        var levels = 0;
        for (var outer = element.ParentElement; outer is not null && levels++ < 64; outer = outer.ParentElement)
        {
            if (outer.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    private static string Beginning(string text) => text[..Math.Min(text.Length, 2000)];
}
