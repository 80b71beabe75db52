using System.Security.Cryptography;
using System.Text;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>What a build notes of the texts of a site and of where they are shown, for the next one to render less.</summary>
/// <param name="Frame">The hash of all that the site was made from besides its content files.</param>
/// <param name="Texts">What content files were like, in their order.</param>
/// <param name="Pages">For each page, by its site path, the numbers of the texts that it shows.</param>
internal sealed record SitePrint(byte[] Frame, IReadOnlyList<TextPrint> Texts, IReadOnlyDictionary<string, int[]> Pages)
{
    /// <summary>The print of a site whose pages have been rendered, now or, where nothing of theirs has changed, by the former build.</summary>
    /// <param name="site">The site.</param>
    /// <param name="frame">The hash of all that it is made from besides its content files.</param>
    /// <param name="texts">The prints of its content files.</param>
    /// <param name="reads">What the pages that were rendered show.</param>
    /// <param name="former">The former build; null for none.</param>
    public static SitePrint Of(LinkedSite site, byte[] frame, IReadOnlyList<TextPrint> texts, PageReads reads, FormerBuild? former)
    {
        var numbers = site.Folder.Content.Index().ToDictionary(f => f.Item, f => f.Index);
        var pages = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var page in site.Plan.Pages)
        {
            pages[page.Path] = reads.Of(page.Path) is { } entities ? [.. entities.Select(e => numbers[e.File])] : former!.Print.Pages[page.Path];
        }

        return new(frame, texts, pages);
    }

    /// <summary>Writes it as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Frame);
        writer.Write7BitEncodedInt(Texts.Count);
        foreach (var text in Texts)
        {
            writer.Write(text.Path);
            writer.Write(text.Whole);
            writer.Write(text.Shape);
        }

        writer.Write7BitEncodedInt(Pages.Count);
        foreach (var (path, texts) in Pages)
        {
            writer.Write(path);
            writer.Write7BitEncodedInt(texts.Length);
            foreach (var text in texts)
            {
                writer.Write7BitEncodedInt(text);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <param name="reader">Gives the bytes.</param>
    /// <param name="frame">The hash of all that the site is made from now besides its content files.</param>
    /// <returns>Null where that is another.</returns>
    public static SitePrint? TryRead(BinaryReader reader, ReadOnlySpan<byte> frame)
    {
        var made = reader.ReadBytes(SHA256.HashSizeInBytes);
        if (!frame.SequenceEqual(made))
        {
            return null;
        }

        var texts = new TextPrint[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = new(reader.ReadString(), reader.ReadBytes(TextPrint.Length), reader.ReadBytes(TextPrint.Length));
        }

        var count = reader.Read7BitEncodedInt();
        var pages = new Dictionary<string, int[]>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var path = reader.ReadString();
            var shown = new int[reader.Read7BitEncodedInt()];
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = reader.Read7BitEncodedInt();
            }

            pages.Add(path, shown);
        }

        return new(made, texts, pages);
    }
}
