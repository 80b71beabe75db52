using System.Buffers.Binary;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cards;

/// <summary>A small site that is published with its cards.</summary>
internal sealed class CardSite : IDisposable
{
    public CardSite(params IEnumerable<(string Path, string Text)> files)
    {
        Site = new TestSite([.. SmallRecord.Files, .. files]);
    }

    public TestSite Site { get; }

    /// <summary>The paths of the published cards.</summary>
    public IReadOnlyList<string> Cards =>
    [
        .. Directory.EnumerateFiles(Site.Output, "card.png", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Site.Output, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Builds the site, which must have no diagnostics but a note about cards, and publishes it.</summary>
    public PublishReport Publish(bool clean = false, int jobs = 2)
    {
        var result = Site.Build(jobs: jobs);
        Assert.Equal("", TestSite.Format([.. result.Diagnostics.Where(d => d.Rule != Rules.CardsMissing)]));
        return OutputFolder.Open(Site.Output).Publish(result.Files, clean, jobs);
    }

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Site.Output, path));

    public string Text(string path) => File.ReadAllText(Path.Combine(Site.Output, path));

    /// <summary>Changes a byte of a card's pixels, which builds do not look at.</summary>
    public byte[] Mark(string path)
    {
        var bytes = Bytes(path);
        bytes[^40] ^= 0xFF;
        File.WriteAllBytes(Path.Combine(Site.Output, path), bytes);
        return bytes;
    }

    /// <summary>The width and height in the header of a PNG.</summary>
    public static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal("IHDR"u8, png.AsSpan(12, 4));
        var size = png.AsSpan(16, 8);
        return (BinaryPrimitives.ReadInt32BigEndian(size), BinaryPrimitives.ReadInt32BigEndian(size[4..]));
    }

    public void Dispose() => Site.Dispose();
}
