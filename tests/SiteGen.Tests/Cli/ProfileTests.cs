using System.Text.Json;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>build --profile</c> and the progress line.</summary>
public class ProfileTests
{
    private static readonly (string, string) Person = ("content/people/ada.md", "---\nname: Ada\n---\nText.\n");

    [Fact]
    public void A_profile_has_each_pass_and_the_slowest_pages_and_templates()
    {
        using var site = new TestSite(Person);

        var run = SiteGenProcess.Build(site, "--profile");

        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("Built ", run.Output, StringComparison.Ordinal);
        string[] passes =
            ["read files", "read front matter", "render Markdown", "link", "render pages", "write files", "all"];
        Assert.All(passes, pass => Assert.Matches($"(?m)^{pass} +[0-9.,]+ ms +[0-9]+%", run.Output));

        Assert.Matches(@"(?m)^/people/ada/ +[0-9.,]+ ms +[0-9.,]+ kB$", run.Output);
        Assert.Matches(@"(?m)^layout +[0-9.,]+ ms +[0-9]+$", run.Output);
        Assert.Matches(
            @"(?m)^[0-9.,]+ pages per second; 0% of the files unchanged; peak memory [0-9.,]+ MB\.$", run.Output);
    }

    [Fact]
    public void Without_it_the_output_is_one_line()
    {
        using var site = new TestSite(Person);

        Assert.Single(SiteGenProcess.Build(site).Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void The_json_has_the_same_figures()
    {
        using var site = new TestSite(Person);
        var file = Path.Combine(site.Root, "profile.json");
        SiteGenProcess.Build(site);

        Assert.Equal(0, SiteGenProcess.Build(site, "--profile-json", file).ExitStatus);

        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        Assert.True(root.GetProperty("milliseconds").GetDouble() > 0);
        Assert.Equal(0, root.GetProperty("files").GetProperty("written").GetInt32());
        Assert.True(root.GetProperty("files").GetProperty("unchanged").GetInt32() > 10);
        var rendering = root.GetProperty("passes").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "render pages");
        Assert.True(rendering.GetProperty("allocated").GetInt64() > 0);
        Assert.Equal(10, root.GetProperty("slowest_pages").GetArrayLength());
        Assert.True(root.GetProperty("slowest_templates")[0].GetProperty("runs").GetInt32() > 0);
    }

    [Fact]
    public void Progress_shows_the_current_pass_and_how_much_of_it_is_done()
    {
        var profile = new BuildProfile();

        Assert.Null(ProgressLine.Describe(profile));
        Assert.Equal("link …", profile.Measure("link", () => ProgressLine.Describe(profile)));
        Assert.Equal("render pages: 1 of 2,000", profile.Measure("render pages", () =>
        {
            profile.Expect(2000);
            profile.Advance();
            return ProgressLine.Describe(profile);
        }));
        Assert.Equal("link …", profile.Measure("link", () => ProgressLine.Describe(profile)));
        Assert.Null(ProgressLine.Describe(profile));
    }
}
