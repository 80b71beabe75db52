namespace SiteGen.Html;

/// <summary>The attribute <c>srcset</c>: pictures to choose from, with their sizes.</summary>
internal static class SourceSet
{
    /// <summary>
    /// The addresses, divided as the HTML specification does: an address goes to the next white space, and may hold
    /// commas other than at its end.
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
