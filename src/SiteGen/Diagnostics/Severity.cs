namespace SiteGen.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build.</summary>
    Note,

    /// <summary>Probably a mistake; fails a build under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Fails the build: nothing is written.</summary>
    Error,
}
