using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Installing;

/// <summary><c>install.sh</c>, with a release that has a small script in place of the executable.</summary>
public sealed class InstallerTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("sitegen-installer-").FullName;
    private readonly string _archive;
    private readonly string _hash;

    public InstallerTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The release of this test is for macOS and Linux.");
        var system = OperatingSystem.IsMacOS() ? "osx" : "linux";
        var machine = RuntimeInformation.OSArchitecture.ToString() == "Arm64" ? "arm64" : "x64";
        var name = $"sitegen-1.2.3-{system}-{machine}";
        _archive = Path.Combine(Mirror, name + ".tar.gz");
        Directory.CreateDirectory(Mirror);
        WriteArchive(name);
        using var archive = File.OpenRead(_archive);
        _hash = Convert.ToHexStringLower(SHA256.HashData(archive));
        File.WriteAllText(Path.Combine(Mirror, "SHA256SUMS"), $"{_hash}  {name}.tar.gz\n");
    }

    private string Mirror => Path.Combine(_home, "mirror");

    private string Command => Path.Combine(_home, ".local", "bin", "sitegen");

    [Theory]
    [InlineData("--version", "1.2.3")]
    [InlineData("--version", "v1.2.3")]
    public void A_release_is_installed_into_the_home(params string[] options)
    {
        var run = Install(options);

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains($"Installed SiteGen 1.2.3: {Command}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("1.2.3\n", SiteGenProcess.Run(new ProcessStartInfo(Command, ["--version"])).Output);
    }

    [Theory]
    [InlineData("say which version", "--dir", "d")]
    [InlineData("SHA256SUMS does not name sitegen-9.9.9-", "--version", "9.9.9")]
    [InlineData("not abc; nothing was installed", "--version", "1.2.3", "--sha256", "abc")]
    [InlineData("there is no option '--force'", "--force")]
    [InlineData("'../1.2.3' is not a version", "--version", "../1.2.3")]
    [InlineData("--version needs a value", "--version")]
    public void A_mistake_is_named_and_nothing_is_installed(string message, params string[] options)
    {
        var run = Install(options);

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_home, ".local")));
    }

    [Fact]
    public void An_archive_that_is_not_the_listed_one_is_not_installed()
    {
        File.AppendAllText(_archive, "x");
        var run = Install("--version", "1.2.3");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains($"not {_hash}; nothing was installed", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_home, ".local")));
    }

    [Fact]
    public void A_cached_archive_is_used_only_if_it_is_intact()
    {
        var cache = Path.Combine(_home, "cache");
        Assert.Equal(0, Install("--version", "1.2.3", "--cache", cache).ExitStatus);
        var cached = Assert.Single(Directory.GetFiles(cache));

        File.AppendAllText(cached, "x");
        Assert.Equal(0, Install("--version", "1.2.3", "--cache", cache).ExitStatus);
        Assert.Equal(File.ReadAllBytes(_archive), File.ReadAllBytes(cached));

        File.Delete(_archive);
        Assert.Equal(0, Install("--version", "1.2.3", "--cache", cache).ExitStatus);
    }

    [Fact]
    public void Without_an_address_it_asks_for_the_repository()
    {
        var run = Run("--version", "1.2.3");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("say which repository", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private CommandRun Install(params string[] options) => Run(["--from", "file://" + Mirror, .. options]);

    private CommandRun Run(params string[] options)
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "install.sh"), .. options])
        {
            WorkingDirectory = _home,
        };
        start.Environment["HOME"] = _home;
        return SiteGenProcess.Run(start);
    }

    private void WriteArchive(string name)
    {
        using var gzip = new GZipStream(File.Create(_archive), CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name + "/sitegen")
        {
            DataStream = new MemoryStream("#!/bin/sh\necho 1.2.3\n"u8.ToArray()),
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        });
    }
}
