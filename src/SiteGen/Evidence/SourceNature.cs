namespace SiteGen.Evidence;

/// <summary>What times in a text mean.</summary>
internal enum SourceNature
{
    /// <summary>A document. What is clearly a time mark of a transcript is left out, and tells no time.</summary>
    Document,

    /// <summary>Words that were spoken and recorded: times count from the beginning.</summary>
    Recording,

    /// <summary>Posts: times are those of the day, and stay.</summary>
    Posts,
}
