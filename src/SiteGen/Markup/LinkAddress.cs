using System.Text;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>The kinds of addresses in Markdown links.</summary>
internal enum AddressKind
{
    /// <summary>http, https, mailto or tel.</summary>
    External,

    /// <summary>A scheme that is not linked, such as <c>javascript:</c>.</summary>
    Refused,

    /// <summary>An anchor on the same page: <c>#roles</c>.</summary>
    Fragment,

    /// <summary>A path relative to the home page: <c>/timeline/</c>.</summary>
    SitePath,

    /// <summary>A path relative to the file: <c>../people/elon-musk.md</c>.</summary>
    Relative,

    /// <summary>An empty address.</summary>
    Empty,
}

/// <summary>Classifies, splits and resolves the addresses of links.</summary>
internal static class LinkAddress
{
    /// <summary>Returns the kind of an address.</summary>
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
    /// Returns an address that begins with two slashes, which browsers read as the name of a host, as the https address
    /// that it is: the page may be opened from a disk or over http. Other addresses are returned as they are.
    /// </summary>
    public static string WithScheme(string address) =>
        address.Length > 2 && address[0] is '/' or '\\' && address[1] is '/' or '\\'
            ? "https://" + address.TrimStart('/', '\\') : address;

    /// <summary>
    /// Returns the scheme in lower case, or null. Control characters and white space before and in a scheme are
    /// ignored, as browsers do.
    /// </summary>
    public static string? SchemeOf(string address)
    {
        if (!address.Contains(':'))
        {
            return null;
        }

        var scheme = new StringBuilder();
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

    /// <summary>Splits an address at its <c>#</c>. An empty fragment is null.</summary>
    public static (string Path, string? Fragment) Split(string address)
    {
        var hash = address.IndexOf('#');
        if (hash < 0)
        {
            return (address, null);
        }

        var fragment = address[(hash + 1)..];
        return (address[..hash], fragment.Length > 0 ? fragment : null);
    }

    /// <summary>
    /// Returns the path below the site folder that a relative address in a file refers to, percent-decoded; null if it
    /// is outside the folder.
    /// </summary>
    public static string? Resolve(string filePath, string relative)
    {
        var segments = filePath.Split('/').SkipLast(1).ToList();
        foreach (var segment in Uri.UnescapeDataString(relative).Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return CanonicalForm.Of(string.Join('/', segments));
    }

    /// <summary>
    /// Returns a path relative to <c>content/</c>, as media files are named, or an empty string if it is outside.
    /// </summary>
    public static string BelowContent(string path) =>
        path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : "";

    /// <summary>Percent-encodes the segments of a file path for an address.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>
    /// Returns "did you mean …?" for an address without a file, or null if no file has a similar name.
    /// </summary>
    public static string? NearestMedia(string address, IEnumerable<string> media) =>
        TextDistance.DidYouMean(Path.GetFileName(address), media.Select(m => Path.GetFileName(m)));

    /// <summary>The same for an address relative to a file, with the address of the file of this name.</summary>
    /// <param name="file">The path of the file below the site folder.</param>
    /// <param name="address">The address as written.</param>
    /// <param name="media">The files, by their paths below <c>content/</c>.</param>
    public static string? NearestMedia(string file, string address, IEnumerable<string> media)
    {
        var name = Path.GetFileName(address);
        return media.FirstOrDefault(m => Path.GetFileName(m) == name) is { } path
            ? $"write '{string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/') - 1))}{path}'"
            : NearestMedia(address, media);
    }
}
