namespace SiteGen.Content;

/// <summary>The form of ids: <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
public static class EntityId
{
    /// <summary>The form of ids in words, for messages.</summary>
    internal const string Form = "lower-case letters and digits, joined by hyphens";

    /// <summary>Returns whether a text has the form of an id.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' && afterHyphen)
            {
                return false;
            }

            if (c != '-' && c is not (>= 'a' and <= 'z') and not (>= '0' and <= '9'))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }
}
