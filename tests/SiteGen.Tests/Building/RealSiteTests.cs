using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The site in <c>content/</c>. Everything else is tested with sites that editors do not change.</summary>
public class RealSiteTests
{
    [Fact]
    public void It_builds_and_checks_without_a_diagnostic()
    {
        var result = SiteBuilder.Build(new BuildOptions { SitePath = Repository.Root, ChecksPages = true });

        Assert.Equal("", TestSite.Format(result.Diagnostics));
        Assert.NotEmpty(result.Files);
    }
}
