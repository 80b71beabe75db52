using System.Text;
using SiteGen.Content.Settings;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>
/// The Content-Security-Policy of the pages of a site (https://www.w3.org/TR/CSP3/): what pages may load, run and send,
/// so that nothing runs that neither the theme nor the settings name.
/// </summary>
public sealed class PagePolicy
{
    private const string Opening = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    private const string Self = "'self'";
    private const string None = "'none'";

    private readonly List<(string Directive, List<string> Sources)> _directives =
    [
        ("default-src", [Self]),
        ("script-src", [Self]),
        ("style-src", [Self]),
        ("object-src", [None]),
        ("base-uri", [None]),
        ("form-action", [Self]),
        ("frame-src", [None]),
    ];

    private PagePolicy()
    {
    }

    /// <summary>The policy of a page that loads and runs nothing.</summary>
    public static string Closed => "default-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>
    /// The policy of a site: its own files, what <c>csp:</c> in the settings adds, and the hosts of pictures in its
    /// texts.
    /// </summary>
    public static PagePolicy Of(SiteGraph graph)
    {
        var policy = new PagePolicy();
        if (graph.PictureHosts is { Count: > 0 } hosts)
        {
            policy.Add("img-src", hosts);
        }

        if (graph.Settings.Search == SiteSettings.PagefindSearch)
        {
            policy.Add("script-src", ["'wasm-unsafe-eval'"]);
        }

        foreach (var (directive, sources) in graph.Settings.Policy)
        {
            policy.Add(directive, sources);
        }

        return policy;
    }

    /// <summary>Returns the element with which a page declares a policy.</summary>
    public static string ElementOf(string policy) => $"{Opening}{policy}\">\n";

    /// <summary>Returns the policy that a page declares; null if it declares none.</summary>
    public static string? In(ReadOnlySpan<byte> page)
    {
        var from = page.IndexOf("<meta http-equiv=\"Content-Security-Policy\" content=\""u8);
        if (from < 0)
        {
            return null;
        }

        var policy = page[(from + Opening.Length)..];
        return Encoding.UTF8.GetString(policy[..Math.Max(0, policy.IndexOf((byte)'"'))]);
    }

    /// <summary>Writes the policy.</summary>
    /// <param name="scripts">The hashes of inline scripts, such as <c>'sha256-…'</c>.</param>
    /// <param name="styles">The hashes of style elements.</param>
    public string Write(IReadOnlyCollection<string> scripts, IReadOnlyCollection<string> styles)
    {
        var policy = new StringBuilder(256);
        foreach (var (directive, sources) in _directives)
        {
            var hashes = directive switch
            {
                "script-src" => scripts,
                "style-src" => styles,
                _ => [],
            };
            if (IsNeeded(directive, sources, hashes))
            {
                policy.Append(policy.Length == 0 ? "" : "; ").Append(directive);
                Append(sources);
                Append(hashes);
            }
        }

        return policy.ToString();

        void Append(IReadOnlyCollection<string> values)
        {
            foreach (var value in values)
            {
                policy.Append(' ').Append(value);
            }
        }
    }

    /// <summary>
    /// Whether a directive says more than <c>default-src</c>, which holds for scripts and styles without their own.
    /// </summary>
    private bool IsNeeded(string directive, List<string> sources, IReadOnlyCollection<string> hashes) =>
        directive is not ("script-src" or "style-src")
        || hashes.Count > 0 || !sources.SequenceEqual(_directives[0].Sources);

    private void Add(string directive, IEnumerable<string> sources)
    {
        var index = _directives.FindIndex(d => d.Directive == directive);
        if (index < 0)
        {
            index = _directives.Count;
            _directives.Add((directive, [Self]));
        }

        var known = _directives[index].Sources;
        known.Remove(None);
        known.AddRange(sources.Where(s => !known.Contains(s)));
    }
}
