using System.Security.Cryptography;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>What a build notes of the content of a site and of where it is shown, for the next one to render less.</summary>
/// <param name="Frame">The hash of all that the site was made from besides its content files.</param>
/// <param name="Texts">What content files were like, in their order.</param>
/// <param name="Influences">For each of them, those for which something follows from it (<see cref="Linking.Influences"/>).</param>
/// <param name="Places">A hash of the places where things are listed (<see cref="Pages.PagePlan.WritePlaces"/>).</param>
/// <param name="Pages">For each page, by its site path, what it was rendered with.</param>
internal sealed record SitePrint(
    byte[] Frame, IReadOnlyList<TextPrint> Texts, IReadOnlyList<IReadOnlyList<int>> Influences, byte[] Places, IReadOnlyDictionary<string, PagePrint> Pages)
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

        foreach (var influenced in Influences)
        {
            Write(writer, influenced);
        }

        writer.Write(Places);
        writer.Write7BitEncodedInt(Pages.Count);
        foreach (var (path, page) in Pages)
        {
            writer.Write(path);
            Write(writer, page.Reads);
            writer.Write(page.IsOfSite);
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

        var influences = new int[texts.Length][];
        for (var i = 0; i < influences.Length; i++)
        {
            influences[i] = ReadNumbers(reader);
        }

        var places = reader.ReadBytes(SHA256.HashSizeInBytes);
        var count = reader.Read7BitEncodedInt();
        var pages = new Dictionary<string, PagePrint>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            pages.Add(reader.ReadString(), new(ReadNumbers(reader), reader.ReadBoolean()));
        }

        return new(made, texts, influences, places, pages);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Write7BitEncodedInt(numbers.Count);
        for (var i = 0; i < numbers.Count; i++)
        {
            writer.Write7BitEncodedInt(numbers[i]);
        }
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.Read7BitEncodedInt();
        }

        return numbers;
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
