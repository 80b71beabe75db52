using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Tells what of a content file is another since it was built from. If only <see cref="Whole"/> is, what changed are words
/// of a body: they show where the body is shown, and nothing else of the site depends on them.
/// </summary>
/// <param name="Path">The path of the file below the folder of the site.</param>
/// <param name="Whole">A hash of all of it.</param>
/// <param name="Shape">
/// A hash of what other pages may depend on without showing the text: the front matter, and what the body leads to. Where that
/// cannot be told apart it is <see cref="Whole"/>.
/// </param>
internal readonly record struct TextPrint(string Path, UInt128 Whole, UInt128 Shape)
{
    /// <summary>The prints of all content files of a site, in the order of its files.</summary>
    /// <param name="site">The site.</param>
    /// <param name="inputs">The hashes of its files.</param>
    /// <param name="numbers">The numbers of its entities.</param>
    /// <param name="jobs">How many are looked at at a time.</param>
    public static TextPrint[] Of(LinkedSite site, BuildInputs inputs, EntityNumbers numbers, int jobs)
    {
        var files = site.Folder.Content;
        var prints = new TextPrint[files.Count];
        ParallelLoop.Run(prints.Length, jobs, static () => new MemoryStream(), (i, bytes) =>
        {
            var whole = First(inputs.ContentHashes[i]);
            prints[i] = new(files[i].Path, whole, numbers[i] is { } entity && IsLoose(entity, site.Plan.Verification) ? ShapeOf(site.Graph.MarkupOf(entity), bytes) : whole);
        });
        return prints;
    }

    /// <summary>The numbers of the entities of a site.</summary>
    public static EntityNumbers Number(LinkedSite site)
    {
        var byFile = EntityKindNames.All.SelectMany(site.Graph.OfKind).ToDictionary(e => e.File);
        return new([.. site.Folder.Content.Select(byFile.GetValueOrDefault)]);
    }

    /// <summary>
    /// Whether nothing but what shows the body depends on its words. How the words of a quotation stand in an archived text, or
    /// beside other versions of them, is found out before pages are rendered; corrections share the ids of the body.
    /// </summary>
    private static bool IsLoose(Entity entity, Verification verification) => entity.Corrections.Count == 0
        && (entity is not Quote quote || (quote.Versions.Count == 0 && verification.Of(quote) is null or { Level: VerificationLevel.Unarchived }));

    /// <summary>The first half of a hash of 32 bytes, which is enough to tell versions of one file apart.</summary>
    private static UInt128 First(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);

    /// <param name="text">The texts of an entity.</param>
    /// <param name="bytes">Has room to write in.</param>
    private static UInt128 ShapeOf(EntityMarkup text, MemoryStream bytes)
    {
        bytes.SetLength(0);
        bytes.Write(text.Owner.File.BytesBefore(text.Owner.BodyStart));
        foreach (var reference in text.References)
        {
            Append(reference.IsEmbed ? "!" : "");
            Append(reference.Target.Path);
        }

        foreach (var id in text.Lookups)
        {
            Append(id);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), hash);
        return First(hash);

        void Append(string part)
        {
            bytes.WriteByte(0);
            bytes.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        }
    }
}
