namespace SiteGen.Content.Settings;

/// <summary>What a site changes of the theme without a template of its own.</summary>
public sealed record ThemeSettings
{
    /// <summary>The asset that the header shows instead of the title.</summary>
    public LocatedText? Logo { get; init; }

    /// <summary>The asset that is the icon of the site.</summary>
    public LocatedText? Favicon { get; init; }

    /// <summary>The assets that pages link after the style sheet, in order.</summary>
    public IReadOnlyList<LocatedText> Styles { get; init; } = [];

    /// <summary>The color of links and marks; null for that of the style sheet.</summary>
    public AccentSetting? Accent { get; init; }
}

/// <summary>The accent color as written, in a notation of CSS.</summary>
/// <param name="Light">The color on light backgrounds.</param>
/// <param name="Dark">The color on dark backgrounds; null if it follows from <paramref name="Light"/>.</param>
public sealed record AccentSetting(LocatedText Light, LocatedText? Dark);
