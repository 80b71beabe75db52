using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>
/// What a build is made from, as a hash: the program, the options, and every file of the site. Equal hashes give the same
/// site with the same messages, on the same machine.
/// </summary>
public sealed class BuildInputs
{
    private readonly SiteFingerprint _site;

    private BuildInputs(SiteFingerprint site, byte[] hash, byte[] frame)
    {
        (_site, Hash, Frame) = (site, hash, frame);
    }

    /// <summary>The hash.</summary>
    internal byte[] Hash { get; }

    /// <summary>The same without the content files.</summary>
    internal byte[] Frame { get; }

    /// <summary>The hash of each content file, in their order.</summary>
    internal IReadOnlyList<byte[]> ContentHashes => _site.Content;

    /// <summary>Takes the hash.</summary>
    /// <param name="folder">The site as it was read.</param>
    /// <param name="options">How it is built.</param>
    /// <param name="program">What tells this program from every other version of it.</param>
    /// <returns>Null where a file cannot be read: the build will say so.</returns>
    public static BuildInputs? TryTake(SiteFolder folder, BuildOptions options, string program)
    {
        if (SiteFingerprint.TryTake(folder, options.Jobs) is not { } site)
        {
            return null;
        }

        // The other options change neither the site nor what is said of it; a test knows all of them.
        string[] values =
        [
            program,
            options.BaseUrl?.OriginalString ?? "",
            options.IncludeDrafts ? "drafts" : "",
            options.IsStrict ? "strict" : "",
            options.ChecksPages ? "pages" : "",
            options.PageTimeLimit.Ticks.ToString(CultureInfo.InvariantCulture),
        ];
        return new(site, With(site.Hash), With(site.Frame));

        byte[] With(byte[] files) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [.. values, Convert.ToHexString(files)])));
    }

    /// <summary>Whether the files that a build copies without keeping them are still those that were hashed.</summary>
    internal bool HaveHeld() => _site.HasHeld();
}
