using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>organization</c>.</summary>
internal static class OrganizationModel
{
    public static Accessor Organization { get; } = new Accessor<Organization>("an organization")
        .AddEntity()
        .AddActor()
        .Add("name", o => o.FullName)
        .Add("sort_name", o => o.SortName ?? o.FullName)
        .Add("founded", o => o.Founded)
        .Add("dissolved", o => o.Dissolved)
        .Add("same_as", o => o.SameAs)
        .Add("members", (o, s) => s.ConnectionsOf(o).Members)
        .Add("feed_url", (o, s) => s.Graph.Settings.Outputs.EntityFeeds ? SiteUrl.Of(o.Path + "feed.xml") : null);

    public static Accessor Member { get; } = new Accessor<RoleHolder>("a member")
        .Add("person", m => m.Person)
        .Add("role", (m, s) => PersonModel.RoleOf(m.Role, s));
}
