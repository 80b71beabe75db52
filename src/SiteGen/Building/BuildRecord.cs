using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What a build that was published notes for the next one.</summary>
/// <param name="Inputs">The hash of what it was made from.</param>
/// <param name="Time">When it was noted, by the clock of the disk, as ticks.</param>
/// <param name="PageCount">How many pages the site has.</param>
/// <param name="TimeZone">The name that this machine took for a time zone; null where none was given.</param>
/// <param name="Output">How the output folder was left.</param>
/// <param name="Diagnostics">Everything that was said of the site.</param>
internal sealed record BuildRecord(
    byte[] Inputs, long Time, int PageCount, string? TimeZone, OutputState Output, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What its texts were like and where they are shown; null where that is not known.</summary>
    public SitePrint? Print { get; init; }

    /// <summary>Changes with the form.</summary>
    private const string Form = "SiteGen build record 3";

    /// <summary>Small enough for an array that is soon forgotten.</summary>
    private const int PieceLength = 64 * 1024;

    private const int HashLength = SHA256.HashSizeInBytes;

    private static readonly Dictionary<string, Rule> RulesByCode = Rules.All.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>Which text a message shows a line of.</summary>
    private enum TextOf : byte
    {
        Nothing,
        SiteFile,
        Itself,
    }

    /// <summary>Writes it; at the end are the place of the print, and the hash of all before.</summary>
    /// <param name="output">Where it goes, piece by piece.</param>
    /// <param name="folder">The site, whose texts need not be written again.</param>
    public void Write(Stream output, SiteFolder folder)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(output, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(new BufferedStream(hashed, PieceLength), Encoding.UTF8))
        {
            WriteAll(writer, output, folder);
        }

        output.Write(hash.Hash!);
    }

    private void WriteAll(BinaryWriter writer, Stream output, SiteFolder folder)
    {
        writer.Write(Form);
        writer.Write(Inputs);
        writer.Write(Time);
        writer.Write(PageCount);
        WriteOptional(writer, TimeZone);
        writer.Write(Output.Manifest);
        writer.Write(Output.Files.Count);
        foreach (var (path, stamp) in Output.Files)
        {
            writer.Write(path);
            writer.Write(stamp.Length);
            writer.Write(stamp.Written);
        }

        var texts = TextsOf(folder);
        writer.Write(Diagnostics.Count);
        foreach (var diagnostic in Diagnostics)
        {
            Write(writer, diagnostic, texts);
        }

        writer.Flush();
        var placeOfPrint = Print is null ? 0 : output.Position;
        Print?.Write(writer);
        writer.Write(placeOfPrint);
    }

    /// <summary>Reads what <see cref="Write(Stream, SiteFolder)"/> wrote, but for <see cref="Print"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="inputs">The hash of what a build would be made from now.</param>
    /// <param name="folder">The site.</param>
    /// <returns>Null where they are damaged, of another form, or of a build that was made from something else.</returns>
    public static BuildRecord? TryRead(byte[] bytes, ReadOnlySpan<byte> inputs, SiteFolder folder)
    {
        using var reader = TryOpen(bytes);
        if (reader is null || !inputs.SequenceEqual(bytes.AsSpan((int)reader.BaseStream.Position, HashLength)))
        {
            return null;
        }

        var head = ReadHead(reader);
        var texts = TextsOf(folder);
        var diagnostics = new Diagnostic[reader.ReadInt32()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = ReadDiagnostic(reader, texts);
        }

        return head with { Diagnostics = diagnostics };
    }

    /// <summary>Reads what <see cref="Write(Stream, SiteFolder)"/> wrote, but for <see cref="Diagnostics"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="frame">The hash of all that a build would be made from now besides content files.</param>
    /// <returns>Null where they are damaged, of another form, or of a build that differed in more than content files.</returns>
    public static BuildRecord? TryReadPrint(byte[] bytes, ReadOnlySpan<byte> frame)
    {
        using var reader = TryOpen(bytes);
        if (reader is null)
        {
            return null;
        }

        var head = ReadHead(reader);
        reader.BaseStream.Position = bytes.Length - HashLength - sizeof(long);
        var placeOfPrint = reader.ReadInt64();
        reader.BaseStream.Position = placeOfPrint;
        return placeOfPrint > 0 && SitePrint.TryRead(reader, frame) is { } print ? head with { Print = print } : null;
    }

    /// <summary>Opens what is whole and of this form: nothing in it can be missing then.</summary>
    private static BinaryReader? TryOpen(byte[] bytes)
    {
        if (bytes.Length < HashLength || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - HashLength)))
        {
            return null;
        }

        var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadString() == Form ? reader : null;
    }

    private static BuildRecord ReadHead(BinaryReader reader)
    {
        var (inputs, time, pageCount, timeZone, manifest) = (reader.ReadBytes(HashLength), reader.ReadInt64(), reader.ReadInt32(), ReadOptional(reader), reader.ReadBytes(HashLength));
        var files = new StampedFile[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new(reader.ReadString(), new(reader.ReadInt64(), reader.ReadInt64()));
        }

        return new(inputs, time, pageCount, timeZone, new(manifest, files), []);
    }

    private static Dictionary<string, SourceFile> TextsOf(SiteFolder folder)
    {
        var texts = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in folder.Texts.OfType<SourceFile>())
        {
            texts.TryAdd(file.Path, file);
        }

        return texts;
    }

    private static void Write(BinaryWriter writer, Diagnostic diagnostic, Dictionary<string, SourceFile> texts)
    {
        var file = diagnostic.File;
        var textOf = file.Size == 0 ? TextOf.Nothing
            : texts.TryGetValue(file.Path, out var known) && (known == file || known.Text == file.Text) ? TextOf.SiteFile : TextOf.Itself;
        writer.Write(diagnostic.Rule.Code);
        writer.Write((byte)textOf);
        writer.Write(file.Path);
        if (textOf == TextOf.Itself)
        {
            writer.Write(file.Text);
        }

        writer.Write(diagnostic.Span.Start);
        writer.Write(diagnostic.Span.Length);
        writer.Write(diagnostic.Message);
        WriteOptional(writer, diagnostic.Help);
        WriteOptional(writer, diagnostic.Context);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader, Dictionary<string, SourceFile> texts)
    {
        var (rule, textOf, path) = (RulesByCode[reader.ReadString()], (TextOf)reader.ReadByte(), reader.ReadString());
        var file = textOf switch
        {
            TextOf.Nothing => SourceFile.Missing(path),
            TextOf.SiteFile => texts[path],
            _ => new SourceFile(path, reader.ReadString()),
        };
        return new(rule, file, new(reader.ReadInt32(), reader.ReadInt32()), reader.ReadString(), ReadOptional(reader), ReadOptional(reader));
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
