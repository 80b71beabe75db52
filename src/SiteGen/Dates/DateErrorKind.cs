namespace SiteGen.Dates;

/// <summary>Why a text is not a date.</summary>
public enum DateErrorKind
{
    /// <summary>It is not written in the supported part of EDTF.</summary>
    Malformed,

    /// <summary>It is written correctly, but the calendar has no such month or day.</summary>
    Impossible,

    /// <summary>It is an interval that ends before it starts.</summary>
    Reversed,
}
