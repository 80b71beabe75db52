namespace SiteGen.Evidence.Fetching;

/// <summary>
/// A link in the headers of an answer (RFC 8288): <c>&lt;https://…&gt;; rel="memento"; datetime="…"</c>.
/// </summary>
/// <param name="Target">The address, as written.</param>
/// <param name="Relations">The words of <c>rel</c>, in lower case.</param>
/// <param name="Datetime">The value of <c>datetime</c> (RFC 7089).</param>
internal sealed record LinkHeader(string Target, IReadOnlyList<string> Relations, string? Datetime)
{
    /// <summary>Reads the values of the headers; what is not written correctly is passed over.</summary>
    public static IReadOnlyList<LinkHeader> Read(string value)
    {
        var links = new List<LinkHeader>();
        for (var at = 0; (at = value.IndexOf('<', at)) >= 0;)
        {
            var end = value.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            var target = value[(at + 1)..end].Trim();
            at = end + 1;
            links.Add(ReadParameters(value, ref at, target));
        }

        return links;
    }

    private static LinkHeader ReadParameters(string value, ref int at, string target)
    {
        var (relations, datetime) = ((string[]?)null, (string?)null);
        while (SkipSpace(value, ref at) == ';')
        {
            at++;
            SkipSpace(value, ref at);
            var start = at;
            at = IndexOfAny(value, at, "=;,");
            var name = value[start..at].Trim().ToLowerInvariant();
            var content = "";
            if (at < value.Length && value[at] == '=')
            {
                at++;
                content = ReadValue(value, ref at);
            }

            // The first of several counts.
            relations ??= name == "rel" ? content.ToLowerInvariant().Split(' ') : null;
            datetime ??= name == "datetime" ? content : null;
        }

        return new(target, relations ?? [], datetime);
    }

    private static string ReadValue(string value, ref int at)
    {
        if (SkipSpace(value, ref at) != '"')
        {
            var start = at;
            at = IndexOfAny(value, at, ";,");
            return value[start..at].Trim();
        }

        var content = new System.Text.StringBuilder();
        for (at++; at < value.Length && value[at] != '"'; at++)
        {
            at += value[at] == '\\' && at + 1 < value.Length ? 1 : 0;
            content.Append(value[at]);
        }

        at = Math.Min(at + 1, value.Length);
        return content.ToString();
    }

    private static char SkipSpace(string value, ref int at)
    {
        while (at < value.Length && char.IsWhiteSpace(value[at]))
        {
            at++;
        }

        return at < value.Length ? value[at] : '\0';
    }

    private static int IndexOfAny(string value, int at, ReadOnlySpan<char> ends) =>
        value.AsSpan(at).IndexOfAny(ends) is var index and >= 0 ? at + index : value.Length;
}
