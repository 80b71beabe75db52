using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using PlainPage = SiteGen.Content.Entities.Page;

namespace SiteGen.StructuredData;

/// <summary>
/// The ids of things in structured data: absolute addresses, the same for one thing on every page of the site, so that
/// programs can join what the pages say. A person has one id in all languages of the site; its pages and its articles,
/// which are texts, have one in each.
/// </summary>
/// <param name="settings">The site, in one of its languages.</param>
internal sealed class ThingIds(SiteSettings settings)
{
    private readonly string _root = settings.BaseUrl.AbsoluteUri;
    private readonly string _mainRoot = (settings.Edition?.BaseUrl ?? settings.BaseUrl).AbsoluteUri;

    /// <summary>The site in this language.</summary>
    public string Site => _root + "#site";

    /// <summary>The set of all topics.</summary>
    public string Topics => _mainRoot + "topics/#terms";

    /// <summary>A page, by its site path: its address.</summary>
    public string Page(string path) => _root + path[1..];

    /// <summary>A part of a page that has no address of its own: <c>breadcrumbs</c>.</summary>
    public string OnPage(string path, string part) => $"{_root}{path.AsSpan(1)}#{part}";

    /// <summary>What the page of an entity is about; of a plain page, the page itself.</summary>
    public string Of(Entity entity)
    {
        var root = entity is Article or PlainPage && entity.Translation is not null ? _root : _mainRoot;
        var path = entity.Path.AsSpan(1);
        return entity is PlainPage ? $"{root}{path}" : $"{root}{path}#{entity.Kind.Name()}";
    }

    /// <summary>The words of a quotation before translation.</summary>
    public string OfOriginal(Quote quote) => $"{_mainRoot}{quote.Path.AsSpan(1)}#original";
}
