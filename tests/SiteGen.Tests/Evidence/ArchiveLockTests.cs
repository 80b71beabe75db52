using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Evidence;

/// <summary>The lock of the archive, which editors complete by hand.</summary>
public sealed class ArchiveLockTests
{
    [Theory]
    [InlineData("version: 1\nversion: 1\n", "another 'version'")]
    [InlineData("sources:\n  letter:\n    extent: whole\n    role: original\n", "another 'sources'")]
    [InlineData("observations: {}\nobservations: {}\n", "another 'observations'")]
    public void A_key_that_is_there_twice_is_a_mistake(string more, string message)
    {
        using var site = new TestSite(
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n"),
            ("content/archive.lock.yaml", "sources:\n  letter:\n    extent: whole\n    role: original\n" + more));

        var problem = Assert.Single(site.FindProblems());

        Assert.Equal(("SG0516", "there is " + message), (problem.Rule.Code, problem.Message));
    }
}
