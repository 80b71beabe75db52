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

    /// <summary>Reads a page.</summary>
    public static PageSigns Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        IElement[] scripts =
        [
            .. document.QuerySelectorAll("script").Where(s =>
                s.GetAttribute("type")?.Trim().ToLowerInvariant() is null or "" or "module" or "text/javascript"
                    or "application/javascript"),
        ];
        return new()
        {
            Title = document.Title?.Trim() ?? "",
            ScriptLength = document.QuerySelectorAll("script").Sum(s => s.TextContent.Length),
            HasScripts = scripts.Length > 0,
            NoScriptText = string.Join(' ', document.QuerySelectorAll("noscript").Select(n => n.TextContent)),
            AsksForPassword = document.QuerySelector("input[type=password i]") is not null,
            HasEmptyRoot = document.All.Any(IsEmptyRoot),
            HasProse = document.QuerySelectorAll("p, article, main, blockquote, pre")
                .Any(e => e.Closest("noscript") is null && !string.IsNullOrWhiteSpace(e.TextContent)),
            Refresh = document.QuerySelectorAll("meta[http-equiv=refresh i]")
                .Where(m => m.Closest("noscript") is null)
                .Select(m => PageReader.RefreshOf(m.GetAttribute("content") ?? ""))
                .FirstOrDefault(a => a is not null),
            FormAddresses = [.. document.QuerySelectorAll("form[action]").Select(f => f.GetAttribute("action")!)],
        };
    }

    private static bool IsEmptyRoot(IElement element) =>
        Roots.Contains(element.Id ?? element.LocalName, StringComparer.OrdinalIgnoreCase)
        && string.IsNullOrWhiteSpace(element.TextContent);
}
