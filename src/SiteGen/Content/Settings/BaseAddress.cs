using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SiteGen.Content.Settings;

/// <summary>The absolute address of a site's home page.</summary>
public static partial class BaseAddress
{
    /// <summary>
    /// Parses an address such as <c>https://someone.github.io/open-ai</c>. Returns false if it is invalid.
    /// </summary>
    /// <param name="text">The address as written.</param>
    /// <param name="address">The address, ending in a slash.</param>
    /// <param name="problem">What is wrong with the address, as a message.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out address)
            || address.Scheme is not ("http" or "https")
            || address.Host.Length == 0)
        {
            problem = $"'{text}' is not an absolute web address";
        }
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            problem = $"'{text}' may only have a host and a path";
        }
        else if (address.AbsolutePath.Contains("//", StringComparison.Ordinal))
        {
            // A link that begins with '//' leads to another host.
            problem = $"'{text}' has an empty segment in its path";
        }
        else if (StrayPercentSign().IsMatch(text))
        {
            problem = $"'{text}' has a '%' that is not followed by two hexadecimal digits";
        }
        else if (!address.AbsolutePath.EndsWith('/'))
        {
            address = new Uri(address.AbsoluteUri + "/");
        }

        return problem is null;
    }

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex StrayPercentSign();
}
