using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Rendering;

/// <summary>What every page of a site shares while it is rendered; never changed, so that threads share it too.</summary>
internal sealed record RenderScope(SiteGraph Graph, PagePlan Plan, TemplateSet Templates)
{
    /// <summary>The value of the variable <c>site</c>.</summary>
    public SiteView Site { get; } = new();

    public Connections ConnectionsOf(Entity entity) => Graph.ConnectionsOf(entity);

    /// <summary>The absolute address of a site path.</summary>
    public string Absolute(string path) => Graph.Settings.BaseUrl.AbsoluteUri + path[1..];
}

/// <summary>Stands for the site in templates; what it shows comes from the scope.</summary>
internal sealed class SiteView;
