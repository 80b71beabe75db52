using System.Security.Cryptography;
using System.Text.Json;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Installing;

/// <summary>Files of others in this repository are those that <c>scripts/vendored.json</c> lists.</summary>
public sealed class VendoredFilesTests
{
    private static readonly string[] Folders = ["src", "templates"];

    private static readonly JsonElement[] Works =
        [.. JsonDocument.Parse(Repository.Read("scripts/vendored.json")).RootElement.EnumerateArray()];

    [Fact]
    public void Each_has_the_bytes_on_record()
    {
        Assert.NotEmpty(Works);
        Assert.All(Works.SelectMany(w => w.GetProperty("files").EnumerateObject()), file =>
        {
            using var stream = File.OpenRead(Path.Combine(Repository.Root, file.Name));
            Assert.Equal(
                (file.Name, file.Value.GetString()),
                (file.Name, Convert.ToHexStringLower(SHA256.HashData(stream))));
        });
    }

    [Theory]
    [InlineData("version", @"^\d+\.\d+\.\d+$")]
    [InlineData("license", @"^[\w.+-]+$")]
    [InlineData("url", "^https://")]
    [InlineData("source", ".")]
    [InlineData("notice", ".")]
    public void Each_says_what_it_is(string name, string pattern) =>
        Assert.All(Works, w => Assert.Matches(pattern, w.GetProperty(name).GetString()));

    [Fact]
    public void The_notices_name_each_with_its_version_and_license()
    {
        var notices = Repository.Read("THIRD-PARTY-NOTICES.txt");

        Assert.All(Works, w => Assert.Contains(
            $"\n{w.GetProperty("name")} {w.GetProperty("version")} ({w.GetProperty("kind")})\n"
                + $"{w.GetProperty("license")},",
            notices,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Every_font_and_every_script_of_others_is_listed()
    {
        var listed = Works.SelectMany(w => w.GetProperty("files").EnumerateObject()).Select(f => f.Name).ToHashSet();
        var others = Folders.SelectMany(f => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
            .Where(IsOfOthers).ToList();

        Assert.Contains("templates/assets/minisearch.js", others);
        Assert.All(others, f => Assert.Contains(f, listed));
    }

    private static bool IsOfOthers(string file) => Path.GetExtension(file) switch
    {
        ".woff" or ".woff2" or ".ttf" or ".otf" or ".wasm" => true,
        // Ours have short lines and no notice.
        ".js" or ".mjs" or ".css" => Repository.Read(file).Split('\n').Any(l =>
            l.Length > 500 || l.Contains("copyright", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
