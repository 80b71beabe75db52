using SiteGen.Content.Interface;
using SiteGen.Languages;

namespace SiteGen.Tests.Languages;

/// <summary>The languages of sites without words of their own.</summary>
internal static class SiteLanguages
{
    /// <summary>Dates in English.</summary>
    public static DateFormat English { get; } = Of("en").Dates;

    /// <summary>Returns the language of a tag.</summary>
    public static Language Of(string tag) => new(tag, BuiltInWords.Of(tag));
}
