namespace SiteGen.Rendering;

/// <summary>Records what a cached partial takes from the page while it is rendered.</summary>
internal sealed class FragmentRecording
{
    private readonly List<(string Requested, string Actual)> _anchors = [];

    /// <summary>Where the relative root was written, as offsets in the page.</summary>
    private readonly List<int> _roots = [];

    /// <summary>The length of the relative root of this page, in bytes.</summary>
    private int _rootLength;

    /// <summary>Whether the relative root became part of a text, where it cannot be found again.</summary>
    public bool ContainsRoot { get; set; }

    /// <summary>Whether each id is the requested one; an id that the text of the page has is replaced.</summary>
    public bool HasRequestedAnchors => _anchors.TrueForAll(a => a.Requested == a.Actual);

    /// <summary>Records an id.</summary>
    public void AddAnchor(string requested, string actual) => _anchors.Add((requested, actual));

    /// <summary>Records that the relative root was written.</summary>
    /// <param name="start">Its offset in the page.</param>
    /// <param name="length">Its length in bytes.</param>
    public void AddRoot(int start, int length)
    {
        _roots.Add(start);
        _rootLength = length;
    }

    /// <summary>Adds what a nested partial recorded.</summary>
    public void Add(FragmentRecording inner)
    {
        _anchors.AddRange(inner._anchors);
        _roots.AddRange(inner._roots);
        _rootLength = Math.Max(_rootLength, inner._rootLength);
        ContainsRoot |= inner.ContainsRoot;
    }

    /// <summary>Makes a fragment of the output.</summary>
    /// <param name="html">The output.</param>
    /// <param name="start">Its offset in the page.</param>
    public Fragment ToFragment(ReadOnlySpan<byte> html, int start)
    {
        string[] anchors = [.. _anchors.Select(a => a.Requested)];
        if (ContainsRoot || _roots.Count == 0)
        {
            return new(html.ToArray(), [], anchors, ContainsRoot);
        }

        var withoutRoots = new byte[html.Length - (_roots.Count * _rootLength)];
        var roots = new int[_roots.Count];
        var (from, to) = (0, 0);
        for (var i = 0; i < roots.Length; i++)
        {
            var before = html[from..(_roots[i] - start)];
            before.CopyTo(withoutRoots.AsSpan(to));
            (from, to) = (_roots[i] - start + _rootLength, to + before.Length);
            roots[i] = to;
        }

        html[from..].CopyTo(withoutRoots.AsSpan(to));
        return new(withoutRoots, roots, anchors, ContainsRoot: false);
    }
}
