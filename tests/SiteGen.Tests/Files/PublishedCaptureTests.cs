using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>Captures of sources that would be published: no path gives away a copy or a hard link.</summary>
public sealed class PublishedCaptureTests : IDisposable
{
    private const string Text = "The words of somebody else.";

    private readonly TestSite _site = new(
        ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n"),
        ("content/archive/letter.txt", Text));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("content/media/letter.txt")]
    [InlineData("content/media/harmless.png")]
    [InlineData("static/letter.txt")]
    [InlineData("templates/assets/letter.txt")]
    public void A_copy_of_a_capture_is_refused(string path)
    {
        _site.Write(path, Text);

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0712", path), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Empty(_site.Build().Files);
    }

    [Fact]
    public void A_hard_link_to_a_capture_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no 'ln'.");
        Directory.CreateDirectory(Path.Combine(_site.Root, "content", "media"));
        Cli.SiteGenProcess.Run(new System.Diagnostics.ProcessStartInfo("ln", [
            Path.Combine(_site.Root, "content/archive/letter.txt"),
            Path.Combine(_site.Root, "content/media/a.txt")]));

        Assert.Equal("SG0712", Assert.Single(_site.FindProblems()).Rule.Code);
    }

    [Fact]
    public void Another_text_of_the_same_length_is_published()
    {
        _site.Write("content/media/letter.txt", "The words of somebody here.");

        Assert.Contains("media/letter.txt", _site.BuildSound().Keys);
    }

    [Fact]
    public void A_capture_that_is_only_recorded_is_refused_too()
    {
        File.Delete(Path.Combine(_site.Root, "content/archive/letter.txt"));
        _site.Write("content/media/letter.txt", Text);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(Text)));
        _site.Write("content/archive.lock.yaml", $"""
            version: 1
            sources:
              letter:
                extent: whole
                role: original
                bytes: {hash}

            """);

        Assert.Equal("SG0712", Assert.Single(_site.FindProblems()).Rule.Code);
    }
}
