namespace SiteGen.Dates;

/// <summary>Why a text is not a date.</summary>
public enum DateErrorKind
{
    /// <summary>It is not in the supported part of EDTF.</summary>
    Malformed,

    /// <summary>It has the form of a date, but the calendar has no such month or day.</summary>
    Impossible,

    /// <summary>It is an interval that ends before it starts.</summary>
    Reversed,
}
