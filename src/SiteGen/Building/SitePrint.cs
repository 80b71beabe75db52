using System.Security.Cryptography;

namespace SiteGen.Building;

/// <summary>What a build notes of the texts of a site and of where they are shown, for the next one to render less.</summary>
/// <param name="Frame">The hash of all that the site was made from besides its content files.</param>
/// <param name="Texts">What content files were like, in their order.</param>
/// <param name="Pages">For each page, by its site path, the numbers of the texts that it shows.</param>
internal sealed record SitePrint(byte[] Frame, IReadOnlyList<TextPrint> Texts, IReadOnlyDictionary<string, IReadOnlyList<int>> Pages)
{
    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Frame);
        writer.Write7BitEncodedInt(Texts.Count);
        foreach (var text in Texts)
        {
            writer.Write(text.Path);
            Write(writer, text.Whole);
            Write(writer, text.Shape);
        }

        writer.Write7BitEncodedInt(Pages.Count);
        foreach (var (path, texts) in Pages)
        {
            writer.Write(path);
            writer.Write7BitEncodedInt(texts.Count);
            foreach (var text in texts)
            {
                writer.Write7BitEncodedInt(text);
            }
        }
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
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
            texts[i] = new(reader.ReadString(), Read(reader), Read(reader));
        }

        var count = reader.Read7BitEncodedInt();
        var pages = new Dictionary<string, IReadOnlyList<int>>(count, StringComparer.Ordinal);
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

    private static void Write(BinaryWriter writer, UInt128 hash)
    {
        writer.Write((ulong)hash);
        writer.Write((ulong)(hash >> 64));
    }

    private static UInt128 Read(BinaryReader reader)
    {
        var low = reader.ReadUInt64();
        return new(reader.ReadUInt64(), low);
    }
}
