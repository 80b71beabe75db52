namespace SiteGen.Evidence.Fetching;

/// <summary>What an editor can do about sources that could not be fetched.</summary>
internal static class WaysOut
{
    /// <summary>Returns a lower-case sentence without a full stop.</summary>
    public static string Of(FetchRequest request, IReadOnlyList<FetchAttempt> failed)
    {
        var add = $"'sitegen archive add {request.Id} FILE'";
        var save = $"save it in a browser and add the file with {add}";
        return failed[0].Kind switch
        {
            FetchFailureKind.BadAddress => "correct the address in the source",
            FetchFailureKind.Private => "use --allow-private to get it anyway",
            FetchFailureKind.NotFound or FetchFailureKind.Gone => Elsewhere(request, failed, save),
            FetchFailureKind.NotReachable or FetchFailureKind.Status or FetchFailureKind.RobotsUnavailable =>
                "try again later, or " + Elsewhere(request, failed, save),
            FetchFailureKind.TooSlow => $"give it more time with --timeout, or {save}",
            FetchFailureKind.TooLarge => $"allow more with --max-size, or {save}",
            FetchFailureKind.TooManyRedirects or FetchFailureKind.RedirectLoop =>
                $"write the address where a browser ends up, or {save}",
            FetchFailureKind.WrongType or FetchFailureKind.Empty =>
                $"save its text as a file of one of these types and add it with {add}",
            FetchFailureKind.Shell => $"open the page in a browser, save it as one file and add that with {add}",
            _ => save,
        };
    }

    /// <summary>Names the places that were not asked yet.</summary>
    private static string Elsewhere(FetchRequest request, IReadOnlyList<FetchAttempt> failed, string save)
    {
        string[] ways =
        [
            .. request.ArchiveAddress is null ? ["give the source an 'archive_url'"] : Array.Empty<string>(),
            .. failed.All(f => f.Place != FetchPlace.TimeGate)
                ? ["ask a web archive with --timegate"] : Array.Empty<string>(),
            save,
        ];
        return string.Join(", or ", ways);
    }
}
