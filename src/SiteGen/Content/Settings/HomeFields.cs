using SiteGen.Content.Fields;

namespace SiteGen.Content.Settings;

/// <summary>The key <c>home</c> of the settings: what the home page opens with.</summary>
internal static class HomeFields
{
    private static readonly Field<IReadOnlyList<IReadOnlyList<Reference>>> Exchanges = new(
        "exchanges", FieldTypes.List(FieldTypes.References(EntityKinds.Quote)),
        "the quotations that the home page opens with, each list an exchange in its order",
        Example: "[[wallace-term-1866, darwin-given-up-1866]]");

    /// <summary>The home page.</summary>
    public static readonly Field<HomeSettings> Home = new(
        "home",
        FieldTypes.Map(
            "settings of the home page",
            new FieldSet("the home page", [Exchanges]),
            map => new HomeSettings { Exchanges = [.. map.GetList(Exchanges).Where(e => e.Count > 0)] }),
        "what the home page opens with");
}
