using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Evidence.Fetching;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Chooses the sources that are got from the web.</summary>
public static class SourceRequests
{
    /// <summary>Returns the sources with some ids, or all; or why there is none with such an id.</summary>
    public static (IReadOnlyList<Source> Sources, string? Problem) Choose(
        ArchiveIntake archive, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return ([.. archive.Graph.Sources.OrderBy(s => s.Id, StringComparer.Ordinal)], null);
        }

        var sources = new List<Source>();
        foreach (var id in ids.Distinct())
        {
            if (archive.Graph.Index.Find(EntityKind.Source, id) is not Source source)
            {
                var help = TextDistance.DidYouMean(id, archive.Graph.Index.Ids(EntityKinds.Source))
                    ?? "'sitegen archive list' shows all";
                return ([], $"there is no source '{id}'; {help}");
            }

            sources.Add(source);
        }

        return (sources, null);
    }

    /// <summary>Returns the request for a source; null if it has no address.</summary>
    /// <param name="source">The source.</param>
    /// <param name="usesArchive">Whether its <c>archive_url</c> may be asked too.</param>
    public static FetchRequest? Of(Source source, bool usesArchive)
    {
        var archive = usesArchive ? source.ArchiveUrl : null;
        return (source.Url ?? archive) is not { } address ? null : new(
            source.Id,
            new(address, UriKind.RelativeOrAbsolute),
            // The page that the editor read is wanted: that of the day of reading, else that of the day of publication.
            (source.Accessed ?? source.Date) is { LastDay: >= 0 and var day } && day <= DateOnly.MaxValue.DayNumber
                ? DateOnly.FromDayNumber(day) : null,
            archive is null ? null : new(archive, UriKind.RelativeOrAbsolute));
    }

    /// <summary>Returns what was got as a capture.</summary>
    /// <param name="fetched">What was got.</param>
    /// <param name="content">The bytes of its file.</param>
    public static NewCapture CaptureOf(Fetched fetched, ReadOnlyMemory<byte> content)
    {
        var (format, extension) = CaptureFormats.Of(fetched.MediaType);
        var isCopy = fetched.Place != FetchPlace.Address;
        return new(fetched.Request.Id, format, extension, content)
        {
            Role = isCopy ? Evidence.ArchiveRole.Copy : Evidence.ArchiveRole.Original,
            Whose = isCopy ? fetched.Final.Host : null,
            From = fetched.Request.Address.AbsoluteUri,
            FinalAddress = !isCopy && fetched.Final != fetched.Request.Address ? fetched.Final.AbsoluteUri : null,
            Memento = isCopy ? (fetched.Memento ?? fetched.Final).AbsoluteUri : null,
            MementoTime = fetched.MementoTime?.UtcDateTime,
            MediaType = MediaType.Join(fetched.MediaType, fetched.CharacterSet),
            Time = fetched.Time.UtcDateTime,
        };
    }
}
