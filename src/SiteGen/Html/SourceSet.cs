namespace SiteGen.Html;

/// <summary>The <c>srcset</c> attribute: alternative pictures with their sizes.</summary>
internal static class SourceSet
{
    /// <summary>
    /// Returns the addresses, split as the HTML specification says: an address ends at white space, and may contain
    /// commas except at its end.
    /// </summary>
    public static IEnumerable<string> Addresses(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ','))
            {
                at++;
            }

            if (at == value.Length)
            {
                yield break;
            }

            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]))
            {
                at++;
            }

            var address = value[start..at];
            yield return address.TrimEnd(',');
            if (!address.EndsWith(','))
            {
                at = value.IndexOf(',', at) is var comma && comma < 0 ? value.Length : comma;
            }
        }
    }
}
