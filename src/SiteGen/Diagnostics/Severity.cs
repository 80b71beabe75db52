namespace SiteGen.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build.</summary>
    Note,

    /// <summary>Probably a mistake; fails a build under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Fails the build; nothing is written.</summary>
    Error,
}
