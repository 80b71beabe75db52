using SiteGen.Content;
using SiteGen.Pages.Records;

namespace SiteGen.Rendering.Models;

/// <summary>The entries of the record of an entity.</summary>
internal static class RecordModel
{
    public static Accessor Entry { get; } = new Accessor<RecordEntry>("an entry of a record")
        .Add("kind", e => e.Entity?.Kind.Name() ?? "role")
        .Add("entity", e => e.Entity)
        .Add("role", (e, s) => e.Role is null ? null : PersonModel.RoleOf(e.Role, s))
        .Add("is_end", e => e.IsEnd)
        .Add("date", e => e.Date)
        .Add("anchor", e => e.Anchor)
        .Add("is_major", e => e.IsMajor);
}
