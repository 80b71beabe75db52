using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
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
internal sealed record TextPrint(string Path, byte[] Whole, byte[] Shape)
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = 16;

    /// <summary>The prints of all content files of a site, in the order of its files.</summary>
    /// <param name="site">The site.</param>
    /// <param name="inputs">The hashes of its files.</param>
    /// <param name="jobs">How many are looked at at a time.</param>
    public static TextPrint[] Of(LinkedSite site, BuildInputs inputs, int jobs)
    {
        var entities = EntityKindNames.All.SelectMany(site.Graph.OfKind).ToDictionary(e => e.File);
        var prints = new TextPrint[site.Folder.Content.Count];
        ParallelLoop.Run(prints.Length, jobs, i =>
        {
            var (file, whole) = (site.Folder.Content[i], inputs.ContentHashes[i][..Length]);
            var isLoose = entities.TryGetValue(file, out var entity) && IsLoose(entity, site.Plan.Verification);
            prints[i] = new(file.Path, whole, isLoose ? ShapeOf(site.Graph.MarkupOf(entity!)) : whole);
        });
        return prints;
    }

    /// <summary>
    /// Whether nothing but what shows the body depends on its words. How the words of a quotation stand in an archived text, or
    /// beside other versions of them, is found out before pages are rendered; corrections share the ids of the body.
    /// </summary>
    private static bool IsLoose(Entity entity, Verification verification) => entity.Corrections.Count == 0
        && (entity is not Quote quote || (quote.Versions.Count == 0 && verification.Of(quote) is null or { Level: VerificationLevel.Unarchived }));

    private static byte[] ShapeOf(EntityMarkup text)
    {
        var (file, owner) = (text.Owner.File, text.Owner);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.BytesBefore(owner.BodyStart));
        foreach (var reference in text.References)
        {
            Append(reference.IsEmbed ? "!" : "");
            Append(reference.Target.Path);
        }

        foreach (var id in text.Lookups)
        {
            Append(id);
        }

        return hash.GetHashAndReset()[..Length];

        void Append(string part)
        {
            hash.AppendData("\0"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
    }
}
