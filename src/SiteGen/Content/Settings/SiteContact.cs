namespace SiteGen.Content.Settings;

/// <summary>Where readers report errors and reply.</summary>
/// <param name="Label">An email address, or a web address without its scheme.</param>
/// <param name="Url">The address of a link: <c>https:</c> or <c>mailto:</c>.</param>
public sealed record SiteContact(string Label, string Url)
{
    /// <summary>The contact at a web address.</summary>
    public static SiteContact OfWebAddress(string address)
    {
        var label = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return new(label.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? label[4..] : label, address);
    }

    /// <summary>
    /// The contact at an email address, escaped as in RFC 6068: '?' and '&amp;' would end the address.
    /// </summary>
    /// <param name="address">The address; it has one '@'.</param>
    public static SiteContact OfEmail(string address) =>
        new(address, "mailto:" + string.Join('@', address.Split('@').Select(Uri.EscapeDataString)));
}
