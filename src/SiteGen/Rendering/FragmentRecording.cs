using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Notes on what a partial depends on while it is rendered for more than one page.</summary>
internal sealed class FragmentRecording
{
    private readonly List<(string Asked, string Given)> _anchors = [];

    /// <summary>Where the way to the home page was written, as offsets in the bytes of the page.</summary>
    private readonly List<int> _roots = [];

    /// <summary>How many bytes it has, on the page that is being rendered.</summary>
    private int _rootLength;

    /// <summary>Whether the way to the home page became a part of some text.</summary>
    public bool IsBound { get; set; }

    /// <summary>Whether it got all ids as it asked for them: on a page that has one of them already, it would get another.</summary>
    public bool HasOwnAnchors => _anchors.TrueForAll(a => a.Asked == a.Given);

    /// <summary>Notes an id.</summary>
    public void AddAnchor(string asked, string given) => _anchors.Add((asked, given));

    /// <summary>Notes a place at which the way to the home page was written.</summary>
    /// <param name="start">Its offset in the bytes of the page.</param>
    /// <param name="length">How many bytes it has.</param>
    public void AddRoot(int start, int length)
    {
        _roots.Add(start);
        _rootLength = length;
    }

    /// <summary>Takes over what a partial within it depends on.</summary>
    public void Add(FragmentRecording inner)
    {
        _anchors.AddRange(inner._anchors);
        _roots.AddRange(inner._roots);
        _rootLength = Math.Max(_rootLength, inner._rootLength);
        IsBound |= inner.IsBound;
    }

    /// <summary>What is kept of what was written.</summary>
    /// <param name="html">The bytes.</param>
    /// <param name="start">Their offset in the bytes of the page.</param>
    public Fragment ToFragment(ReadOnlySpan<byte> html, int start)
    {
        string[] anchors = _anchors.Count == 0 ? [] : [.. _anchors.Select(a => a.Asked)];
        if (IsBound || _roots.Count == 0)
        {
            return new(html.ToArray(), [], anchors, IsBound);
        }

        var length = html.Length - (_roots.Count * _rootLength);
        var kept = new byte[length];
        var roots = new int[_roots.Count];
        var (from, to) = (0, 0);
        for (var i = 0; i < roots.Length; i++)
        {
            var stretch = html[from..(_roots[i] - start)];
            stretch.CopyTo(kept.AsSpan(to));
            (from, to) = (_roots[i] - start + _rootLength, to + stretch.Length);
            roots[i] = to;
        }

        html[from..].CopyTo(kept.AsSpan(to));
        return new(kept, roots, anchors, IsBound: false);
    }
}
