namespace SiteGen.Evidence.Fetching;

/// <summary>Where a source was looked for.</summary>
public enum FetchPlace
{
    /// <summary>Its own address.</summary>
    Address,

    /// <summary>The address of its copy in a web archive, which the source names.</summary>
    Archive,

    /// <summary>The web archive that <see cref="FetchOptions.TimeGate"/> knows.</summary>
    TimeGate,
}
