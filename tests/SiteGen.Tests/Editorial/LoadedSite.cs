using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Editorial;

/// <summary>A site as the library reads it, with no page rendered.</summary>
internal static class LoadedSite
{
    public static Site Of(string root) => Site.Load(
        SiteFolder.Read(root, jobs: 2),
        new BuildOptions { SitePath = root, Jobs = 2, ParsedTemplates = TestSite.BuiltInTemplates },
        previous: null);
}
