namespace SiteGen.Evidence.Fetching;

/// <summary>A source to get.</summary>
/// <param name="Id">The id of the source.</param>
/// <param name="Address">Its address.</param>
/// <param name="Near">The day whose state a TimeGate is asked for; null for the newest.</param>
/// <param name="ArchiveAddress">The address of its copy in a web archive, if it has one.</param>
public sealed record FetchRequest(string Id, Uri Address, DateOnly? Near = null, Uri? ArchiveAddress = null);
