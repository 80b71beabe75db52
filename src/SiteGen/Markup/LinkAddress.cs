using System.Buffers;

namespace SiteGen.Markup;

/// <summary>What kind of address a Markdown link has.</summary>
internal enum AddressKind
{
    /// <summary>http, https, mailto or tel.</summary>
    External,

    /// <summary>A scheme that is not linked, such as <c>javascript:</c>.</summary>
    Refused,

    /// <summary>A place on the same page: <c>#roles</c>.</summary>
    Fragment,

    /// <summary>A path from the home page: <c>/timeline/</c>.</summary>
    SitePath,

    /// <summary>A path from the file: <c>../people/elon-musk.md</c>.</summary>
    Relative,

    /// <summary>Nothing.</summary>
    Empty,
}

/// <summary>Tells addresses apart.</summary>
internal static class LinkAddress
{
    public static AddressKind Classify(string address)
    {
        if (address.Length == 0)
        {
            return AddressKind.Empty;
        }

        if (SchemeOf(address) is { } scheme)
        {
            return scheme is "http" or "https" or "mailto" or "tel" ? AddressKind.External : AddressKind.Refused;
        }

        return address[0] switch
        {
            '#' => AddressKind.Fragment,
            '/' or '\\' when address.Length > 1 && address[1] is '/' or '\\' => AddressKind.External,
            '/' => AddressKind.SitePath,
            _ => AddressKind.Relative,
        };
    }

    /// <summary>
    /// The scheme in lower case, or null. Browsers ignore control characters and white space in front of and inside a
    /// scheme, so they are ignored here too.
    /// </summary>
    public static string? SchemeOf(string address)
    {
        if (!address.Contains(':'))
        {
            return null;
        }

        var scheme = new System.Text.StringBuilder();
        foreach (var c in address)
        {
            if (c == ':')
            {
                return scheme.Length > 0 ? scheme.ToString() : null;
            }

            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            {
                scheme.Append(char.ToLowerInvariant(c));
            }
            else if (c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Divides an address at its <c>#</c>.</summary>
    public static (string Path, string? Fragment) Split(string address)
    {
        var hash = address.IndexOf('#');
        return hash < 0 ? (address, null) : (address[..hash], address[(hash + 1)..] is { Length: > 0 } fragment ? fragment : null);
    }

    /// <summary>
    /// The path below the site folder that a relative address in a file leads to, percent signs decoded; null when it
    /// leads out of the folder.
    /// </summary>
    public static string? Resolve(string filePath, string relative)
    {
        var steps = (relative.Contains('%') ? Uri.UnescapeDataString(relative) : relative).AsSpan();
        var buffer = ArrayPool<char>.Shared.Rent(filePath.Length + 1 + steps.Length);
        try
        {
            // What has been gone so far stands in the buffer, without a slash behind it.
            var length = Math.Max(0, filePath.LastIndexOf('/'));
            filePath.CopyTo(0, buffer, 0, length);
            foreach (var step in steps.Split('/'))
            {
                switch (steps[step])
                {
                    case "" or ".":
                        break;
                    case "..":
                        if (length == 0)
                        {
                            return null;
                        }

                        length = Math.Max(0, buffer.AsSpan(0, length).LastIndexOf('/'));
                        break;
                    case var name:
                        if (length > 0)
                        {
                            buffer[length++] = '/';
                        }

                        name.CopyTo(buffer.AsSpan(length));
                        length += name.Length;
                        break;
                }
            }

            return new(buffer, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>A path below the site folder as media files are named: below <c>content/</c>; empty where it is not.</summary>
    public static string BelowContent(string path) => path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : "";

    /// <summary>A path of files as it stands in an address: a name may contain what means something there.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>"did you mean" for an address whose file is not there.</summary>
    public static string? NearestMedia(string address, IEnumerable<string> media) =>
        Text.TextDistance.DidYouMean(System.IO.Path.GetFileName(address), media.Select(m => System.IO.Path.GetFileName(m)));
}
