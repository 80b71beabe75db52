namespace SiteGen.Dates;

/// <summary>How certain a date is: the qualifiers of a whole date in EDTF (ISO 8601-2:2019, level 1).</summary>
public enum DateQualifier
{
    /// <summary>The date is as stated.</summary>
    None,

    /// <summary><c>?</c>: the source of the date is doubtful.</summary>
    Uncertain,

    /// <summary><c>~</c>: the date is an estimate.</summary>
    Approximate,

    /// <summary><c>%</c>: the date is an estimate, and its source is doubtful.</summary>
    UncertainAndApproximate,
}
